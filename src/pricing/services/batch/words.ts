import { plain } from '../../decimal.js';
import {
  countSlot,
  counts,
  countsHead,
  DURATION_SLOT,
  MEMORY_SLOT,
  manyTimes,
  VCPU_SLOT,
} from '../../plain-words/clauses/slots.js';
import { withinHours } from '../../plain-words/clauses/traffic.js';
import { entitiesOf } from '../../plain-words/entities/entity.js';
import type { PlainWords } from '../plain.js';

const JOBS = countSlot(
  'jobs',
  (amount) => counts(amount, 'jobs', 'requests', 'tasks', 'images', undefined) || countsHead(amount),
);

/** How requests in plain words name Batch. */
export const batchWords: PlainWords = {
  names: 'batch, aws batch, batch processing',
  hints: 'job, jobs',
  beside: ['fargate', 'ec2', 'ecs'],
  discounts: () => ['spot', 'commitment'],
  phrases: [['batch job, batch jobs', { kind: 'noun', noun: 'jobs' }, { kind: 'service', service: 'batch' }]],
  read: (collector, { named, bare, schedules }, facts) => {
    collector.fill(withinHours(manyTimes(named, JOBS.takes), JOBS.takes, schedules, facts, collector), [
      VCPU_SLOT,
      MEMORY_SLOT,
      DURATION_SLOT,
      JOBS,
    ]);
    collector.fillBare(bare, [JOBS]);
    const types = entitiesOf(facts, 'instance');
    for (const fact of types) collector.set('on', fact.type, fact);
    for (const fact of entitiesOf(facts, 'service'))
      if (fact.service === 'fargate' && !fact.weak) collector.set('on', 'fargate', fact);
    const [type] = types;
    const size = type?.size;
    if (size && !collector.has('vcpu') && !collector.has('memory')) {
      collector.set('vcpu', plain(size.vcpu));
      collector.set('memory', `${plain(size.memoryGb)}GB`);
      collector.explained.push(`I assumed that each job has the ${type.type} to itself.`);
    }
  },
  essentials: ['jobs', 'duration', 'vcpu', 'memory'],
  usual: { on: 'on Fargate', architecture: 'x86' },
  likely: {
    jobs: ['100', '1000', '10000'],
    duration: ['1min', '10min', '1h'],
    vcpu: ['1', '2', '4', '8'],
    memory: ['2GB', '4GB', '8GB', '16GB'],
  },
  guesses: [['jobs', '', '# jobs']],
  bought: ['jobs', 'jobs a month'],
  unitPrices: ['fargate vcpu', 'fargate memory'],
};
