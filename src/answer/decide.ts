import type { Knowledge } from '../knowledge/knowledge.js';
import { stemsIn } from '../language/tokenize.js';
import { lazily } from '../lazily.js';
import { parseQuery, type Query } from '../understand/query.js';
import type { Answer } from './answer.js';
import type { Decider } from './decider.js';
import { examQuestion } from './deciders/exam-question.js';
import { examTraps } from './deciders/exam-traps.js';
import { itself } from './deciders/itself.js';
import { knownError } from './deciders/known-error.js';
import { listedQuestion } from './deciders/listed-question.js';
import { namedSides } from './deciders/named-sides.js';
import { namedTopic } from './deciders/named-topic.js';
import { noContext } from './deciders/no-context.js';
import { notes } from './deciders/notes.js';
import { otherLanguage } from './deciders/other-language.js';
import { price } from './deciders/price.js';
import { refusal } from './deciders/refusal.js';
import { serviceWanted } from './deciders/service-wanted.js';
import { answerText } from './parts/answer-text.js';
import { somethingElse, somethingElseSteps } from './parts/something-else.js';
import { answerSole } from './sole-question.js';
import { answerBoth } from './two-questions.js';

/** All deciders, in the order in which they run. The last one always answers. */
export const DECIDERS: readonly Decider[] = [
  listedQuestion,
  examQuestion,
  knownError,
  itself,
  examTraps,
  namedTopic,
  namedSides,
  noContext,
  price,
  otherLanguage,
  serviceWanted,
  notes,
  refusal,
];

/**
 * Answers a plain line: the first decider that has an answer wins. `docs/answering.md` describes the whole path.
 * @param deciders a subset, to measure what each is worth
 */
export function decide(text: string, knowledge: Knowledge, deciders = DECIDERS): Answer {
  const answerAlone = (part: string): Answer => decide(part, knowledge, deciders);
  const other = somethingElse(text, answerAlone, knowledge);
  if (other) return other;
  const query = parseQuery(text, knowledge.lexicon);
  const answerWhole = lazily(() => decideOne(query, knowledge, deciders));
  return (
    answerBoth(query, answerAlone, answerWhole, knowledge) ??
    answerSole(query, answerWhole(), answerAlone, knowledge) ??
    answerWhole()
  );
}

/** Answers a query as one question, although it may look like two. */
export function decideOne(query: Query, knowledge: Knowledge, deciders = DECIDERS): Answer {
  const trace: string[] = [];
  for (const { name, mayMisread, decide: run } of deciders) {
    const decided = run(query, knowledge);
    if ('declined' in decided) {
      trace.push(`${name}: ${decided.declined}`);
      continue;
    }
    const { answer, certainty, alternatives } = decided;
    trace.push(`${name}: ${certainty}`);
    const others = mayMisread && certainty === 'sure' ? somethingElseSteps(query, answer, knowledge) : [];
    const lines = answer.nextSteps.map(({ line }) => line);
    return {
      ...answer,
      nextSteps: [...answer.nextSteps, ...others.filter(({ line }) => !lines.includes(line))],
      corrections: [...relevantCorrections(query.corrections, answer), ...answer.corrections],
      certainty,
      decidedBy: name,
      trace,
      alternatives,
    };
  }
  throw new Error('no decider answered: the last one must');
}

/** The corrections of words that the answer uses; all of them for a refusal, since one may be a misreading. */
function relevantCorrections(corrections: Query['corrections'], answer: Answer): Query['corrections'] {
  // The reader of prices corrects words of its own.
  if (answer.kind === 'quote' || answer.kind === 'invalid') return [];
  // A recommendation has its own.
  const others = corrections.filter(({ typed }) => !answer.corrections.some((own) => own.typed === typed));
  const text = others.length > 0 ? answerText(answer) : '';
  if (text === '') return others;
  const used = stemsIn([text, ...answer.sources.map(({ heading }) => heading.split(' › ')[0])].join('\n'));
  return others.filter(({ read }) => [...stemsIn(read)].some((stem) => used.has(stem)));
}
