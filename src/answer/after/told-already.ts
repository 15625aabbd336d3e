import type { Knowledge } from '../../knowledge/knowledge.js';
import { analyze, type Term } from '../../language/tokenize.js';
import type { Entry } from '../../notes/entries.js';
import { LITTLE_WEIGHT } from '../../retrieval/entry-index.js';
import type { FollowUp, Intent } from '../../understand/follow-up.js';
import type { Answer, Others, Unknown } from '../answer.js';
import { newSentences } from '../build/also-likely.js';
import { buttonsFor, candidatesOnTopic, MOST_ALTERNATIVES, stepsOf } from '../build/alternatives.js';
import { explainStep } from '../build/next-steps.js';
import { answerLead } from '../build/told.js';
import { contextOf, openingStatement } from './context.js';
import type { Before } from './conversation.js';
import { LACKING } from './gives.js';

/** What a line asks, and in which words. */
export type Asked = Pick<FollowUp, 'wants' | 'line'>;

/** Whether an answer begins as one before did, or with what stood below one and holds no word of a line that says itself what it asks. */
export function isShownAgain(
  answer: Answer,
  { wants, line }: Asked,
  { leads, told }: Before,
  knowledge: Knowledge,
): boolean {
  const lead = openingStatement(answer, knowledge);
  if (leads.has(lead)) return true;
  const own = wants === 'other' ? analyze(line) : [];
  const context = own.length > 0 && told.includes(lead) ? contextOf(line, answer, knowledge) : undefined;
  return context !== undefined && !toldHolds(own, context.told, knowledge);
}

/** The words of a line that tell what it asks. */
export function ownWords(line: string, { index }: Knowledge): readonly Term[] {
  return analyze(line).filter((word) => index.weight(word) > LITTLE_WEIGHT);
}

/** Whether some of what was told holds one of these words, or is asked for with it. */
export function toldHolds(words: readonly Term[], told: readonly Entry[], { index }: Knowledge): boolean {
  return told.some((entry) => words.some(({ stem }) => index.holds(index.entries.indexOf(entry), stem)));
}

/** What was told already, where it holds what the line asks for: the sentence alone, not the whole answer once more. */
export function asToldBefore(answer: Answer): Others {
  return {
    kind: 'others',
    title: 'As I said',
    intro: 'My notes say this about it:',
    likely: [{ heading: headingOf(answer), says: answerLead(answer) }],
    sources: answer.sources.slice(0, 1),
    nextSteps: answer.nextSteps,
    corrections: [],
  };
}

/** What an answer of the notes is about, in a line. */
export function headingOf(answer: Answer): string {
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

/** That the notes say no more, with what they say beside it on buttons. */
export function allTold(text: string, wants: Intent, { context, told }: Before, knowledge: Knowledge): Unknown {
  const { subject, line } = context;
  const close = candidatesOnTopic(line, knowledge.retriever(line).candidates);
  const unsaid = newSentences(close, told, knowledge, close.length).map(({ candidate }) => candidate);
  const questions = stepsOf(buttonsFor(unsaid, line.text)).slice(0, MOST_ALTERNATIVES);
  const topics = line.topics.length > 0 ? line.topics : [subject];
  const unexplained = topics.filter(({ summary }) => !told.includes(summary)).slice(0, MOST_ALTERNATIVES);
  const quiz = { label: `Quiz: ${subject.note.topic}`, line: `/quiz topic:${subject.note.id}` };
  return {
    kind: 'unknown',
    question: text,
    reason: 'all-told',
    subject: LACKING[wants] ?? 'nothing more on that',
    nearest: [],
    near: true,
    questions: questions.length,
    nextSteps: [...questions, ...unexplained.map(explainStep).slice(0, MOST_ALTERNATIVES - questions.length + 1), quiz],
    sources: [],
    corrections: [],
  };
}
