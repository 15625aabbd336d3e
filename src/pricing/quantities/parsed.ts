import { echo } from '../../typed-text.js';
import type { Decimal } from '../decimal.js';

/** How an ambiguous text was read: `1,500` as `1500`. */
export interface Reading {
  readonly text: string;
  readonly as: string;
}

/** Says how a text was understood: `I read 5M/day as 152,083,333 requests a month.` */
export function readingText({ text, as }: Reading): string {
  return `I read ${echo(text)} as ${as}.`;
}

/** What is wrong with a quantity. `text` is the input, unchanged; `limit` is in words ("10 GB"). */
export type QuantityError =
  | { readonly kind: 'empty'; readonly quantity: string }
  | { readonly kind: 'too-long'; readonly quantity: string; readonly length: number }
  | { readonly kind: 'not-a-number' | 'negative' | 'zero'; readonly quantity: string; readonly text: string }
  | { readonly kind: 'unknown-unit'; readonly quantity: string; readonly text: string; readonly unit: string }
  | { readonly kind: 'not-whole'; readonly quantity: string; readonly text: string; readonly read: string }
  | {
      readonly kind: 'too-small' | 'too-large';
      readonly quantity: string;
      readonly text: string;
      readonly limit: string;
      /** A sentence that says what has no such limit. */
      readonly elsewhere?: string;
    };

/** The result of parsing a text. Parsers never throw. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly readings: readonly Reading[] }
  | { readonly ok: false; readonly error: QuantityError };

/** The valid range of a quantity. The limits are inclusive, in the parser's base unit; a `least` above 0 excludes zero. */
export interface QuantityRules {
  /** Its name: "requests", "load balancers", "memory". */
  readonly quantity: string;
  readonly least: string;
  readonly most: string;
  readonly whole: boolean;
  /** Formats a value in the base unit, for limits and readings: `512 MB`. */
  readonly show: (value: Decimal) => string;
  /** A sentence that says what takes more: "For longer runs, price Fargate or Batch." */
  readonly elsewhere?: string;
}

/** A parsed value. */
export function parsed<T>(value: T, readings: readonly Reading[] = []): Parsed<T> {
  return { ok: true, value, readings };
}

/** A text that could not be parsed. */
export function refused(error: QuantityError): { readonly ok: false; readonly error: QuantityError } {
  return { ok: false, error };
}
