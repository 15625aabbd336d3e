import type { Knowledge } from '../knowledge/knowledge.js';
import { stemsIn } from '../language/tokenize.js';
import { parseQuery, type Query } from '../understand/query.js';
import { twoQuestions } from '../understand/two-questions.js';
import type { Answer } from './answer.js';
import { somethingElseQuestion, somethingElseSteps } from './build/alternatives.js';
import { bothAnswers } from './build/both-answers.js';
import { otherAnswers } from './build/other-answers.js';
import { answerText } from './build/told.js';
import type { Decider } from './decider.js';
import { examQuestion } from './deciders/exam-question.js';
import { examTraps } from './deciders/exam-traps.js';
import { itself } from './deciders/itself.js';
import { knownError } from './deciders/known-error.js';
import { listedQuestion } from './deciders/listed-question.js';
import { namedTopic } from './deciders/named-topic.js';
import { notes } from './deciders/notes.js';
import { otherLanguage } from './deciders/other-language.js';
import { price } from './deciders/price.js';
import { refusal } from './deciders/refusal.js';
import { serviceWanted } from './deciders/service-wanted.js';
import { smallTalk } from './deciders/small-talk.js';
import { pricesInTurn } from './prices/prices-in-turn.js';

/** All ways to answer a plain line, in the order in which they are asked. The last one always answers. */
export const DECIDERS: readonly Decider[] = [
  listedQuestion,
  examQuestion,
  knownError,
  itself,
  smallTalk,
  examTraps,
  namedTopic,
  price,
  otherLanguage,
  serviceWanted,
  notes,
  refusal,
];

/**
 * Answers a plain line: it is read once, and the first decider that has something to say decides. `docs/answering.md` tells the way on one page.
 * @param deciders fewer of them, to measure what each is worth
 */
export function decide(text: string, knowledge: Knowledge, deciders = DECIDERS): Answer {
  const others = somethingElseQuestion(text);
  if (others !== undefined) return otherAnswers(answerText(decide(others, knowledge, deciders)), others, knowledge);
  const line = parseQuery(text, knowledge.lexicon);
  const parts = twoQuestions(line.question, knowledge.names);
  const both =
    parts &&
    !knowledge.questions.listed(line.question) &&
    !pricesInTurn(line.text, knowledge) &&
    bothAnswers(decide(parts[0], knowledge, deciders), () => decide(parts[1], knowledge, deciders), knowledge);
  if (both) return both;
  const trace: string[] = [];
  for (const { name, mayMisread, decide: ask } of deciders) {
    const decided = ask(line, knowledge);
    if ('declined' in decided) {
      trace.push(`${name}: ${decided.declined}`);
      continue;
    }
    const { answer, certainty, alternatives } = decided;
    trace.push(`${name}: ${certainty}`);
    const others = mayMisread && certainty === 'sure' ? somethingElseSteps(text, alternatives) : [];
    return {
      ...answer,
      nextSteps: [
        ...answer.nextSteps,
        ...others.filter(({ line: to }) => !answer.nextSteps.some((own) => own.line === to)),
      ],
      corrections: [...thatMattered(line.corrections, answer), ...answer.corrections],
      certainty,
      decidedBy: name,
      trace,
      alternatives,
    };
  }
  throw new Error('no decider answered: the last one must');
}

/** Misspelt words that the answer speaks of; who is refused hears of all, as one of them may be misread. */
function thatMattered(corrections: Query['corrections'], answer: Answer): Query['corrections'] {
  const says = corrections.length > 0 ? answerText(answer) : '';
  if (says === '') return corrections;
  const told = stemsIn([says, ...answer.sources.map(({ heading }) => heading.split(' › ')[0])].join('\n'));
  return corrections.filter(({ read }) => [...stemsIn(read)].some((stem) => told.has(stem)));
}
