import { monthNamed } from '../../../time/month-names.js';
import { hasSense, isNumeric, senseOf, type Word, type Words } from '../tokens/sense.js';
import type { WholeSource } from './sources.js';

/** What changes or compares loads, by words that are not read here. */
const CHANGES =
  /^(?:lower|cheaper|double[sd]?|doubling|triple[sd]?|versus|vs|sav(?:e|es|ed|ing|ings)|against|instead|difference|rather|compare[ds]?|or|after|growing|grows|depending|decline|cases?|scenarios?|wanted|supposed|meant)$/;
/** What comes now and what will come are two loads. */
const NOW = /^(?:now|today|currently|moment|present)$/;
const LATER = /^(?:next|will|later|forecast|future|should)$/;
const MAY_BE_LATER =
  /^(?:now|today|currently|forecast|expect|expected|next|later|soon|will|future|grows?|then|was|were|before)$/;

/**
 * Whether a text says more of how often something runs than is read.
 * @param at the positions of the words that are read
 */
export function leavesOpen(
  words: Words,
  at: readonly number[],
  sources: readonly WholeSource[],
  counts: number,
): boolean {
  const read = new Set(at);
  const [first = 0, last = 0] = [at[0], at.at(-1)];
  const isAmong = (place: number) => place >= first && place <= last;
  const isWithin = sources.some(({ scope }) => scope?.minutes !== undefined && (scope.days || scope.monthly));
  const isLost = (word: Word, place: number): boolean =>
    word.text.split(' ').some((piece) => CHANGES.test(piece)) ||
    isMonth(word) ||
    (!isWithin && saysWhen(word)) ||
    (isAmong(place) && isNumeric(word) && !/^(?:one|once|single)$/.test(word.text) && !isOfUnit(words, place));
  if (words.some((word, place) => !read.has(place) && isLost(word, place))) return true;
  // "3M a month, and what if we call it hourly"
  if (words.some(({ text }, place) => text === 'if' && place > first && place < last)) return true;
  return changesLater(words, sources, counts);
}

function changesLater(words: Words, sources: readonly WholeSource[], counts: number): boolean {
  const says = (form: RegExp) => words.some(({ text }) => form.test(text));
  if (words.some(({ text }, at) => text === 'should' && words[at + 1]?.text === 'have')) return true;
  if (counts > 1 && says(NOW) && says(LATER)) return true;
  return sources.length > 1 && !sources.some(({ scope }) => scope) && says(MAY_BE_LATER);
}

/** May and March are rather verbs. */
function isMonth({ text }: Word): boolean {
  return monthNamed(text) >= 0 && !/^(?:may|mar|march)$/.test(text);
}

/** "Nine to five", "weekends" */
function saysWhen(word: Word): boolean {
  const { hoursADay = '24', daysAWeek = '7', days } = senseOf(word, 'schedule') ?? {};
  return hoursADay !== '24' || daysAWeek !== '7' || days !== undefined;
}

/** "512 MB", "3 to 5 seconds" */
function isOfUnit(words: Words, at: number): boolean {
  const unit = words.slice(at + 1).find((word) => !isNumeric(word) && !/^[-/]$/.test(word.text));
  return hasSense(unit, 'memory', 'vcpu', 'time');
}

/** "Each appointment", "at its peak": says nothing where all numbers have their place. */
export function saysNothing(word: Word): boolean {
  return (
    hasSense(word, 'each') || (hasSense(word, 'vague') && /^(?:peaks?|busy|average|avg|usual|usually)$/.test(word.text))
  );
}

const ONCE =
  /^(?:total|altogether|one off|onetime|whole|backfill|migrate|migration|overnight|(?:this|last) (?:\w+day|weekend|week|night))$/;
const ONCE_IN_TWO =
  /^(?:(?:one|single) time|(?:last|this|that|one) (?:month|night|week|weekend|saturday|sunday|friday)|one off|(?:just|only|this|files|all) once)$/;

/** "Just this once", "one time", "this weekend", "what will it cost in total". */
export function isOnce(words: Words): boolean {
  return words.some(({ text }, at) => {
    const next = words[at + 1];
    const isLast = text === 'once' && (next === undefined || hasSense(next, 'separator'));
    return (
      text.split(' ').some((piece) => ONCE.test(piece)) || isLast || ONCE_IN_TWO.test(`${text} ${next?.text ?? ''}`)
    );
  });
}
