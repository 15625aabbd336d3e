/** A number of a text with what it counts. */
export interface Figure {
  /** Where it stands, in UTF-16 units. */
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
/** Up to three words of which the last one is a plural. */
const COUNTED = new RegExp(`${NUMBER} (?:[A-Za-z][\\w@-]* ){0,3}?(?<noun>[a-z]{2,}[^su\\W\\d]s)(?![\\w-])`, 'g');
/** Words between a number and the next plural which tell that the plural is not what is counted. */
const NOT_COUNTED =
  /\b(?:from|per|of|and|or|to|in|on|at|is|are|was|has|have|costs|uses|needs|means|says|gets|runs|makes|this|its|as|plus|always|a|an|the|for|with|by|than|that|if|not|no|only|first|times|others?|more|less|address|access|process|holds|gives|takes|lets|allows|lives|keeps|ends|starts|stops|counts|bills|works|goes|comes|sees|does|includes|remains)\b/;

/** The figures of a text with their units, in order; digits in code, names, versions and dates are none. */
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

/** Each unit in the smallest one of its kind. */
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
export function secondsIn({ value, unit }: Figure): number | undefined {
  const [kind, size] = BASE[unit] ?? ['', 0];
  return kind === 'time' ? value * size : undefined;
}

/** 1 GB is 1,000 or 1,024 MB, and a month has 28 to 31 days. */
const SAME_WITHIN = 0.1;

/** Whether two figures say the same amount, in whichever unit. */
export function saysSame(one: Figure, other: Figure): boolean {
  const [oneKind, oneSize] = BASE[one.unit] ?? [one.unit, 1];
  const [otherKind, otherSize] = BASE[other.unit] ?? [other.unit, 1];
  if (oneKind !== otherKind) return false;
  const [first, second] = [one.value * oneSize, other.value * otherSize];
  const exactly = one.unit === other.unit ? 0 : SAME_WITHIN;
  return Math.abs(first - second) <= exactly * Math.max(first, second);
}

/** Whether an altered figure stands on the same side of others of its sentence as the right one: a disk is not cleaned from 75% "down to 80%". */
export function keepsOrder(altered: Figure, right: Figure, others: readonly Figure[]): boolean {
  return others.every((other) => {
    const [before, after] = [compared(right, other), compared(altered, other)];
    return before === undefined || before === after;
  });
}

/** 1 if the first amount is the larger one, -1 if the smaller, 0 if it is the same; undefined for amounts of different kinds. */
function compared(one: Figure, other: Figure): number | undefined {
  const [oneKind, oneSize] = BASE[one.unit] ?? [one.unit, 1];
  const [otherKind, otherSize] = BASE[other.unit] ?? [other.unit, 1];
  return oneKind === otherKind && one.noun === other.noun
    ? Math.sign(one.value * oneSize - other.value * otherSize)
    : undefined;
}
