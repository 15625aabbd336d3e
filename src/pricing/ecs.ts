import { assembleQuote } from './assemble-quote.js';
import { type Assumption, billing } from './assumption.js';
import { billUsage } from './bill.js';
import { exact } from './decimal.js';
import type { FollowUp, PriceResult } from './quote.js';
import type { RateTable } from './rate-table.js';
import type { Prices } from './rates.js';
import { GLOBAL } from './regions.js';

const NO_FEE = 'ECS has no fee of its own: what costs is what the containers run on, Fargate or EC2 instances.';

const FOLLOW_UPS: readonly FollowUp[] = [
  { label: 'A task on Fargate', line: '/price fargate vcpu:0.5 memory:1GB' },
  { label: 'An EC2 instance', line: '/price ec2 instance:t3.medium disk:30GB' },
  { label: 'EKS instead', line: '/price eks clusters:1' },
];

/** Answers `/price ecs`, which needs no options: nothing, and where the costs are. */
export function priceEcs({ ecs, regions }: Pick<Prices, 'ecs' | 'regions'>): PriceResult {
  const place = { region: GLOBAL };
  const fee = { table: ecs, component: 'orchestration-fee', quantity: exact('1') };
  const billed = billUsage([fee], place, regions);
  if (!billed.ok) return { ok: false, problems: [billed.problem] };
  const parts = { title: 'ECS: no fee of its own', place, bill: billed.bill, table: ecs, readings: [] };
  const quote = assembleQuote({ ...parts, assumptions: [billing(NO_FEE), ...anywhere(ecs)], withoutHours: true });
  return { ok: true, quote, followUps: FOLLOW_UPS };
}

function anywhere(ecs: RateTable): readonly Assumption[] {
  const [rate] = ecs.tiersOf({ component: 'anywhere', region: GLOBAL.code });
  return rate ? [billing(`Only ECS Anywhere, on your own machines, costs $${rate.price} a machine and hour.`)] : [];
}
