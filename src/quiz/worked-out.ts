import { UP_TO_TEN } from '../language/number-words.js';
import { inBase } from './figure-amounts.js';
import { type Figure, figuresIn, numberIn } from './figures.js';

const PLAIN_NUMBER = /(?<![\w.,-])\d[\d,]*(?:\.\d+)?/g;
const NUMBER_WORDS = [...UP_TO_TEN, 'eleven', 'twelve'];
/** "One" is a pronoun, too. */
const WRITTEN = new RegExp(`\\b(?:${NUMBER_WORDS.slice(2).join('|')})\\b`, 'gi');
const NEAR = 0.001;

/**
 * Whether a figure is the product, quotient or proportion of other numbers in its sentence: "40 checks in 10 minutes"
 * gives "every 15 seconds".
 */
export function canBeWorkedOut(figure: Figure, before: string, behind: string): boolean {
  const rest = `${before} ${behind}`.replace(WRITTEN, (word) => String(NUMBER_WORDS.indexOf(word.toLowerCase())));
  const times = figuresIn(rest).filter((other) => inBase(other).dimension === 'time');
  const plain = (rest.match(PLAIN_NUMBER) ?? []).map(numberIn);
  const others = [...times.map((other) => inBase(other).amount), ...plain].filter(
    (other) => other !== 0 && other !== 1,
  );
  const { dimension, amount } = inBase(figure);
  const wanted = figure.unit === '%' ? figure.value / 100 : dimension === 'time' ? amount : figure.value;
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

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= NEAR * other;
}
