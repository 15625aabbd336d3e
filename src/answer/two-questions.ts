import type { Knowledge } from '../knowledge/knowledge.js';
import { sentenceCase } from '../language/sentence-case.js';
import type { Query } from '../understand/query.js';
import { secondQuestion, twoQuestions } from '../understand/two-questions.js';
import type { AlsoLikely, Answer } from './answer.js';
import { answerLead, answerText } from './parts/answer-text.js';
import { noveltyFilter } from './parts/novelty.js';
import { distinctSources } from './parts/references.js';

/**
 * One answer to two questions in a line. If both have a sure answer, that to the second stands below that to the first. If only one has,
 * and the line as a whole has none, that one leads.
 * @param answerWhole answers the line as one question
 * @returns undefined if the line is one question, or better answered as one
 */
export function answerBoth(
  { outOfScope, question }: Query,
  answerAlone: (question: string) => Answer,
  answerWhole: () => Answer,
  knowledge: Knowledge,
): Answer | undefined {
  const parts = twoQuestions(question);
  if (!parts || knowledge.questions.listed(question)) return undefined;
  const first = answerAlone(parts[0]);
  // What is out of scope may be the subject, although the answer has another.
  const answered = outOfScope.length > 0 ? [] : topicsOf(first);
  const { question: asked, isComplete } = secondQuestion(...parts, answered, knowledge.names);
  const isFirstSure = isAnswer(first) && first.certainty === 'sure';
  if (!isFirstSure && !isComplete) return undefined;
  const second = answerAlone(asked);
  const isSecondSure = second.certainty === 'sure';
  if (isFirstSure && isSecondSure) return withSecond(first, second, isComplete, knowledge);
  const whole = answerWhole();
  if (!isFirstSure || (whole.kind !== 'unknown' && whole.certainty === 'sure')) return undefined;
  return withSecond(first, second, isComplete, knowledge) ?? first;
}

function isAnswer(answer: Answer): boolean {
  return answer.kind === 'quote' || answerText(answer) !== '';
}

/** Short names of what an answer is about. */
function topicsOf(answer: Answer): readonly string[] {
  const topics = answer.kind === 'comparison' ? answer.topics : 'topic' in answer && answer.topic ? [answer.topic] : [];
  return topics.map(({ name }) => name);
}

/** @returns undefined if the second answer says nothing new */
function withSecond(first: Answer, second: Answer, isComplete: boolean, { index }: Knowledge): Answer | undefined {
  const heading = headingOf(second, isComplete);
  const says = answerLead(second);
  if (heading === undefined || !noveltyFilter(answerText(first), index)(says)) return undefined;
  const alsoLikely: AlsoLikely[] = [{ heading, says }];
  return { ...first, alsoLikely, sources: distinctSources([...first.sources, ...second.sources]) };
}

/** @param isComplete whether the question names its subject: if not, its answer is hardly a definition or comparison of that subject */
function headingOf(answer: Answer, isComplete: boolean): string | undefined {
  switch (answer.kind) {
    case 'passages':
      return answer.answers ?? answer.heading;
    case 'steps':
    case 'error':
      return answer.title;
    case 'explanation':
      return isComplete ? sentenceCase(answer.topic.name) : undefined;
    case 'comparison':
      return isComplete ? answer.title : undefined;
    default:
      return undefined;
  }
}
