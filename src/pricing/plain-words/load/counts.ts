import { monthNamed } from '../../../time/month-names.js';
import { daysAt } from '../timetable/days.js';
import { isPiece, type Pieces } from '../timetable/pieces.js';
import type { Read } from '../timetable/times.js';
import { hasSense, isPeople, nounOf, roleOf, senseOf, type Word, type Words } from '../tokens/sense.js';
import { numberAt } from './numbers.js';
import { isAdverb, rateAt } from './periods.js';
import type { TermOf } from './term.js';

/** Ends the name of what is counted. */
const STOP =
  /^(?:a|an|the|and|or|of|to|in|on|at|for|from|by|with|that|which|who|each|every|per|is|are|was|were|will|would|have|has|had|gets?|comes?|makes?|do|does|all|about|around|over|through|into|via|as|so|but|if|when|while|it|they|we|i|my|our|their|its|this|these|then|than|goes|run|trigger|hit|call|needs?|uses?|apiece|ea|total|altogether|x)$/;
const MOST_NOUNS = 4;

/** The stems of the words from a position on that may name what is counted. */
export function nounsAt(pieces: Pieces, at: number, words: Words): Read<readonly string[]> {
  const isNoun = (place: number) =>
    isPiece(pieces, place, /^[\p{L}'-]*\p{L}[\p{L}'-]*$/u) &&
    !isPiece(pieces, place, STOP) &&
    !isAdverb(pieces[place]?.text ?? '') &&
    !hasSense(wordAt(pieces, place, words), 'number') &&
    !daysAt(pieces, place);
  let to = at;
  while (to < at + MOST_NOUNS && isNoun(to)) to += 1;
  return { value: pieces.slice(at, to).map(({ text }) => stemOf(text)), to };
}

/** A word without its ending: "families" and "family" are the same. */
export function stemOf(text: string): string {
  return text
    .replace(/'s$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=\w{2}(?:s|x|ch|sh))es$|(?<!s)s$/, '')
    .replace(/y$/, 'i')
    .replace(/(?<=\w{4})e$/, '');
}

/** The word of a piece. */
export function wordAt(pieces: Pieces, at: number, words: Words): Word | undefined {
  return words[pieces[at]?.word ?? -1];
}

/** What names a size, a length or a sum before its number: "memory 256", "it came to 12". */
const OTHER_NAMES = /^(?:memory|ram|mem|duration|timeout|runtime|came|pay|paid|charge|charges|costs?)$/;
const CURRENCY = /^(?:[$£€]|dollars?|bucks|euros?|eur|usd|pounds?|cents?)$/;
/** A number of these is not one of runs. */
const FUNCTIONS = /^(?:lambdas?|functions?)$/;

/** Reads a number of things or runs; NaN if it is one of something that cannot be multiplied: a date, a part, a number of functions. */
export function countAt(
  pieces: Pieces,
  at: number,
  words: Words,
): Read<TermOf & { readonly kind: 'count' }> | undefined {
  const number = numberAt(pieces, at, words);
  if (!number || isOtherNumber(pieces, at, number.to, words) || isAside(pieces, at, number)) return undefined;
  const nouns = nounsAt(pieces, number.to, words);
  const isYear = isPiece(pieces, at, /^(?:19|20)\d\d$/) && nouns.to === number.to;
  if (isYear && !rateAt(pieces, number.to, words)) return undefined;
  const times = isPiece(pieces, number.to, /^(?:times|x)$/) || isPiece(pieces, at, /^(?:once|twice|thrice)$/);
  const isDate = monthNamed(pieces[number.to]?.text ?? '') >= 0;
  // "Cron(0/15 8-17"
  const isCron = isPiece(pieces, at - 1, /^[/*]$/) || isPiece(pieces, number.to, /^\/$/);
  const isPart = !Number.isInteger(number.value) && !times && !rateAt(pieces, nouns.to, words);
  const isOfFunctions = number.value > 1 && nouns.to > number.to && isPiece(pieces, nouns.to - 1, FUNCTIONS);
  const noun = wordAt(pieces, nouns.to - 1, words);
  const isOfPeople = isPeople(nounOf(noun)) && !senseOf(noun, 'noun')?.open;
  const value =
    (isCron && !rateAt(pieces, number.to, words)) || isDate || isPart || isOfFunctions ? Number.NaN : number.value;
  return {
    value: { kind: 'count', value, nouns: nouns.value, ...(times && { times }), ...(isOfPeople && { people: true }) },
    to: isPiece(pieces, number.to, /^x$/) ? number.to + 1 : nouns.to,
  };
}

/** "512 MB", "memory is 256", "200 ms", "$12" */
function isOtherNumber(pieces: Pieces, at: number, to: number, words: Words): boolean {
  let name = at - 1;
  while (isPiece(pieces, name, /^(?:is|of|=|:|at|to|set|about|around)$/)) name -= 1;
  if (isPiece(pieces, name, OTHER_NAMES)) return true;
  if (isPiece(pieces, at - 1, /^[$£€]$/) || isPiece(pieces, to, CURRENCY)) return true;
  const next = wordAt(pieces, to, words);
  if (hasSense(next, 'memory', 'vcpu') || /^(?:memory|duration)$/.test(roleOf(next) ?? '')) return true;
  const unit = isPiece(pieces, to, /^-$/) ? to + 1 : to;
  return hasSense(wordAt(pieces, unit, words), 'time') && !isPiece(pieces, unit, /^times$/);
}

/** "Once my function is called", "I'm 23 and", "every 2nd", "one-off" */
function isAside(pieces: Pieces, at: number, { value, to }: Read<number>): boolean {
  const isWhen = isPiece(pieces, at, /^once$/) && isPiece(pieces, at + 1, /^(?:my|our|the|it|we|i|you|they|all|that)$/);
  const isAge =
    isPiece(pieces, at - 1, /^(?:im|i'm|am|aged?|is)$/) && value < 100 && !isPiece(pieces, to, /^\p{L}{4,}$/u);
  return isWhen || isAge || isPiece(pieces, to, /^(?:st|nd|rd|th|off)$/);
}
