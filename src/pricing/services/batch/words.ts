import { plain } from '../../decimal.js';
import { instanceSize } from '../../instance-sizes.js';
import { type Fact, factsOf } from '../../plain-words/facts.js';
import type { OptionCollector } from '../../plain-words/options-of-part.js';
import { countSlot, counts, countsHead, DURATION_SLOT, MEMORY_SLOT, VCPU_SLOT } from '../../plain-words/parts/slots.js';
import type { SortedAmounts } from '../../plain-words/parts/sort-amounts.js';
import { withinHours } from '../../plain-words/parts/traffic.js';
import { DEFAULT_REGION } from '../../regions.js';
import { hasWrongProcessor } from '../ec2/words.js';
import type { PlainWords } from '../plain.js';

const JOBS = countSlot(
  'jobs',
  (amount) => counts(amount, 'jobs', 'requests', 'tasks', 'images', undefined) || countsHead(amount),
);
const SLOTS = [VCPU_SLOT, MEMORY_SLOT, DURATION_SLOT, JOBS];

/** Reads the part of a request that is about jobs of AWS Batch. */
function readBatchPart(
  collector: OptionCollector,
  { named, bare, schedules }: SortedAmounts,
  facts: readonly Fact[],
): void {
  collector.fill(withinHours(named, JOBS.takes, schedules, facts, collector), SLOTS);
  collector.fillBare(bare, [JOBS]);
  const types = factsOf(facts, 'instance');
  for (const fact of types) collector.set('on', fact.type, fact);
  for (const fact of factsOf(facts, 'service'))
    if (fact.service === 'fargate' && !fact.weak) collector.set('on', 'fargate', fact);
  collector.place(types.length === 0);
  const [type] = types;
  const size = type && instanceSize(type.type);
  if (size && !collector.has('vcpu') && !collector.has('memory')) {
    collector.set('vcpu', plain(size.vcpu));
    collector.set('memory', `${plain(size.memoryGb)}GB`);
    collector.explained.push(`I took each job to have the ${type.type} to itself.`);
  }
  if (hasWrongProcessor(facts)) collector.contradict('architecture');
}

/** How Batch is asked for in plain words. */
export const batchWords: PlainWords = {
  names: 'batch, aws batch, batch processing',
  hints: 'job, jobs',
  phrases: [['batch job, batch jobs', { kind: 'noun', noun: 'jobs' }, { kind: 'service', service: 'batch' }]],
  read: readBatchPart,
  essentials: ['jobs', 'duration', 'vcpu', 'memory'],
  usual: { on: 'on Fargate', architecture: 'x86', region: DEFAULT_REGION },
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
