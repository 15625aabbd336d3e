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
