import { type Decimal, exact, isWhole } from '../decimal.js';
import { type LeadingNumber, type NumberFailure, readNumber } from './number.js';
import { type Parsed, parsed, type QuantityRules, type Reading, refused } from './parsed.js';
import { LONGEST_TEXT, tidy } from './tidy.js';

/**
 * The common start of all parsers: the tidied text, or why it cannot be parsed.
 * @param typed user input of any length and script
 */
export function readText(typed: string, { quantity }: QuantityRules): Parsed<string> {
  if (typed.length > LONGEST_TEXT) return refused({ kind: 'too-long', quantity, length: typed.length });
  const text = tidy(typed);
  return text === '' ? refused({ kind: 'empty', quantity }) : parsed(text);
}

/** Parses a number followed by words, which are left to the caller. */
export function readAmount(typed: string, rules: QuantityRules): Parsed<LeadingNumber> {
  const text = readText(typed, rules);
  if (!text.ok) return text;
  const number = readNumber(text.value);
  return typeof number === 'string' ? numberError(number, typed, rules) : parsed(number, readingsOf(number));
}

/** A failure of `readNumber` as an error about this quantity. */
export function numberError(failure: NumberFailure, typed: string, rules: QuantityRules): Parsed<never> {
  const about = { quantity: rules.quantity, text: typed };
  if (failure === 'too-large') return refused({ kind: failure, ...about, limit: rules.show(exact(rules.most)) });
  return refused({ kind: failure, ...about });
}

/** How a comma before three digits was read, since half the world reads it the other way. */
export function readingsOf({ doubt, text, value }: LeadingNumber): readonly Reading[] {
  return doubt === 'comma-as-thousands' ? [{ text, as: value.toFixed() }] : [];
}

/** The common end of all parsers: checks a value against the rules of its quantity. */
export function checkRules(
  value: Decimal,
  typed: string,
  rules: QuantityRules,
  readings: readonly Reading[] = [],
): Parsed<Decimal> {
  const { quantity, least, most, whole, show } = rules;
  const about = { quantity, text: typed };
  if (value.eq('0') && exact(least).gt('0')) return refused({ kind: 'zero', ...about });
  if (value.gt(most)) return refused({ kind: 'too-large', ...about, limit: show(exact(most)) });
  if (whole && !isWhole(value)) return refused({ kind: 'not-whole', ...about, read: value.toFixed() });
  if (value.lt(least)) return refused({ kind: 'too-small', ...about, limit: show(exact(least)) });
  return parsed(value, readings);
}
