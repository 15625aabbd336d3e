import { type Decimal, exact } from '../decimal.js';

/** A number at the start of a text. */
export interface LeadingNumber {
  readonly value: Decimal;
  /** The digits and marks of the number, as they stand in the text. */
  readonly text: string;
  /** What follows the number, without spaces around it. */
  readonly rest: string;
  /** How an ambiguous mark before three digits was read: `1,500` or `1.500`. */
  readonly doubt?: 'comma-as-thousands' | 'dot-as-decimal';
}

/** Why a text does not start with a number. */
export type NumberFailure = 'not-a-number' | 'negative' | 'too-large';

const LEADING = /^([+-]?) ?(\d[\d.,' ]*\d|\d|[.,]\d+)(?:e([+-]?\d+))?/;
/** No quantity here needs more than 10^15; a larger exponent would only cost time. */
const LARGEST_EXPONENT = 30;

const GROUPS = {
  space: /^[1-9]\d{0,2}(?:[ ']\d{3})+(?:[.,]\d+)?$/,
  // Also lakhs and crores: "12,00,000".
  comma: /^[1-9]\d{0,2}(?:,\d{3}|(?:,\d{2})+,\d{3})+(?:\.\d+)?$/,
  // A single dot is the decimal mark, however many digits follow it.
  dot: /^[1-9]\d{0,2}(?:(?:\.\d{3}){2,}(?:,\d+)?|\.\d{3},\d+)$/,
} as const;
const PLAIN = /^\d*[.,]?\d+$/;
const ONE_GROUP = /^[1-9]\d{0,2}([.,])\d{3}$/;

/**
 * Parses the number at the start of a text. The rule for marks, which differ between countries:
 * the mark that comes last or stands alone is the decimal mark, one that repeats or comes first separates thousands.
 * A lone comma before exactly three digits (`1,500`) separates thousands too, a lone dot (`1.500`) does not; both are
 * reported as a doubt. After a leading 0 (`0,250`) there is no doubt.
 * @param text tidied, see `tidy`
 */
export function readNumber(text: string): LeadingNumber | NumberFailure {
  const [matched, sign, digits, exponent] = LEADING.exec(text) ?? [];
  if (matched === undefined || digits === undefined) return 'not-a-number';
  if (sign === '-') return 'negative';
  const mantissa = withoutGroups(digits);
  if (mantissa === undefined) return 'not-a-number';
  if (exponent !== undefined && Math.abs(Number(exponent)) > LARGEST_EXPONENT) {
    return exponent.startsWith('-') ? 'not-a-number' : 'too-large';
  }
  const value = exact(`${mantissa}e${exponent ?? '0'}`);
  const rest = text.slice(matched.length).trim();
  const doubt = doubtOf(digits);
  return { value, text: digits, rest, ...(doubt && { doubt }) };
}

function doubtOf(digits: string): LeadingNumber['doubt'] {
  const mark = ONE_GROUP.exec(digits)?.[1];
  if (mark === ',') return 'comma-as-thousands';
  return mark === '.' ? 'dot-as-decimal' : undefined;
}

/** The digits with at most one dot, or nothing if the marks make no sense (`1.2.3`, `12,34,5`). */
function withoutGroups(digits: string): string | undefined {
  if (GROUPS.space.test(digits)) return digits.replace(/[ ']/g, '').replace(',', '.');
  if (GROUPS.comma.test(digits)) return digits.replaceAll(',', '');
  if (GROUPS.dot.test(digits)) return digits.replaceAll('.', '').replace(',', '.');
  return PLAIN.test(digits) ? digits.replace(',', '.') : undefined;
}
