import { billing } from '../assumption.js';
import { exact, ZERO } from '../decimal.js';
import { entitiesOf } from '../plain-words/entities/entity.js';
import { readRunning } from '../plain-words/slots/running.js';
import { countSlot, counts, countsHead } from '../plain-words/slots/slots.js';
import { wholeNumber } from '../quantities/counts.js';
import { formatCount, shownHours } from '../quantities/format.js';
import { GLOBAL } from '../regions.js';
import { service } from '../service/form.js';
import { count, hours } from '../service/option.js';

const MACHINES = countSlot('machines', (amount) => counts(amount, 'instances', 'nodes') || countsHead(amount));

/** ECS itself is free, and a reply says what does cost; only ECS Anywhere, on the customer's own machines, has a price. */
export const ecs = service({
  id: 'ecs',
  name: 'ECS',
  group: 'containers',
  plain: {
    names: 'ecs, elastic container service',
    phrases: [
      ['ecs anywhere', { kind: 'service', service: 'ecs' }, { kind: 'choice', option: 'extra', value: 'anywhere' }],
      ['raspberry pi, raspberry pis, laptop, laptops', { kind: 'noun', noun: 'instances' }],
    ],
    read: (collector, sorted, entities) => {
      if (!entitiesOf(entities, 'choice').some(({ value }) => value === 'anywhere')) return;
      collector.fill(sorted.named, [MACHINES]);
      if (collector.has('machines')) readRunning(collector, sorted, entities, 'machines');
    },
  },
  about: 'What Amazon ECS costs: nothing itself, except on your own machines (ECS Anywhere)',
  example: '/price ecs machines:4',
  options: {
    machines: count('Of your own, with ECS Anywhere', wholeNumber('machines', '0', '100000'), '0'),
    hours: hours(),
  },
  estimate: ({ machines, hours: running }, { ecs: table }) => ({
    title: machines.gt(ZERO)
      ? `ECS Anywhere: ${formatCount(machines)} machines, ${shownHours(running)} hours a month`
      : 'ECS: no fee of its own',
    place: { region: GLOBAL },
    usages: machines.gt(ZERO)
      ? [{ table, component: 'anywhere', quantity: machines.times(running), option: 'machines' }]
      : [{ table, component: 'orchestration-fee', quantity: exact('1') }],
    assumptions: [
      billing('ECS has no fee of its own: what costs money is what the containers run on, Fargate or EC2 instances.'),
      ...table
        .tiersOf({ component: 'anywhere', region: GLOBAL.code })
        .map(({ price }) => billing(`Only ECS Anywhere, on your own machines, costs $${price} per machine per hour.`)),
    ],
    withoutHours: machines.eq(ZERO),
  }),
  otherLines: () => [
    { label: 'A task on Fargate', line: '/price fargate vcpu:0.5 memory:1GB' },
    { label: 'An EC2 instance', line: '/price ec2 instance:t3.medium disk:30GB' },
    { label: 'EKS instead', line: '/price eks clusters:1' },
  ],
});
