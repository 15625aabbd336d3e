import { type Decimal, exact } from '../decimal.js';
import { type Parsed, parsed, refused } from './parsed.js';
import type { Period } from './periods.js';

/** A parsed quantity, before it is checked against the rules of an option. */
export interface Said {
  /** Its text in a command line: "3M", "512MB", "8h/day". */
  readonly text: string;
  /** A count, MB, milliseconds, vCPUs or hours; in the default unit of its option if it is bare. */
  readonly value: Decimal;
  /** The period of a rate. */
  readonly period?: Period;
  /** It has no unit. */
  readonly bare?: boolean;
  readonly negative?: boolean;
}

/** The value of an option: a text to be parsed, or a parsed quantity. */
export type Given = string | Said;

/** Its text in a command line. */
export function textOf(given: Given): string {
  return typeof given === 'string' ? given : given.text;
}

/** The value of a parsed quantity, or of a text of digits. */
export function amountOf(given: Given): Decimal {
  return typeof given === 'string' ? exact(given) : given.value;
}

/** Parses an option's value, unless it is parsed already. */
export function saidIn(given: Given, quantity: string, read: (typed: string) => Parsed<Said>): Parsed<Said> {
  if (typeof given === 'string') return read(given);
  return given.negative ? refused({ kind: 'negative', quantity, text: given.text }) : parsed(given);
}
