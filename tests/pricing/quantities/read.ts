import type { Decimal } from '../../../src/pricing/decimal.js';
import type { Parsed, QuantityError, Reading } from '../../../src/pricing/quantities/parsed.js';

/** The digits of a value that must have been read. */
export function digitsOf(parsed: Parsed<Decimal>): string {
  if (parsed.ok) return parsed.value.toFixed();
  throw new Error(`not read: ${JSON.stringify(parsed.error)}`);
}

/** How a text that must have been read was understood. */
export function readingsOf(parsed: Parsed<Decimal>): readonly Reading[] {
  if (parsed.ok) return parsed.readings;
  throw new Error(`not read: ${JSON.stringify(parsed.error)}`);
}

/** The error of a text that must not have been read. */
export function errorOf(parsed: Parsed<Decimal>): QuantityError {
  if (!parsed.ok) return parsed.error;
  throw new Error(`read as ${parsed.value.toFixed()}`);
}
