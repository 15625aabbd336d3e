import type { Knowledge } from '../../knowledge/knowledge.js';
import { FILLER_WORDS } from '../../language/stop-words.js';
import { wordsOutsideNames } from '../../language/topic-names.js';
import { isAwsName } from '../../notes/topics.js';
import { sortedBy } from '../../sorted-by.js';
import type { OwnAnswer, OwnMatch } from '../../understand/itself.js';
import type { Query } from '../../understand/query.js';
import type { Help } from '../answer.js';
import { type Decided, type Decider, type Declined, sure } from '../decider.js';
import { askStep } from '../parts/next-steps.js';
import { unknown } from '../parts/unknown.js';
import { THRESHOLDS } from '../thresholds.js';

/** Longer lines are no question about the bot. */
const LONGEST = 160;
/** Shorter clauses are no question. */
const FEWEST_WORDS = 4;

/** Buttons below the reply to mere talk. */
const TALK_STEPS = [
  askStep('How should I ask you?'),
  askStep('How far can I trust you?'),
  { label: 'Everything I can do', line: '/help' },
];

/** Questions about the bot itself. */
export const itself: Decider = {
  name: 'itself',
  decide: (query, knowledge) => {
    if (query.text.length > LONGEST) return { declined: 'a text' };
    const namesAws = query.mentions.length > 0 || query.outOfScope.some(({ name }) => isAwsName(name));
    return namesAws ? besideTopic(query, knowledge) : withoutTopic(query, knowledge);
  },
};

/** "Is Lambda on the exam" is matched as "is on the exam". */
function besideTopic(query: Query, knowledge: Knowledge): Decided | Declined {
  const words = wordsOutsideNames(query.text, knowledge.names);
  const isPossible = words.some((word) => knowledge.findItself.beside.has(word));
  const best = isPossible ? knowledge.findItself(words.join(' ')) : undefined;
  const isMatch =
    best && best.likeness >= THRESHOLDS.ownBeside && best.answer.beside.some((word) => words.includes(word));
  return isMatch && probabilityOfNotes(query, knowledge) < THRESHOLDS.saidNext
    ? sure(helpOf(best.answer))
    : { declined: 'about a topic' };
}

function withoutTopic(query: Query, knowledge: Knowledge): Decided | Declined {
  const { findItself, boundaries } = knowledge;
  const talk = findItself.talk(query.text);
  const isTalk = talk >= THRESHOLDS.talk;
  const probability = probabilityOfNotes(query, knowledge);
  // The last clause may say little without the ones before: "I just started an AWS course, where do I begin?"
  const best = bestMatch(query, knowledge, probability >= boundaries.sure);
  // "You" may mean anybody who works with AWS: if the notes answer, the line must nearly equal a wording. So must one that is no talk.
  const isForNotes = probability >= (isTalk ? THRESHOLDS.saidNext : boundaries.unsure);
  // "How much memory?" is about whatever came before.
  const isVague = !isTalk && isTooShort(query.text);
  const needed = isForNotes || isVague ? THRESHOLDS.ownListed : neededFor(talk);
  if (best && best.likeness >= needed) return sure(helpOf(best.answer));
  const isOnlyTalk = talk >= THRESHOLDS.onlyTalk && !isForNotes && query.outOfScope.length === 0;
  return isOnlyTalk
    ? sure({ ...unknown(query.text, { reason: 'talk' }, [], knowledge), nextSteps: TALK_STEPS })
    : { declined: `not like enough: ${best?.likeness.toFixed(2)}` };
}

/** What sounds like talk to the bot needs less likeness. */
function neededFor(talk: number): number {
  const needed = THRESHOLDS.own - talk * THRESHOLDS.ownForTalk;
  return Math.min(Math.max(needed, THRESHOLDS.ownLeast), THRESHOLDS.ownListed);
}

/**
 * The best match of the whole text, of the text without its greeting, and of the clauses that end it or a sentence, since the question may
 * follow its reason. After a name out of scope, a clause without it is about that name: "S3 storage classes, and how do you choose?"
 * @param asWhole leaves the clauses out
 */
function bestMatch(
  { text, outOfScope }: Query,
  { findItself, findOutOfScope }: Knowledge,
  asWhole: boolean,
): OwnMatch | undefined {
  const clauses = [withoutOpening(text), ...(asWhole ? [] : text.split(/(?<=[.!?,])\s+/))]
    .filter((clause) => !clause.endsWith(',') && !isTooShort(clause))
    .filter((clause) => outOfScope.length === 0 || findOutOfScope(clause, []).length > 0);
  const found = [...new Set([text, ...clauses])].flatMap((clause) => findItself(clause) ?? []);
  return sortedBy(found, ({ likeness }) => -likeness)[0];
}

/** "Yo bot, what can you do" is "what can you do". */
function withoutOpening(text: string): string {
  const words = text.split(/\s+/);
  const first = words.findIndex((word) => !FILLER_WORDS.has(word.toLowerCase().replace(/\P{L}+$/u, '')));
  return words.slice(first).join(' ');
}

function isTooShort(text: string): boolean {
  return text.trim().split(/\s+/).length < FEWEST_WORDS;
}

function probabilityOfNotes(query: Query, knowledge: Knowledge): number {
  return knowledge.retriever(query).candidates[0]?.probability ?? 0;
}

function helpOf({ title, says, ask, steps }: OwnAnswer): Help {
  return {
    kind: 'help',
    title,
    intro: says,
    commands: [],
    nextSteps: [...ask.map(askStep), ...Object.entries(steps).map(([label, line]) => ({ label, line }))],
    sources: [],
    corrections: [],
  };
}
