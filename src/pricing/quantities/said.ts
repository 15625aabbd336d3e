import { type Decimal, exact, isWhole } from '../decimal.js';
import { type LeadingNumber, type NumberFailure, readNumber } from './number.js';
import { type Parsed, parsed, type QuantityRules, type Reading, refused } from './parsed.js';
import type { Period } from './periods.js';
import { LONGEST_TEXT, tidy } from './tidy.js';

/** A parsed quantity, before it is checked against the rules of an option. */
export interface Said {
  /** Its text in a command line: "3M", "512MB", "8h/day". */
  readonly text: string;
  /** Its text with what it was put together from, for lines that change only a part of it: "8h*5d/week" for "40h/week". */
  readonly parts?: string;
  /** A count, MB, milliseconds, vCPUs or hours; in the default unit of its option if it is bare. */
  readonly value: Decimal;
  /** The period of a rate. */
  readonly period?: Period | undefined;
  /** So many for each of what comes. */
  readonly times?: Decimal | undefined;
  /** It has no unit. */
  readonly bare?: boolean | undefined;
  readonly negative?: boolean;
  /** What it stands for, where a text may mean two things: "6 in all". */
  readonly meaning?: string;
}

/** The value of an option: a text to be parsed, or a parsed quantity. */
export type Given = string | Said;

/** Its text in a command line. */
export function textOf(given: Given): string {
  return typeof given === 'string' ? given : given.text;
}

/** Its text in a command line that a later line may change in part. */
export function changeableText(given: Given): string {
  return (typeof given === 'string' ? undefined : given.parts) ?? textOf(given);
}

/** How it is called beside another that may be meant. */
export function meaningOf(given: Given): string {
  return (typeof given === 'string' ? undefined : given.meaning) ?? textOf(given);
}

/** The value of a parsed quantity, or of a text of digits. */
export function amountOf(given: Given): Decimal {
  return typeof given === 'string' ? exact(given) : given.value;
}

/** Whether a quantity does not come back: "5 hours in all". */
export function isOneOff(given: Given | undefined): given is Said {
  return typeof given === 'object' && given.period === undefined;
}

/** What the words behind a number make of it. */
export interface Unit extends Pick<Said, 'period' | 'bare'> {
  /** By what the number is multiplied. */
  readonly times?: string;
  readonly readings?: readonly Reading[];
}

/**
 * Parses a number with its unit, unless the value of an option is parsed already.
 * @param unitOf reads the words behind the number; nothing if it does not know them
 */
export function readQuantity(
  given: Given,
  rules: QuantityRules,
  unitOf: (words: string, number: LeadingNumber) => Unit | undefined,
): Parsed<Said> {
  const { quantity } = rules;
  if (typeof given !== 'string')
    return given.negative ? refused({ kind: 'negative', quantity, text: given.text }) : parsed(given);
  const text = readText(given, rules);
  if (!text.ok) return text;
  const number = readNumber(text.value);
  if (typeof number === 'string') return numberError(number, given, rules);
  const unit = unitOf(number.rest, number);
  if (!unit) return refused({ kind: 'unknown-unit', quantity, text: given, unit: number.rest });
  const { times = '1', readings = [], ...said } = unit;
  return parsed({ ...said, text: given, value: number.value.times(times) }, [...readingsOf(number), ...readings]);
}

/**
 * Parses a number whose unit may be left out.
 * @param units by what each unit is multiplied
 * @param bareUnit the unit of a number without one
 */
export function parseInUnits(
  given: Given,
  rules: QuantityRules,
  units: ReadonlyMap<string, string>,
  bareUnit: (number: Decimal) => string,
): Parsed<Decimal> {
  const said = readQuantity(given, rules, (words) => {
    const times = units.get(words);
    if (times !== undefined) return { times };
    return words === '' ? { bare: true } : undefined;
  });
  if (!said.ok) return said;
  const { value, text, bare } = said.value;
  if (!bare) return checkRules(value, text, rules, said.readings);
  const unit = bareUnit(value);
  const reading = { text: text.trim(), as: `${value.toFixed()} ${unit}` };
  return checkRules(value.times(units.get(unit.toLowerCase()) ?? '1'), text, rules, [reading]);
}

/** The tidied text, or why it cannot be parsed, whatever its length and script. */
function readText(typed: string, { quantity }: QuantityRules): Parsed<string> {
  if (typed.length > LONGEST_TEXT) return refused({ kind: 'too-long', quantity, length: typed.length });
  const text = tidy(typed);
  return text === '' ? refused({ kind: 'empty', quantity }) : parsed(text);
}

/** A failure of `readNumber` as an error about this quantity. */
function numberError(failure: NumberFailure, typed: string, rules: QuantityRules): Parsed<never> {
  const about = { quantity: rules.quantity, text: typed };
  if (failure === 'too-large') return refused({ kind: failure, ...about, limit: rules.show(exact(rules.most)) });
  return refused({ kind: failure, ...about });
}

/** How a comma before three digits was read, since half the world reads it the other way. */
function readingsOf({ doubt, text, value }: LeadingNumber): readonly Reading[] {
  return doubt === 'comma-as-thousands' ? [{ text, as: value.toFixed() }] : [];
}

/** The common end of all parsers: checks a value against the rules of its quantity. */
export function checkRules(
  value: Decimal,
  typed: string,
  rules: QuantityRules,
  readings: readonly Reading[] = [],
): Parsed<Decimal> {
  const { quantity, least, most, whole, show, elsewhere } = rules;
  const about = { quantity, text: typed };
  if (value.eq('0') && exact(least).gt('0')) return refused({ kind: 'zero', ...about });
  if (value.gt(most))
    return refused({ kind: 'too-large', ...about, limit: show(exact(most)), ...(elsewhere && { elsewhere }) });
  if (whole && !isWhole(value)) return refused({ kind: 'not-whole', ...about, read: value.toFixed() });
  if (value.lt(least)) return refused({ kind: 'too-small', ...about, limit: show(exact(least)) });
  return parsed(value, readings);
}
