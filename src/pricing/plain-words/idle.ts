import { STOP_WORDS } from '../../language/stop-words.js';
import { countsThing, isCrowd } from './distribute.js';
import { type Amount, type Fact, factsOf } from './facts.js';
import { range } from './found-amount.js';
import { hasSense, isGroup, type MeaningKind, senseOf, typedText, type Word } from './meaning.js';
import { monthsThrough } from './months.js';
import { isDaily } from './times.js';

/** Where a sentence or a bracket begins or ends. */
const END = /^[.?!;()]$/;
/** What belongs to something else in the same sentence. */
const BACK = /^(?:of (?:them|those|these|em)|with|w \/|having|incl|including|plus|months?|years?|yrs?)$/;
/** Where a part of one does. */
const CLAUSE_END = /^(?:[.?!;:(),]|and)$/;
/** So many words that mean nothing here make a sentence of more than a list of numbers. */
const LEAST_WORDS = 3;
/** What also stands in a sentence that says nothing of what is to be priced. */
const SILENT: ReadonlySet<MeaningKind> = new Set<MeaningKind>([
  ...(['digits', 'number', 'scale', 'part', 'article', 'per', 'lasting', 'separator', 'group', 'without'] as const),
  ...(['vague', 'spent', 'compare', 'in-place', 'on', 'region', 'place', 'context', 'of-them'] as const),
]);
/** Years that something has lasted are no time that it runs. */
const LONG = /^(?:months?|years?|yrs?)$/;

/** What stands between things without a price and what they run on: "26 workstations, each a t3.large". */
const LEADS_ON = /^(?:with|w \/|of|on|as|each|a|an|is|are|get|gets|has|have|running|,|:|\(|=)$/;
/** So many such words may stand there. */
const FARTHEST_HEAD = 4;
const NOT_MONTHLY = /^not (?:an? |per |the )*month(?:ly)?$/i;
/** In MB: 32 KB, which every kind of request or message carries without counting as two. */
const ONE_UNIT = '0.03125';
/** What a word that means nothing may only describe: "200 zebra GB". */
const DESCRIBED: readonly MeaningKind[] = ['memory', 'time', 'vcpu', 'noun', 'role', 'service', 'instance'];
const OURSELVES = /^(?:we|we're|we are|me|us|my|our|i|team of|group of|class of|(?:team|class)mates?|colleagues?)$/;

/**
 * Numbers, denials and vague words that cannot change the price are told, and nobody is asked for them: those of something
 * that no service is paid by ("11 pages", "not amused"), the people who ask ("4 of us"), units without a
 * number, and whatever stands in a sentence that says nothing of what is to be priced ("We are a choir of 63 singers."). What
 * may multiply the price stays: all numbers beside "each".
 */
export function withIdle(facts: readonly Fact[], words: readonly Word[]): readonly Fact[] {
  const apart = positionsApart(words);
  const isApart = ({ at }: Fact) => at.every((position) => apart.has(position));
  const near = facts.filter((fact) => !isApart(fact));
  const amounts = factsOf(facts, 'amount');
  const crowds = amounts.filter(isCrowd);
  const isSpread = crowds.some(({ spread }) => spread);
  const ofPeople = facts.some(({ kind }) => kind === 'each-person');
  const isUsed = near.some((fact) => fact.kind === 'amount' && fact.measure === 'count' && fact.rate);
  // "Each" belongs to people, or to what has a price and is counted before; elsewhere any number may be the one of which it is.
  const mayMultiply =
    crowds.length === 0 && words.some((word, at) => isOfAny(word, amounts, words) && !isBehindCount(amounts, at));
  // "Some k8s, a few services" tells nothing of which there could be a total.
  const isTold = near.some(
    (fact) => fact.kind === 'instance' || (fact.kind === 'amount' && !isCrowd(fact) && !isOfNothing(fact, words)),
  );
  // "6 teachers and 180 students, each person …": whoever is told of with those of whom each does something may do it, too.
  const isAmongThem = ({ at }: Fact) => {
    const behind = (at.at(-1) ?? 0) + 2;
    return isJoin(words[behind]) && crowds.some((crowd) => crowd.spread && crowd.at[0] === behind + 1);
  };
  const isIdle = (fact: Fact) => {
    if (isAmongThem(fact)) return false;
    const isSaid = isApart(fact) && isSaidApart(fact);
    if (fact.kind === 'vague' && !isTold) return isSaid;
    // "Per year, not month"
    if (fact.kind === 'negation' && NOT_MONTHLY.test(fact.typed))
      return facts.some(({ kind }) => kind === 'asked-period');
    if (fact.kind !== 'amount') return isSaid || isOfNothing(fact, words);
    // "3 hours a day every day"
    if (isUnwrittenDaily(fact) && amounts.some((other) => other !== fact && other.rate?.period === 'day')) return true;
    if (!isCrowd(fact)) return !mayMultiply && (isSaid || isOfNothing(fact, words));
    if (fact.spread || fact.each) return false;
    return isSpread || (!ofPeople && (isOurselves(words, fact.at) || (isSaid && !isUsed)));
  };
  return facts.map((fact) => (isIdle(fact) ? idleFact(fact, words) : fact));
}

function isJoin(word: Word | undefined): boolean {
  return /^(?:and|&|\+|plus)$/.test(word?.text ?? '');
}

/** The fact as an aside, with the name of what it counts. */
function idleFact({ at, kind }: Fact, words: readonly Word[]): Fact {
  const [from = 0] = at;
  const behind = (at.at(-1) ?? 0) + 1;
  const to = kind !== 'negation' && isUnknown(words[behind]) ? behind + 1 : behind;
  return { kind: 'aside', what: 'idle', typed: typedText(words, from, to), at: range(from, to) };
}

/** Whether a fact says something of what has no price here. */
function isOfNothing(fact: Fact, words: readonly Word[]): boolean {
  const last = fact.at.at(-1) ?? 0;
  if (fact.kind === 'stray') return fact.at.length === 1 && (isLoneUnit(words, last) || isThing(words, last + 1));
  if (fact.kind === 'amount' && fact.role === 'payload') return fact.value.lte(ONE_UNIT);
  if (fact.kind !== 'amount' || fact.rate || fact.role || fact.measure !== 'count') return false;
  // "0 revenue", "my nephew, 17,", "9.99 for the old one": no number of things has a fraction.
  const isAge = isAgeAt(words, fact.at[0] ?? 0, last);
  const isNone = fact.value.eq('0') && fact.noun === undefined && /^\p{L}/u.test(words[last + 1]?.text ?? '');
  if (fact.loose !== true) return isNone;
  if (isAge || isNone || (/\d[.,]\d/.test(fact.typed) && !fact.value.mod('1').eq('0'))) return true;
  return isThing(words, last + 1) && !isSubject(words, last + 2);
}

/** Things of which the reader knows nothing, unless they describe, or run on, what has a price and stands directly behind. */
function isThing(words: readonly Word[], at: number): boolean {
  if (!isUnknown(words[at])) return false;
  const behind = words.slice(at + 1, at + 1 + FARTHEST_HEAD);
  const end = behind.findIndex((word) => !isUnknown(word) && !LEADS_ON.test(word.text));
  return end < 0 || !hasSense(behind[end], ...DESCRIBED);
}

/** "My nephew, 17, said so": one of something is not several. */
function isAgeAt(words: readonly Word[], from: number, last: number): boolean {
  const [owner, noun, comma] = words.slice(Math.max(0, from - 3), from);
  const isOne =
    isUnknown(noun) && !noun?.text.endsWith('s') && /^(?:my|our|his|her|their|the)$/.test(owner?.text ?? '');
  return isOne && comma?.text === ',' && words[last + 1]?.text === ',';
}

/** "12 trucks report twice a minute": of things that do something at a rate, how many they are matters. */
function isSubject(words: readonly Word[], at: number): boolean {
  const end = words.slice(at, at + FARTHEST_HEAD).findIndex((word) => !isUnknown(word));
  const rate = at + end;
  return end >= 0 && (hasSense(words[rate], 'number', 'digits', 'rate') || words[rate]?.text === 'every');
}

/** "4 of us", "me and 7 friends", "my two teammates". */
function isOurselves(words: readonly Word[], at: readonly number[]): boolean {
  const around = words.slice(Math.max(0, (at[0] ?? 0) - 3), (at.at(-1) ?? 0) + 3);
  return around.some(({ text }) => OURSELVES.test(text));
}

function isUnknown(word: Word | undefined): boolean {
  return word?.meanings.length === 0 && /^\p{L}{2}/u.test(word.text) && !STOP_WORDS.has(word.text);
}

/** "Within those hours", but not "how many hours" or "12 hours, all days". */
function isLoneUnit(words: readonly Word[], at: number): boolean {
  if (words.slice(Math.max(0, at - FARTHEST_HEAD), at).some((word) => hasSense(word, 'time', 'schedule'))) return false;
  return hasSense(words[at], 'memory', 'time', 'period') && !hasSense(words[at - 1], 'how-many');
}

/** "Every day" */
function isUnwrittenDaily(amount: Amount): boolean {
  return isDaily(amount) && amount.noun === undefined && /^(?:every ?day|daily|each day|all days)$/i.test(amount.typed);
}

/** "Each", but not "per request", which says of what, nor "per order" beside a number of orders. */
function isOfAny(word: Word, amounts: readonly Amount[], words: readonly Word[]): boolean {
  const each = senseOf(word, 'each');
  if (each?.of === undefined) return each !== undefined;
  return each.person === true && !amounts.some((amount) => countsThing(amount, each.of, words));
}

/** "4 tasks with 1 vCPU each", but not "3 tasks each". */
function isBehindCount(amounts: readonly Amount[], position: number): boolean {
  const counts = amounts.filter(({ measure, each }) => measure === 'count' && !each);
  return counts.some(({ noun, beforeHead, at: [first = 0] }) => (noun ?? beforeHead) !== undefined && first < position);
}

function isSaidApart(fact: Fact): boolean {
  if (fact.kind !== 'amount') return /^(?:stray|negation|vague|asked-period)$/.test(fact.kind);
  return (fact.measure === 'count' || fact.measure === 'time') && !fact.rate && !fact.role;
}

/** The positions of all sentences and clauses that say nothing of what is to be priced, beside one that does. */
function positionsApart(words: readonly Word[]): ReadonlySet<number> {
  const sentences = between(words, END).filter((sentence) => isApart(sentence, words));
  // "4 of us, exam in 3 weeks", but "and 3 of them" points back, "with 3 retries" goes on, and "for 2 years" asks.
  const pointsBack = (at: number) => BACK.test(words[at]?.text ?? '') && !isAway(words, at);
  const clauses = between(words, CLAUSE_END).filter((clause) => isApart(clause, words) && !clause.some(pointsBack));
  return new Set([...sentences, ...clauses].flat());
}

/** The positions between words of this form. */
function between(words: readonly Word[], end: RegExp): readonly (readonly number[])[] {
  const found: number[][] = [[]];
  words.forEach(({ text }, at) => {
    if (end.test(text)) found.push([]);
    else found.at(-1)?.push(at);
  });
  return found;
}

function isApart(sentence: readonly number[], words: readonly Word[]): boolean {
  const plain = sentence.filter((at) => /^\p{L}/u.test(words[at]?.text ?? '') && words[at]?.meanings.length === 0);
  const least = sentence.some((at) => isAway(words, at)) ? 1 : LEAST_WORDS;
  // "…, September to November"
  if (sentence.some((at) => monthsThrough(words[at]?.text, words[at + 2]?.text))) return false;
  return plain.length >= least && sentence.every((at) => isSilent(words[at]) || isAway(words, at));
}

/** "Exam in 3 weeks", "2 months ago": when something else is, and no time that it runs. */
function isAway(words: readonly Word[], at: number): boolean {
  const isTime = hasSense(words[at], 'time') && hasSense(words[at - 1], 'digits', 'number');
  return isTime && (words[at - 2]?.text === 'in' || /^(?:ago|away|left|later|old)$/.test(words[at + 1]?.text ?? ''));
}

function isSilent(word: Word | undefined): boolean {
  if (isGroup(senseOf(word, 'noun')?.noun) || LONG.test(word?.text ?? '')) return true;
  return word?.meanings.every(({ kind }) => SILENT.has(kind)) ?? true;
}
