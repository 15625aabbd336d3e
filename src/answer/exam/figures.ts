import { UP_TO_TEN } from '../../language/number-words.js';

const FIGURE = /(?<![\w.])\$?\d+(?:\.\d+)?(?: (?!and\b|or\b|to\b|at\b|of\b)[a-z]+|(?![\w.]))/g;
/** A longer option is a sentence. */
const MOST_WORDS = 4;

/** The only figure of an option, with its unit: "10,240 MB", "every 2 minutes"; undefined if the option says more or less. */
export function figureOf(option: string): string | undefined {
  const text = normalise(option);
  const [figure, ...more] = text.match(FIGURE) ?? [];
  return more.length === 0 && text.split(' ').length <= MOST_WORDS ? figure : undefined;
}

const SIZE = /(?<![\w.])\d+(?:\.\d+)? (?:[kmgt]b|second|minute|hour)\b/g;

/** Whether an option names sizes or times of which a text has none: "increase /tmp to 12 GB" where 10,240 MB is stated. */
export function namesOtherSizes(option: string, text: string): boolean {
  const sizes: readonly string[] = normalise(option).match(SIZE) ?? [];
  return sizes.length > 0 && !sizes.some((size) => holdsFigure(text, size));
}

/** Whether a text contains exactly this figure: "15 minutes" occurs neither in "115 minutes" nor in "15 hours". */
export function holdsFigure(text: string, figure: string): boolean {
  return ` ${normalise(text)} `.includes(` ${figure} `);
}

/** Numbers and units in one spelling, for "10,240 MB", "two minutes", "5-minute", "60s". */
function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3}\b)/g, '')
    .replace(/(?<=\d)(?=[a-z])/g, ' ')
    .replace(/[^\p{L}\p{N}.$]+/gu, ' ')
    .replace(/\.(?!\d)/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => inDigits(word) ?? word.replace(/^(second|minute|hour|day|month|year|week)s$/, '$1'))
    .join(' ')
    .replace(/\b([kmgt])ib\b/g, '$1b')
    .replace(/(?<![\w.])(\d+) (mb|second|minute)\b/g, inLargerUnit);
}

/** Not for zero: "zero downtime" is no amount. */
function inDigits(word: string): string | undefined {
  const number = UP_TO_TEN.indexOf(word);
  return number > 0 ? String(number) : undefined;
}

const LARGER: Readonly<Record<string, readonly [number, string]>> = {
  mb: [1024, 'gb'],
  second: [60, 'minute'],
  minute: [60, 'hour'],
};

/** 10,240 MB as 10 GB, 900 seconds as 15 minutes. */
function inLargerUnit(written: string, amount: string, unit: string): string {
  const [size, larger] = LARGER[unit] ?? [1, unit];
  const whole = Number(amount) % size === 0 && Number(amount) > 0;
  return whole ? `${Number(amount) / size} ${larger}` : written;
}
