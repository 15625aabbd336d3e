import type { Knowledge } from '../../knowledge/knowledge.js';
import { sentenceCase } from '../../language/sentence-case.js';
import { splitSentences } from '../../language/sentences.js';
import { stemsIn } from '../../language/tokenize.js';
import type { FollowUp } from '../../understand/follow-up.js';
import { parseQuery } from '../../understand/query.js';
import type { Answer, Comparison, Others, Unknown } from '../answer.js';
import { newSentences } from '../parts/also-likely.js';
import { buttonsFor, candidatesOnTopic, MOST_ALTERNATIVES, stepsOf } from '../parts/alternatives.js';
import { answerLead } from '../parts/answer-text.js';
import { explainStep } from '../parts/next-steps.js';
import { reasonFor } from '../parts/unknown.js';
import { fromContext, type History } from './conversation.js';
import { LACKING } from './evidence.js';

/** Points at an earlier answer with its lead, instead of repeating it. */
export function asSaidBefore(answer: Answer): Answer {
  return pointerTo(
    answer,
    answer.kind === 'error' ? `${answer.means} **The fix:** ${answer.mend}` : answerLead(answer),
  );
}

/**
 * A comparison with the rows that a line asks about ("which one is cheaper?"), or that say something of what it names ("which one for UDP?");
 * without them its lead once more, since what differs between two things is all that the notes say on which of them.
 */
export function comparedAgain(comparison: Comparison, line: string, { factKeys }: Pick<Knowledge, 'factKeys'>): Answer {
  const said = [...stemsIn(line)];
  const isSaid = (text: string) => {
    const stems = stemsIn(text);
    return said.some((stem) => stems.has(stem));
  };
  const asked = factKeys.filter(({ asks }) => isSaid(asks.join(' '))).map(({ label }) => label);
  const shown = comparison.rows.filter(({ label, values }) => asked.includes(label) || values.some(isSaid));
  return shown.length > 0 ? fromContext({ ...comparison, shown }, 'sure') : asSaidBefore(comparison);
}

/** Points at one thing that an answer says. */
export function pointerTo(answer: Answer, says: string): Answer {
  const pointer: Others = {
    kind: 'others',
    ...('topic' in answer && { topic: answer.topic }),
    title: 'What my notes say',
    intro: 'The relevant part:',
    likely: [{ heading: titleOf(answer), says: sentenceCase(says) }],
    sources: answer.sources.slice(0, 1),
    nextSteps: answer.nextSteps,
    corrections: [],
  };
  return fromContext(pointer, answer.certainty ?? 'sure');
}

/** An amount of dollars. */
export const HAS_AMOUNT = /\$\d/;

/** What an answer itself says of costs: that of a task, or the sentences of its lead with an amount; empty if nothing. */
export function costIn(answer: Answer): string {
  if (answer.kind === 'steps') return answer.costs ?? '';
  return splitSentences(answerLead(answer))
    .filter((sentence) => HAS_AMOUNT.test(sentence))
    .join(' ');
}

/** Points at what an answer says of costs. */
export function costSaidBefore(answer: Answer, cost: string): Answer {
  return pointerTo(answer, sentenceCase(cost));
}

/** The title or subject of an answer. */
function titleOf(answer: Answer): string {
  switch (answer.kind) {
    case 'passages':
      return answer.answers ?? answer.topic.name;
    case 'explanation':
      return answer.topic.name;
    case 'comparison':
      return answer.topics.map(({ name }) => name).join(' or ');
    default:
      return 'title' in answer ? answer.title : '';
  }
}

/** The notes have no more to say, or do not cover what the line names; buttons offer related questions, definitions and a quiz. */
export function nothingMore(text: string, { line, intent }: FollowUp, history: History, knowledge: Knowledge): Answer {
  const { subject, query } = history.context;
  const [outside] = parseQuery(line, knowledge.lexicon).outOfScope;
  const close = candidatesOnTopic(query, knowledge.retriever(query).candidates);
  const unsaid = newSentences(close, history.text, knowledge, close.length).map(({ candidate }) => candidate);
  const questions = stepsOf(buttonsFor(unsaid, query.text)).slice(0, MOST_ALTERNATIVES);
  const topics = query.topics.length > 0 ? query.topics : [subject];
  const definitions = topics
    .filter(({ summary }) => !history.text.includes(summary))
    .slice(0, Math.min(MOST_ALTERNATIVES, MOST_ALTERNATIVES - questions.length + 1))
    .map(explainStep);
  const quiz = { label: `Quiz: ${subject.note.topic}`, line: `/quiz topic:${subject.note.id}` };
  const answer: Unknown = {
    kind: 'unknown',
    question: text,
    ...(outside ? reasonFor(outside, []) : { reason: 'all-told', subject: LACKING[intent] ?? 'nothing more on that' }),
    nearest: [],
    near: true,
    questions: questions.length,
    nextSteps: [...questions, ...definitions, quiz],
    sources: [],
    corrections: [],
  };
  return fromContext(answer, 'sure');
}
