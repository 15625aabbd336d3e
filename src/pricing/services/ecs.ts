import { type Assumption, billing } from '../assumption.js';
import { exact } from '../decimal.js';
import type { RateTable } from '../rate-table.js';
import { GLOBAL } from '../regions.js';
import { service } from './service.js';

/** ECS needs no options: it costs nothing, and a reply says where the costs are. */
export const ecs = service({
  id: 'ecs',
  name: 'ECS',
  group: 'containers',
  // It has no price of its own, so nothing is read but its name.
  plain: {
    names: 'ecs, elastic container service',
    essentials: [],
    usual: {},
    likely: {},
    guesses: [],
    unitPrices: [],
  },
  about: 'What Amazon ECS costs: nothing itself, and where the costs are',
  example: '/price ecs',
  options: {},
  parts: (_, { ecs: table }) => ({
    title: 'ECS: no fee of its own',
    place: { region: GLOBAL },
    usages: [{ table, component: 'orchestration-fee', quantity: exact('1') }],
    assumptions: [
      billing('ECS has no fee of its own: what costs is what the containers run on, Fargate or EC2 instances.'),
      ...anywhere(table),
    ],
    withoutHours: true,
  }),
  variants: () => [],
  steps: () => [
    { label: 'A task on Fargate', line: '/price fargate vcpu:0.5 memory:1GB' },
    { label: 'An EC2 instance', line: '/price ec2 instance:t3.medium disk:30GB' },
    { label: 'EKS instead', line: '/price eks clusters:1' },
  ],
});

function anywhere(ecs: RateTable): readonly Assumption[] {
  const [rate] = ecs.tiersOf({ component: 'anywhere', region: GLOBAL.code });
  return rate ? [billing(`Only ECS Anywhere, on your own machines, costs $${rate.price} a machine and hour.`)] : [];
}
