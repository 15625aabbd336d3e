import type { Knowledge } from '../../knowledge/knowledge.js';
import { analyze, type Term } from '../../language/tokenize.js';
import type { Entry } from '../../notes/entries.js';
import { LITTLE_WEIGHT } from '../../retrieval/entry-index.js';
import type { FollowUp, Intent } from '../../understand/follow-up.js';
import type { Answer, Others, Unknown } from '../answer.js';
import { newSentences } from '../build/also-likely.js';
import { buttonsFor, candidatesOnTopic, MOST_ALTERNATIVES, stepsOf } from '../build/alternatives.js';
import { answerLead } from '../build/answer-text.js';
import { explainStep } from '../build/next-steps.js';
import { contextOf, type History, openingStatement } from './conversation.js';
import { LACKING } from './evidence.js';

/** What a follow-up asks for, and its words. */
export type Request = Pick<FollowUp, 'intent' | 'line'>;

/**
 * Whether an answer was given before: it opens like an earlier one, or with a statement that stood below one and that has none of the words
 * of the line.
 */
export function isRepeated(
  answer: Answer,
  { intent, line }: Request,
  { openings, text }: History,
  knowledge: Knowledge,
): boolean {
  const opening = openingStatement(answer, knowledge);
  if (openings.has(opening)) return true;
  const words = intent === 'other' ? analyze(line) : [];
  const context = words.length > 0 && text.includes(opening) ? contextOf(line, answer, knowledge) : undefined;
  return context !== undefined && !containsAny(words, context.entries, knowledge);
}

/** The words of a line that say what it asks. */
export function salientWords(line: string, { index }: Knowledge): readonly Term[] {
  return analyze(line).filter((word) => index.weight(word) > LITTLE_WEIGHT);
}

/** Whether some entries contain one of these words, or are found by it. */
export function containsAny(words: readonly Term[], entries: readonly Entry[], { index }: Knowledge): boolean {
  return entries.some((entry) => words.some(({ stem }) => index.holds(index.entries.indexOf(entry), stem)));
}

/** Points at an earlier answer with its lead, instead of repeating it. */
export function asSaidBefore(answer: Answer): Others {
  return {
    kind: 'others',
    title: 'As I said',
    intro: 'My notes say this about it:',
    likely: [{ heading: titleOf(answer), says: answerLead(answer) }],
    sources: answer.sources.slice(0, 1),
    nextSteps: answer.nextSteps,
    corrections: [],
  };
}

/** The title or subject of an answer. */
export function titleOf(answer: Answer): string {
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

/** The notes have no more to say; buttons offer related questions, definitions and a quiz. */
export function nothingMore(text: string, intent: Intent, history: History, knowledge: Knowledge): Unknown {
  const { subject, query } = history.context;
  const close = candidatesOnTopic(query, knowledge.retriever(query).candidates);
  const unsaid = newSentences(close, history.text, knowledge, close.length).map(({ candidate }) => candidate);
  const questions = stepsOf(buttonsFor(unsaid, query.text)).slice(0, MOST_ALTERNATIVES);
  const topics = query.topics.length > 0 ? query.topics : [subject];
  const definitions = topics
    .filter(({ summary }) => !history.text.includes(summary))
    .slice(0, Math.min(MOST_ALTERNATIVES, MOST_ALTERNATIVES - questions.length + 1))
    .map(explainStep);
  const quiz = { label: `Quiz: ${subject.note.topic}`, line: `/quiz topic:${subject.note.id}` };
  return {
    kind: 'unknown',
    question: text,
    reason: 'all-told',
    subject: LACKING[intent] ?? 'nothing more on that',
    nearest: [],
    near: true,
    questions: questions.length,
    nextSteps: [...questions, ...definitions, quiz],
    sources: [],
    corrections: [],
  };
}
