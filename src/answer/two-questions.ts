import type { Knowledge } from '../knowledge/knowledge.js';
import { sentenceCase } from '../language/sentence-case.js';
import { stemsIn } from '../language/tokenize.js';
import type { TopicNames } from '../language/topic-names.js';
import type { Topic } from '../notes/topics.js';
import type { Query } from '../understand/query.js';
import { definedIn, secondQuestion, twoQuestions } from '../understand/two-questions.js';
import type { AlsoLikely, Answer, TopicReference } from './answer.js';
import { answerLead, answerText } from './parts/answer-text.js';
import { noveltyFilter } from './parts/novelty.js';
import { distinctSources } from './parts/references.js';

/** Share of known words from which a second answer repeats an explanation: both speak of the same subject. */
const BESIDE_EXPLANATION = 0.8;

/**
 * One answer to two questions in a line. If both have a sure answer, that to the second stands below that to the first. If only the first
 * has, and the line as a whole has none, it stands alone.
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
  if (parts.things && namesAll(answerWhole(), parts.things)) return undefined;
  const first = answerAlone(parts.first);
  // What is out of scope may be the subject, although the answer has another.
  const answered = outOfScope.length > 0 ? [] : topicsOf(first).map(({ name }) => name);
  const then = secondQuestion(parts, answered, knowledge.names);
  const isFirstSure = isAnswer(first) && first.certainty === 'sure';
  if (!isFirstSure && !then.isComplete) return undefined;
  const second = answerAlone(then.question);
  const fits = then.isComplete ? () => true : isAbout(parts.second, then.question, knowledge.names);
  const both = withSecond(first, second, fits, knowledge);
  // "What is EKS and will it be deprecated": a definition is half of what was asked, whatever else the line finds.
  const isDefined = definedIn(parts.first) !== undefined;
  if (isFirstSure && second.certainty === 'sure') {
    const isCompared = second.kind === 'comparison' && answerWhole().kind === 'comparison';
    if (isCompared && !then.isComplete && !isDefined) return undefined;
    return both ?? (isDefined ? first : undefined);
  }
  if (!isFirstSure) return undefined;
  const isWholeSure = answerWhole().kind !== 'unknown' && answerWhole().certainty === 'sure';
  return isWholeSure && !isDefined ? undefined : (both ?? first);
}

function isAnswer(answer: Answer): boolean {
  return answer.kind === 'quote' || answerText(answer) !== '';
}

/** Whether an answer speaks of each of some things, so that it needs no second one. */
function namesAll(answer: Answer, things: readonly string[]): boolean {
  const said = stemsIn(answerLead(answer));
  const isTold = things.every((thing) => [...stemsIn(thing)].every((stem) => said.has(stem)));
  // How something is done defines neither.
  return answer.kind === 'comparison' || (isTold && !/^how\b/i.test(headingOf(answer) ?? ''));
}

/** What an answer is about. */
function topicsOf(answer: Answer): readonly TopicReference[] {
  return answer.kind === 'comparison' ? answer.topics : 'topic' in answer && answer.topic ? [answer.topic] : [];
}

/** What an answer says first. */
interface Said extends AlsoLikely {
  readonly kind: Answer['kind'];
  readonly topics: readonly TopicReference[];
}

/** What an answer says, and the other answer that fits as well. */
function saidBy(answer: Answer): readonly Said[] {
  const heading = headingOf(answer);
  if (heading === undefined) return [];
  const said: Said = { kind: answer.kind, topics: topicsOf(answer), heading, says: answerLead(answer) };
  return answer.equallyLikely ? [said, { kind: 'passages', topics: [], ...answer.equallyLikely }] : [said];
}

/**
 * An answer with what a second one says below it.
 * @returns undefined if the second answer does not fit, or says nothing new
 */
export function withSecond(
  first: Answer,
  second: Answer,
  fits: (said: Said) => boolean,
  { index }: Knowledge,
): Answer | undefined {
  // An explanation goes into what nobody asked, so only its first sentences count.
  const isNew =
    first.kind === 'explanation'
      ? noveltyFilter(answerLead(first), index, { repeatedShare: BESIDE_EXPLANATION })
      : noveltyFilter(answerText(first), index);
  const said = saidBy(second).find(fits);
  if (!said || !isNew(said.says)) return undefined;
  const alsoLikely: AlsoLikely[] = [{ heading: said.heading, says: said.says }];
  return { ...first, alsoLikely, sources: distinctSources([...first.sources, ...second.sources]) };
}

/**
 * Whether an answer is about a second question that refers to the first: a definition or comparison about what it names itself, any other
 * about this or its subject.
 */
function isAbout(typed: string, asked: string, names: TopicNames): (said: Said) => boolean {
  const topicsIn = (text: string): readonly Topic[] => names.spot(text).map(({ topic }) => topic);
  const [named, meant] = [topicsIn(typed), topicsIn(asked)];
  return ({ kind, topics, heading }) => {
    const ids = topics.map(({ id }) => id);
    if (kind === 'explanation' && definedIn(typed) === undefined) return false;
    if (kind === 'explanation' || kind === 'comparison') return named.some(({ id }) => ids.includes(id));
    const answered = topicsIn(heading);
    return meant.some((topic) => ids.includes(topic.note.id) || answered.includes(topic));
  };
}

function headingOf(answer: Answer): string | undefined {
  switch (answer.kind) {
    case 'passages':
      return answer.answers ?? answer.heading;
    case 'steps':
    case 'error':
    case 'comparison':
      return answer.title;
    case 'explanation':
      return sentenceCase(answer.topic.name);
    default:
      return undefined;
  }
}
