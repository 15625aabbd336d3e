import { type Decimal, exact } from '../decimal.js';
import { type Parsed, parsed, refused } from './parsed.js';
import type { Period } from './periods.js';

/** A quantity as somebody said it, before it is held against what an option takes. */
export interface Said {
  /** As a command line has it: "3M", "512MB", "8h/day". */
  readonly text: string;
  /** A count, MB, milliseconds, vCPUs or hours; in the unit that the option takes for granted if it is bare. */
  readonly value: Decimal;
  /** So much in each such period. */
  readonly period?: Period;
  /** The unit was left out. */
  readonly bare?: boolean;
  readonly negative?: boolean;
}

/** What an option may hold: a text to be read, or a quantity that was understood already. */
export type Given = string | Said;

/** How it stands in a command line. */
export function textOf(given: Given): string {
  return typeof given === 'string' ? given : given.text;
}

/** The value of what was given, if it was understood already or is mere digits. */
export function amountOf(given: Given): Decimal {
  return typeof given === 'string' ? exact(given) : given.value;
}

/** The quantity that was given; only a text must be read. */
export function saidIn(given: Given, quantity: string, read: (typed: string) => Parsed<Said>): Parsed<Said> {
  if (typeof given === 'string') return read(given);
  return given.negative ? refused({ kind: 'negative', quantity, text: given.text }) : parsed(given);
}
