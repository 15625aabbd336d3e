import { inOneSpelling } from './one-spelling.js';

const FIGURE = /(?<![\w.])\$?\d+(?:\.\d+)?(?: (?!and\b|or\b|to\b|at\b|of\b)[a-z]+|(?![\w.]))/g;
/** A longer option is a sentence. */
const MOST_WORDS = 4;

/** The only figure of an option, with its unit: "10,240 MB", "every 2 minutes"; undefined if the option says more or less. */
export function figureOf(option: string): string | undefined {
  const text = inOneSpelling(option);
  const [figure, ...more] = text.match(FIGURE) ?? [];
  return more.length === 0 && text.split(' ').length <= MOST_WORDS ? figure : undefined;
}

const SIZE = /(?<![\w.])\d+(?:\.\d+)? (?:[kmgt]b|second|minute|hour)\b/g;

/** The sizes and times in a text: "20 minute". */
export function sizesIn(text: string): readonly string[] {
  return inOneSpelling(text).match(SIZE) ?? [];
}

/** Whether an option names sizes or times of which a text has none: "increase /tmp to 12 GB" where 10,240 MB is stated. */
export function namesOtherSizes(option: string, text: string): boolean {
  const sizes = sizesIn(option);
  return sizes.length > 0 && !sizes.some((size) => holdsFigure(text, size));
}

/** Whether two texts name sizes or times of the same unit. */
export function sharesUnit(one: string, other: string): boolean {
  const unitsIn = (text: string): readonly string[] => sizesIn(text).flatMap((size) => size.split(' ').slice(1));
  const units = unitsIn(one);
  return unitsIn(other).some((unit) => units.includes(unit));
}

/** Whether a text contains exactly this figure: "15 minutes" occurs neither in "115 minutes" nor in "15 hours". */
export function holdsFigure(text: string, figure: string): boolean {
  return ` ${inOneSpelling(text)} `.includes(` ${figure} `);
}
