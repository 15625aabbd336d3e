import fc from 'fast-check';
import { anyAddress, anyText as text } from '../../any-text.js';
import { base, day, texts } from './base.js';

const amount = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.nat({ max: 999_999 }))
  .map(([whole, decimals]) => `${whole}.${decimals}`);
const line = fc.record(
  {
    name: text,
    label: text,
    quantity: amount,
    unit: text,
    unitLabel: text,
    price: amount,
    amount,
    free: amount,
  },
  { requiredKeys: ['name', 'label', 'quantity', 'unit', 'unitLabel', 'price', 'amount'] },
);
const assumption = fc.oneof(
  fc.record({ kind: fc.constantFrom('reading', 'warning', 'usual', 'billing'), text }),
  fc.record(
    {
      kind: fc.constant('not-included' as const),
      what: fc.constantFrom('a disk', 'data transfer', 'logs'),
      matters: fc.boolean(),
      text,
    },
    { requiredKeys: ['kind', 'what', 'matters'] },
  ),
);
export const quote = fc.record({
  ...base,
  kind: fc.constant('quote' as const),
  service: fc.constantFrom('lambda' as const, 'fargate' as const),
  title: text,
  region: text,
  regionName: text,
  total: amount,
  totalBeforeFreeTier: amount,
  lines: fc.array(line, { maxLength: 20 }),
  leftOut: texts,
  assumptions: fc.array(assumption, { maxLength: 8 }),
  ratesAsOf: day,
  pricingPage: anyAddress,
  rateSources: fc.array(anyAddress, { maxLength: 3 }),
});
