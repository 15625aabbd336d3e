import { UP_TO_TEN } from '../language/number-words.js';
import { type Figure, figuresIn, secondsIn } from './figures.js';

const NUMBER = /(?<![\w.,-])\d[\d,]*(?:\.\d+)?/g;
const NUMBER_WORDS = [...UP_TO_TEN, 'eleven', 'twelve'];
/** "One" is a pronoun, too. */
const WRITTEN = new RegExp(`\\b(?:${NUMBER_WORDS.slice(2).join('|')})\\b`, 'gi');
const NEAR = 0.001;
const PER_TIME = /\b(?:an?|per|each|every) (?:second|minute|hour)\b/;

/**
 * Whether a figure is the product or the quotient of two other numbers of its sentence, as "40 checks in 10 minutes" gives "every 15
 * seconds", or follows from three of them by proportion.
 */
export function canBeWorkedOut(figure: Figure, before: string, behind: string): boolean {
  const said = `${before} ${behind}`;
  const rest = said.replace(WRITTEN, (word) => String(numberOf(word)));
  const times = figuresIn(rest).flatMap((other) => secondsIn(other) ?? []);
  const plain = (rest.match(NUMBER) ?? []).map((number) => Number(number.replaceAll(',', '')));
  const others = [...times, ...plain].filter((other) => other > 1 || (other > 0 && other < 1));
  const wanted = figure.unit === '%' ? figure.value / 100 : (secondsIn(figure) ?? figure.value);
  // "10 calls a second", one at a time, take 0.1 seconds each.
  if (PER_TIME.test(said) && others.some((other) => isNear(1 / other, wanted))) return true;
  return others.some((one, place) =>
    others.some(
      (other, at) =>
        at !== place &&
        (isNear(one * other, wanted) ||
          isNear(one / other, wanted) ||
          others.some((third, last) => last !== place && last !== at && isNear((one * other) / third, wanted))),
    ),
  );
}

function numberOf(word: string): number {
  return NUMBER_WORDS.indexOf(word.toLowerCase());
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= NEAR * other;
}
