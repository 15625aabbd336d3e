import { UP_TO_TEN } from '../language/number-words.js';

/** A number with its unit. */
export interface Figure {
  /** Offsets in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** As written, with its unit: "15 minutes", "$0.10", "30%"; of a count only the number: "50" of "50 job queues". */
  readonly text: string;
  readonly value: number;
  /** `second`, `MB`, `%`, `$`, or `count`. */
  readonly unit: string;
  /** What a count counts: "queues". */
  readonly noun?: string;
}

const NUMBER = String.raw`(?<![\w.,$/:@#=<>*+-])(?<amount>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d.:/]*\d)`;
const TIMES = 'milliseconds?|ms|seconds?|minutes?|hours?|days?|weeks?|months?|years?';
const SIZES = 'bytes|KB|MB|GB|TB|KiB|MiB|GiB|TiB';
const MEASURED = new RegExp(`${NUMBER} ?(?<unit>${TIMES}|${SIZES}|%|vCPUs?|million)(?![\\w-])`, 'g');
const MONEY = /(?<![\w$])\$(?<amount>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d.]*\d)(?! ?(?:million|billion))/g;
/** A number and up to four words, the last one a plural noun. */
const COUNTED = new RegExp(`${NUMBER} (?:[A-Za-z][\\w@-]* ){0,3}?(?<noun>[a-z]{2,}[^su\\W\\d]s)(?![\\w-])`, 'g');
/** Words between a number and a plural that is not what is counted. */
const NOT_COUNTED =
  /\b(?:of|and|or|in|on|are|has|costs|uses|needs|means|gets|runs|makes|as|an?|the|for|with|by|that|if|times|others?|more|access|gives|takes|lets|keeps|ends|starts|stops|counts|goes|comes|does)\b/;

/** The figures of a text in order, without digits in code, names, versions and dates. */
export function figuresIn(markdown: string): readonly Figure[] {
  const text = markdown.replace(/`[^`]*`|https?:\S+/g, (code) => '`'.repeat(code.length));
  const measured = [...text.matchAll(MEASURED), ...text.matchAll(MONEY)].map((match) => {
    const { amount = '', unit = '$' } = match.groups ?? {};
    return figureAt(match.index, match[0], amount, singular(unit));
  });
  const counted = [...text.matchAll(COUNTED)]
    .filter(({ index, 0: words }) => !NOT_COUNTED.test(words) && !measured.some(({ start }) => start === index))
    .map(({ index, groups: { amount = '', noun = '' } = {} }) => ({
      ...figureAt(index, amount, amount, 'count'),
      noun,
    }));
  return [...measured, ...counted].sort((a, b) => a.start - b.start);
}

function figureAt(start: number, text: string, amount: string, unit: string): Figure {
  return { start, end: start + text.length, text, value: numberIn(amount), unit };
}

function singular(unit: string): string {
  return unit === 'ms' ? 'millisecond' : unit.replace(/s$/, '');
}

/** The number in a figure or an amount, whatever it counts. */
export function numberIn(text: string): number {
  return Number(text.replace(/[^\d.]/g, ''));
}

/** Dimension of each unit, and its size in the base unit; KiB count as KB. */
const BASE: Readonly<Record<string, readonly [string, number]>> = {
  millisecond: ['time', 0.001],
  second: ['time', 1],
  minute: ['time', 60],
  hour: ['time', 3_600],
  day: ['time', 86_400],
  week: ['time', 604_800],
  month: ['time', 2_629_800],
  year: ['time', 31_557_600],
  byte: ['size', 1],
  KB: ['size', 2 ** 10],
  MB: ['size', 2 ** 20],
  GB: ['size', 2 ** 30],
  TB: ['size', 2 ** 40],
  million: ['count', 1_000_000],
};

/** The dimension of a figure, and its amount in the base unit; a unit of its own is both. */
function inBase({ value, unit }: Figure): { readonly dimension: string; readonly amount: number } {
  const [dimension, size] = BASE[unit.replace('iB', 'B')] ?? [unit, 1];
  return { dimension, amount: value * size };
}

/** 1 GB is 1,000 or 1,024 MB, and a month has 28 to 31 days. */
const SAME_WITHIN = 0.1;

/** Whether two figures are the same amount, in any units. */
export function saysSame(one: Figure, other: Figure): boolean {
  const [first, second] = [inBase(one), inBase(other)];
  const tolerance = one.unit === other.unit ? 0 : SAME_WITHIN * Math.max(first.amount, second.amount);
  return first.dimension === second.dimension && Math.abs(first.amount - second.amount) <= tolerance;
}

/** Whether an altered figure keeps its order among others: a disk is not cleaned from 75% "down to 80%". */
export function keepsOrder(altered: Figure, right: Figure, others: readonly Figure[]): boolean {
  const { dimension, amount } = inBase(right);
  return others.every((other) => {
    const rival = inBase(other);
    const isComparable = rival.dimension === dimension && other.noun === right.noun;
    return !isComparable || Math.sign(amount - rival.amount) === Math.sign(inBase(altered).amount - rival.amount);
  });
}

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
