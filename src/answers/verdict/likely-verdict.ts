import type { Knowledge } from '../../knowledge.js';
import { stemOf, tokensOf } from '../../search/analysis.js';
import { probabilityOf, VERDICT_PARTS, type VerdictPart } from '../../search/calibration.js';
import type { AskedQuestion } from '../../search/passage-index.js';
import type { Query } from '../../search/query.js';
import { TRUE_OR_FALSE } from '../../search/question-form.js';
import type { TopicNames } from '../../search/topic-names.js';
import { poleOf } from './opposites.js';
import { type Reading, readForVerdict, sameServices, servicesIn, type VerdictKnowledge } from './reading.js';
import { isOfItsSubject } from './subject.js';
import type { Lead, Verdict } from './verdict.js';
import { DENIAL, toldAgentOf } from './wording.js';

/** What speaks for "yes" (positive) or "no" (negative); each runs from -1 to 1. */
export type VerdictParts = Readonly<Record<VerdictPart, number>>;

/** What was so is not what is. */
const PAST = /^(?:was|were|did|had)\b/i;
/** Where one thought of a sentence ends; what follows "except" is another. */
const BETWEEN_THOUGHTS =
  /[;:,()]|\. | (?:but|unless|except|unlike|instead of|because|so that|since|while|whereas|although|rather than) /i;
/** A condition by the way: "a pod without a controller does not come back". */
const WITHOUT = /\bwithout (?:an? |the |any )?[\w-]+/gi;
/** Two likenesses nearer to each other than this are the same. */
const TIE = 0.05;
/** How much a question's small words count beside its telling ones when it is compared with another. */
const ALL_WORDS = 0.4;
/** Likeness in the words besides the topic's name counts nearly as much as likeness in all. */
const BESIDES_NAME = 0.95;

/** A sentence with one of these grants something in part, or on a condition. */
const IN_PART = /\b(?:only|normally|usually|mostly|partly|always|unless|except|but|some|many|if|first)\b/i;
/** From here on a listed question is nearly the one that is asked. */
const NEARLY_THE_SAME = 0.6;
/** What such a word must rest on: half of what is asked, in the sentence or in a like question. */
const LEAST_HOLD = 0.5;

/** From this likelihood on the sentence may speak of something near, or on a condition; "only" and "must" need as much. */
const CERTAIN = 0.85;

/** The word that is likely enough, from the listed questions most like the one asked and from what the sentence states or denies. */
export function likelyVerdict(query: Query, lead: Lead, knowledge: Knowledge): Verdict | undefined {
  const { plain, words } = query;
  const { verdict } = knowledge.calibration;
  // "Is it A or B?" has neither answer. A definition is no sentence that a word could open.
  if (/\bor\b/i.test(plain.replace(TRUE_OR_FALSE, '')) || PAST.test(plain) || lead.hit.passage.kind === 'definition')
    return undefined;
  const asked = readForVerdict(plain, words, knowledge);
  // "Can it not?" and "it cannot, right?" are answered by "yes" and by "no" alike.
  if (asked.denied) return undefined;
  const parts = verdictParts(asked, lead, knowledge);
  if (!holdsEnough(asked, parts)) return undefined;
  const yes = probabilityOf(parts, verdict, VERDICT_PARTS);
  const needed = asked.absolute || asked.duty || !isPlainlyTold(query, lead, parts, knowledge) ? CERTAIN : verdict.sure;
  if (yes >= needed) return 'yes';
  return yes <= 1 - needed ? 'no' : undefined;
}

/** Whether the sentence or a like question holds half of what is asked, and its figures. */
function holdsEnough({ text }: Reading, { stated, same }: VerdictParts): boolean {
  if (Math.max(Math.abs(stated), Math.cbrt(Math.abs(same))) < LEAST_HOLD) return false;
  // The sentence is about a figure, but may grant more or less: nearly the same question has to be listed.
  return Math.abs(same) >= NEARLY_THE_SAME || !/\d/.test(text);
}

/** Whether the sentence speaks of the very thing, and without conditions. */
function isPlainlyTold(query: Query, lead: Lead, { same }: VerdictParts, { names }: Knowledge): boolean {
  // What is cheaper or faster mostly depends.
  if (/\b(?:than|while|same)\b/i.test(query.plain) || !isOfItsSubject(query, lead, names)) return false;
  if (namesAnother(query, lead, names)) return false;
  return !IN_PART.test(lead.statement.text) || Math.abs(same) >= NEARLY_THE_SAME;
}

/** Whether a sentence speaks of a service that the question does not name: what holds for EKS on Fargate need not hold for EKS. */
function namesAnother({ topics }: Query, { hit, statement }: Lead, names: TopicNames): boolean {
  const meant = new Set(topics.length === 0 ? [hit.passage.note] : topics.map(({ note }) => note));
  const [told = ''] = statement.text.split(/[:;]/);
  return [...servicesIn(told, names)].some((note) => !meant.has(note));
}

/**
 * Measures what speaks for "yes" and "no".
 * @param except listed question that is left out, to learn how far the others tell its word
 */
export function verdictParts(
  asked: Reading,
  lead: Lead,
  knowledge: VerdictKnowledge,
  except?: AskedQuestion,
): VerdictParts {
  const { hit, statement } = lead;
  const position = hit.passage.statements.indexOf(statement);
  const names = new Set(hit.words.title);
  let yes = 0;
  let no = 0;
  for (const listed of hit.asked) {
    if (listed.statement !== position || listed.verdict === undefined || listed.text === except?.text) continue;
    const reading = readingOf(listed, knowledge);
    if (reading.narrowed !== asked.narrowed) continue;
    if (!sameServices(reading.services, asked.services, hit.passage.note)) continue;
    const alike = likeness(asked, reading, names);
    if ((listed.verdict === 'yes') === (turned(asked, reading) === 1)) yes = Math.max(yes, alike);
    else no = Math.max(no, alike);
  }
  const stated = statedBy(statement.text, asked, names);
  return {
    // How much more it is like a listed question whose answer makes it a yes than one whose answer makes it a no.
    listed: yes - no,
    // The same where it is nearly one of them.
    same: Math.abs(yes - no) < TIE ? 0 : Math.sign(yes - no) * Math.max(yes, no) ** 3,
    // Share of its words in one thought of the sentence, negative where that denies them.
    stated,
    // "Only", "always" and "every" are seldom so.
    absolute: asked.absolute ? -1 : 0,
    // And what sounds like a duty seldom is one.
    duty: asked.duty ? -1 : 0,
    // How such a question about such a sentence is answered, by all listed ones.
    learned: knowledge.readClaim({ question: asked.text, statement: statement.text }),
  };
}

const readings = new WeakMap<AskedQuestion, Reading>();

function readingOf(listed: AskedQuestion, knowledge: VerdictKnowledge): Reading {
  const known = readings.get(listed);
  if (known) return known;
  const reading = readForVerdict(listed.text, listed.words, knowledge);
  readings.set(listed, reading);
  return reading;
}

function likeness(one: Reading, other: Reading, names: ReadonlySet<string>): number {
  const telling = Math.max(diceOf(one.words, other.words), BESIDES_NAME * diceOf(one.words, other.words, names));
  const shared = [...one.stems].filter((stem) => other.stems.has(stem)).length;
  const all = (2 * shared) / Math.max(1, one.stems.size + other.stems.size);
  return (1 - ALL_WORDS) * telling + ALL_WORDS * all;
}

/** Twice the weight of what two lists of words share over the weight of both. */
function diceOf(
  one: Reading['words'],
  other: Reading['words'],
  except: ReadonlySet<string> = new Set<string>(),
): number {
  let shared = 0;
  let both = 0;
  for (const [word, weight] of one) {
    if (except.has(word)) continue;
    both += weight;
    if (other.has(word)) shared += weight;
  }
  for (const [word, weight] of other) if (!except.has(word)) both += weight;
  return both === 0 ? 0 : (2 * shared) / both;
}

/** -1 where two questions ask the opposite of each other: one is denied, they name opposite ends of a scale, ask about AWS and about you, or
 * compare the other way. */
function turned(one: Reading, other: Reading): 1 | -1 {
  let turns = one.denied === other.denied ? 0 : 1;
  for (const [scale, end] of one.poles) if (other.poles.get(scale) === -end) turns += 1;
  if (one.agent && other.agent && one.agent !== other.agent) turns += 1;
  if (one.sides && other.sides && isCrossed(one.sides, other.sides)) turns += 1;
  return turns % 2 === 0 ? 1 : -1;
}

function isCrossed(
  [before, behind]: NonNullable<Reading['sides']>,
  [otherBefore, otherBehind]: NonNullable<Reading['sides']>,
): boolean {
  const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
    [...one].filter((stem) => other.has(stem)).length;
  const straight = shared(before, otherBefore) + shared(behind, otherBehind);
  return shared(before, otherBehind) + shared(behind, otherBefore) > straight;
}

/** The largest share of a question's words that one thought of a sentence holds, with the sign of what it says about them. */
function statedBy(text: string, asked: Reading, names: ReadonlySet<string>): number {
  let best = 0;
  for (const thought of text.replace(WITHOUT, ' ').split(BETWEEN_THOUGHTS)) {
    const { share, turns } = holds(thought, asked, names);
    if (share > Math.abs(best)) best = turns % 2 === 0 ? share : -share;
  }
  return best;
}

function holds(thought: string, asked: Reading, names: ReadonlySet<string>): { share: number; turns: number } {
  const tokens = tokensOf(thought);
  const poles = tokens.map((token) => poleOf(stemOf(token)));
  const said = new Set(tokens.map((token, position) => poles[position]?.scale ?? stemOf(token)));
  let total = 0;
  let shared = 0;
  for (const [word, weight] of asked.words) {
    if (names.has(word)) continue;
    total += weight;
    if (said.has(word)) shared += weight;
  }
  let turns = tokens.filter((token) => DENIAL.test(token)).length + (asked.denied ? 1 : 0);
  for (const [scale, end] of asked.poles) {
    if (poles.find((pole) => pole?.scale === scale)?.end === -end) turns += 1;
  }
  const told = toldAgentOf(thought);
  if (asked.agent && told && told !== asked.agent) turns += 1;
  return { share: total === 0 ? 0 : shared / total, turns };
}
