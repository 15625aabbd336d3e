import type { Decimal } from '../decimal.js';

/** How a text was understood where a person may have meant something else: `1,500` as `1500`. */
export interface Reading {
  readonly text: string;
  readonly as: string;
}

/** What is wrong with a typed quantity. `text` is what was typed, unchanged; `limit` is in words already ("10 GB"). */
export type QuantityError =
  | { readonly kind: 'empty'; readonly quantity: string }
  | { readonly kind: 'too-long'; readonly quantity: string; readonly length: number }
  | { readonly kind: 'not-a-number'; readonly quantity: string; readonly text: string }
  | { readonly kind: 'unknown-unit'; readonly quantity: string; readonly text: string; readonly unit: string }
  | { readonly kind: 'negative'; readonly quantity: string; readonly text: string }
  | { readonly kind: 'zero'; readonly quantity: string; readonly text: string }
  | { readonly kind: 'not-whole'; readonly quantity: string; readonly text: string; readonly read: string }
  | { readonly kind: 'too-small'; readonly quantity: string; readonly text: string; readonly limit: string }
  | { readonly kind: 'too-large'; readonly quantity: string; readonly text: string; readonly limit: string };

/** The outcome of reading a typed text. Parsers never throw. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly readings: readonly Reading[] }
  | { readonly ok: false; readonly error: QuantityError };

/** What a quantity may be. The limits are inclusive, in the parser's base unit; a `least` above 0 refuses zero. */
export interface QuantityRules {
  /** What there is so much of: "requests", "load balancers", "memory". */
  readonly quantity: string;
  readonly least: string;
  readonly most: string;
  readonly whole: boolean;
  /** Words for a value in the base unit, for limits and readings: `512 MB`. */
  readonly show: (value: Decimal) => string;
}

/** A value that could be read. */
export function parsed<T>(value: T, readings: readonly Reading[] = []): Parsed<T> {
  return { ok: true, value, readings };
}

/** A text that could not be read. */
export function refused(error: QuantityError): { readonly ok: false; readonly error: QuantityError } {
  return { ok: false, error };
}
