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
  /\b(?:from|per|of|and|or|to|in|on|at|is|are|was|has|have|costs|uses|needs|means|says|gets|runs|makes|this|its|as|plus|always|a|an|the|for|with|by|than|that|if|not|no|only|first|times|others?|more|less|address|access|process|holds|gives|takes|lets|allows|lives|keeps|ends|starts|stops|counts|bills|works|goes|comes|sees|does|includes|remains)\b/;

/** The figures of a text in order, without digits in code, names, versions and dates. */
export function figuresIn(markdown: string): readonly Figure[] {
  const text = markdown.replace(/`[^`]*`|\([^)]*\)\[[^\]]*\]|https?:\S+/g, (code) => '`'.repeat(code.length));
  const found = [
    ...matches(text, MEASURED, ({ unit = '' }) => ({ unit: singular(unit) })),
    ...matches(text, MONEY, () => ({ unit: '$' })),
    ...matches(text, COUNTED, ({ noun = '' }) => ({ unit: 'count', noun }))
      .filter(({ text: counted }) => !NOT_COUNTED.test(counted))
      .map((figure) => ({
        ...figure,
        text: figure.text.split(' ')[0] ?? '',
        end: figure.start + (figure.text.split(' ')[0] ?? '').length,
      })),
  ];
  return found
    .filter(
      (figure) =>
        !found.some(
          (other) =>
            other !== figure && other.unit !== 'count' && other.start === figure.start && figure.unit === 'count',
        ),
    )
    .sort((a, b) => a.start - b.start);
}

function matches(
  text: string,
  pattern: RegExp,
  read: (groups: Record<string, string | undefined>) => Pick<Figure, 'unit' | 'noun'>,
): Figure[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    value: Number((match.groups?.['amount'] ?? '').replaceAll(',', '')),
    ...read(match.groups ?? {}),
  }));
}

function singular(unit: string): string {
  return unit === 'ms' ? 'millisecond' : unit === 'bytes' ? 'byte' : unit.replace(/s$/, '');
}

/** The number in a figure or an amount, whatever it counts. */
export function numberIn(text: string): number {
  return Number(text.replace(/[^\d.]/g, ''));
}

/** Dimension of each unit, and its size in the base unit. */
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
  KiB: ['size', 2 ** 10],
  MB: ['size', 2 ** 20],
  MiB: ['size', 2 ** 20],
  GB: ['size', 2 ** 30],
  GiB: ['size', 2 ** 30],
  TB: ['size', 2 ** 40],
  TiB: ['size', 2 ** 40],
  million: ['count', 1_000_000],
};
/** A time in seconds; undefined of anything else. */
function secondsIn({ value, unit }: Figure): number | undefined {
  const [kind, size] = BASE[unit] ?? ['', 0];
  return kind === 'time' ? value * size : undefined;
}

/** 1 GB is 1,000 or 1,024 MB, and a month has 28 to 31 days. */
const SAME_WITHIN = 0.1;

/** Whether two figures are the same amount, in any units. */
export function saysSame(one: Figure, other: Figure): boolean {
  const [oneKind, oneSize] = BASE[one.unit] ?? [one.unit, 1];
  const [otherKind, otherSize] = BASE[other.unit] ?? [other.unit, 1];
  if (oneKind !== otherKind) return false;
  const [first, second] = [one.value * oneSize, other.value * otherSize];
  const exactly = one.unit === other.unit ? 0 : SAME_WITHIN;
  return Math.abs(first - second) <= exactly * Math.max(first, second);
}

/** Whether an altered figure keeps its order among others: a disk is not cleaned from 75% "down to 80%". */
export function keepsOrder(altered: Figure, right: Figure, others: readonly Figure[]): boolean {
  return others.every((other) => {
    const [before, after] = [compared(right, other), compared(altered, other)];
    return before === undefined || before === after;
  });
}

/** The sign of the difference; undefined for amounts of different kinds. */
function compared(one: Figure, other: Figure): number | undefined {
  const [oneKind, oneSize] = BASE[one.unit] ?? [one.unit, 1];
  const [otherKind, otherSize] = BASE[other.unit] ?? [other.unit, 1];
  return oneKind === otherKind && one.noun === other.noun
    ? Math.sign(one.value * oneSize - other.value * otherSize)
    : undefined;
}

const PLAIN_NUMBER = /(?<![\w.,-])\d[\d,]*(?:\.\d+)?/g;
const NUMBER_WORDS = [...UP_TO_TEN, 'eleven', 'twelve'];
/** "One" is a pronoun, too. */
const WRITTEN = new RegExp(`\\b(?:${NUMBER_WORDS.slice(2).join('|')})\\b`, 'gi');
const NEAR = 0.001;
const PER_TIME = /\b(?:an?|per|each|every) (?:second|minute|hour)\b/;

/**
 * Whether a figure is the product, quotient or proportion of other numbers in its sentence: "40 checks in 10 minutes"
 * gives "every 15 seconds".
 */
export function canBeWorkedOut(figure: Figure, before: string, behind: string): boolean {
  const said = `${before} ${behind}`;
  const rest = said.replace(WRITTEN, (word) => String(numberOf(word)));
  const times = figuresIn(rest).flatMap((other) => secondsIn(other) ?? []);
  const plain = (rest.match(PLAIN_NUMBER) ?? []).map((number) => Number(number.replaceAll(',', '')));
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
