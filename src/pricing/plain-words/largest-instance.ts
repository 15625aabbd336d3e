import { type Decimal, exact, plain } from '../decimal.js';
import { instanceSize, isArm } from '../instance-sizes.js';
import { formatMoney } from '../money.js';
import type { Prices } from '../rates.js';
import { completed } from './part-options.js';
import { priceAlternative } from './price-lines.js';
import type { PlainLine, PriceRequest } from './reading.js';

/** Whether a budget is given in the place of an instance type: "which EC2 can I run for $20 a month?" */
export function lacksOnlyInstance({ alternatives, missing, budget, open }: PriceRequest): boolean {
  const lines = alternatives.flatMap((alternative) => alternative.lines);
  const lacks = missing.length === 1 && missing[0]?.service === 'ec2' && missing[0].option === 'instance';
  const isAll = alternatives.every(({ refused }) => refused.length === 0);
  return lacks && isAll && budget !== undefined && lines.length === 1 && open.length === 0;
}

/** A request with the instance type that has most memory within the budget, of x86, with the one on Arm beside it. */
export function withLargestInstance(request: PriceRequest, prices: Prices): PriceRequest {
  const { alternatives, budget } = request;
  const [only] = alternatives;
  const [line] = only?.lines ?? [];
  if (!budget || !only || !line) return request;
  const largest = (arm: boolean) => largestWithin(budget, line, arm, prices);
  const [type, onArm] = [largest(false), largest(true)];
  const size = instanceSize(type ?? '');
  if (type === undefined || !size) return request;
  const chosen = { ...line, options: withType(line, type), neighbours: onArm === undefined ? [] : [onArm] };
  const why = `Within ${formatMoney(budget)} the x86 type with most memory is ${type}, with ${plain(size.vcpu)} vCPU and ${plain(size.memoryGb)} GB.`;
  return {
    ...request,
    alternatives: [{ ...only, lines: [chosen] }],
    missing: [],
    explained: [...request.explained, why],
  };
}

function withType({ service, options }: PlainLine, instance: string): PlainLine['options'] {
  return completed(service, { ...options, instance });
}

function largestWithin(budget: Decimal, line: PlainLine, arm: boolean, prices: Prices): string | undefined {
  const affordable = prices.ec2.variantsOf('instance').flatMap((type) => {
    const size = instanceSize(type);
    if (!size || isArm(type) !== arm) return [];
    const [priced] = priceAlternative(
      { lines: [{ ...line, options: withType(line, type) }], refused: [] },
      prices,
    ).priced;
    const total = priced && exact(priced.quote.total);
    return total?.lte(budget) ? [{ type, total, ...size }] : [];
  });
  const [first] = affordable.sort((a, b) => b.memoryGb.cmp(a.memoryGb) || b.vcpu.cmp(a.vcpu) || a.total.cmp(b.total));
  return first?.type;
}
