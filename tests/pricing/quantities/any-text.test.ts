import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decimal } from '../../../src/pricing/decimal.js';
import { parseCount, parseMonthly, REQUESTS } from '../../../src/pricing/quantities/counts.js';
import { parseDuration } from '../../../src/pricing/quantities/duration.js';
import { formatCount } from '../../../src/pricing/quantities/format.js';
import { parseHours } from '../../../src/pricing/quantities/hours.js';
import { parseMemory } from '../../../src/pricing/quantities/memory.js';
import type { Parsed, QuantityRules } from '../../../src/pricing/quantities/parsed.js';
import { parseVcpu } from '../../../src/pricing/quantities/vcpu.js';
import { anyCharacters } from '../../any-text.js';

const rules: QuantityRules = { quantity: 'tasks', least: '1', most: '1000', whole: false, show: formatCount };

const parsers: Readonly<Record<string, (text: string) => Parsed<Decimal>>> = {
  requests: (typed: string) => parseMonthly(typed, REQUESTS),
  counts: (text) => parseCount(text, rules),
  memory: (text) => parseMemory(text, { ...rules, bareUnit: () => 'MB' }),
  durations: (text) => parseDuration(text, rules),
  vCPUs: parseVcpu,
  hours: parseHours,
};

/** Texts that come close to being quantities, which random characters hardly ever do. */
const nearlyQuantities = fc
  .array(fc.constantFrom(..."0123456789.,' -+eE/_kmMGBsh½１µ∞", 'MB', ' per ', 'day', 'units', '1,500', 'NaN', '🙂'))
  .map((parts) => parts.join(''));
const texts = fc.oneof(anyCharacters(200), nearlyQuantities);

describe.each(Object.entries(parsers))('reading %s from any text', (_, parse) => {
  test('never throws, and gives a positive number or an error', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parse(text);
        if (parsed.ok) expect(parsed.value.gt('0')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('is quick about 6,000 characters', () => {
    for (const text of ['9'.repeat(6000), '1,'.repeat(3000), ' '.repeat(6000), '1h'.repeat(3000)]) {
      expect(parse(text)).toMatchObject({ ok: false, error: { kind: 'too-long' } });
    }
  });
});
