import { type Assumption, billing, lackingToo } from '../assumption.js';
import type { Usage } from '../bill.js';
import { exact, roundUp, ZERO } from '../decimal.js';
import { doubled } from '../follow-ups.js';
import { type Amount, type Fact, factsOf } from '../plain-words/facts.js';
import type { OptionCollector } from '../plain-words/options-of-part.js';
import { countSlot, counts, DURATION_SLOT, MEMORY_SLOT, REQUESTS_SLOT } from '../plain-words/parts/slots.js';
import type { SortedAmounts } from '../plain-words/parts/sort-amounts.js';
import { withinHours } from '../plain-words/parts/traffic.js';
import { quoted } from '../plain-words/quoted.js';
import { saidAs } from '../plain-words/said-amount.js';
import type { PhraseRow } from '../plain-words/vocabulary/phrases.js';
import { REQUESTS, wholeNumber } from '../quantities/counts.js';
import { runsUpTo } from '../quantities/duration.js';
import { formatCounted, formatDuration, formatMemory } from '../quantities/format.js';
import type { MemoryRules } from '../quantities/memory.js';
import { tidy } from '../quantities/tidy.js';
import { wordTable } from '../quantities/word-table.js';
import type { RateTable } from '../rate-table.js';
import { DEFAULT_REGION } from '../regions.js';
import type { Input } from './form.js';
import { choice, count, duration, flag, megabytes, monthly, optional, REGION } from './option.js';
import { service } from './service.js';

type Workflow = 'standard' | 'express';

const EXAMPLE = '/price stepfunctions requests:60k transitions:8';
const WORKFLOWS = wordTable<Workflow>({ 'standard std': 'standard', express: 'express' });
const TRANSITIONS = wholeNumber('transitions', '1', '25000');
/** Of an Express workflow, which runs 5 minutes at most. */
const DURATION = runsUpTo('300000');
const CHUNK_MS = '100';
const CHUNK_MB = '64';
const MEMORY: MemoryRules = {
  quantity: 'memory',
  least: '1',
  most: '10240',
  whole: false,
  show: formatMemory,
  bareUnit: () => 'MB',
};
const OPTIONS = {
  requests: monthly('Runs a month, or a rate: 60k, 500/day', REQUESTS),
  workflow: choice(
    'Of the workflow: standard unless you say otherwise',
    WORKFLOWS,
    ['standard', 'express'],
    'standard',
  ),
  transitions: count('State transitions of one run, 1 unless you say otherwise', TRANSITIONS, '1'),
  duration: optional(duration('Of one run, on an express workflow: 1s', DURATION)),
  memory: megabytes('Of one run, on an express workflow: 64MB unless you say otherwise', MEMORY, CHUNK_MB),
  free_tier: flag('Take the 4,000 free transitions a month off (yes unless you say otherwise)', true),
  region: REGION,
};
type WorkflowInput = Input<typeof OPTIONS>;

/** Standard workflows are paid by the state transition, Express ones by the run and its GB-seconds, in chunks of 100 ms and 64 MB. */
export const stepfunctions = service({
  id: 'stepfunctions',
  name: 'Step Functions',
  group: 'serverless',
  note: 'step-functions',
  besideCompute: true,
  plain: {
    names: 'step functions, step function, stepfunctions',
    hints: 'state machine, state machines, workflow, workflows',
    phrases: [
      [
        'state transition, state transitions, transition, transitions, steps',
        { kind: 'noun', noun: 'own transitions' },
      ],
      ['express', { kind: 'choice', option: 'workflow', value: 'express' }],
      ['std', { kind: 'choice', option: 'workflow', value: 'standard' }],
      ...(['express', 'standard'] as const).map(
        (kind): PhraseRow => [
          `${kind} workflow, ${kind} workflows`,
          { kind: 'service', service: 'stepfunctions', weak: true },
          { kind: 'choice', option: 'workflow', value: kind },
        ],
      ),
    ],
    read: readWorkflow,
    essentials: ['requests', 'transitions'],
    missing: ({ requests, workflow, transitions, duration: time }) => [
      ...(requests === undefined ? ['requests'] : []),
      ...(workflow === 'express' ? (time ? [] : ['duration']) : transitions ? [] : ['transitions']),
    ],
    asks: { transitions: 'how many state transitions one run has (`8`)' },
    usual: { workflow: 'standard workflow', region: DEFAULT_REGION },
    likely: { requests: ['10k', '100k', '1M'], transitions: ['5', '10', '20'], duration: ['100ms', '1s', '10s'] },
    guesses: [
      ['requests', '', '# requests'],
      ['transitions', '', '# transitions'],
    ],
    bought: ['requests', 'runs a month'],
    unitPrices: ['stepfunctions state-transitions', 'stepfunctions express-requests', 'stepfunctions express-duration'],
  },
  about: 'What workflows of Step Functions cost a month',
  example: EXAMPLE,
  options: OPTIONS,
  needs: (reader) => {
    if (WORKFLOWS.get(tidy(reader.text('workflow') ?? '')) === 'express')
      reader.require(['duration'], '/price stepfunctions requests:3M workflow:express duration:1s');
  },
  parts: (input, { stepfunctions: table }) => ({
    title: `Step Functions: ${titleOf(input)}`,
    usages: usagesOf(input, table),
    assumptions: assumptionsOf(input),
    withoutHours: true,
  }),
  double: (input) => doubled(input, 'requests', 'Double the runs'),
});

function titleOf({ requests, workflow, transitions, duration: time, memory }: WorkflowInput): string {
  const runs = `${formatCounted(requests, 'run')} a month`;
  if (workflow === 'express')
    return `${runs} of an Express workflow, ${formatDuration(time ?? ZERO)} at ${formatMemory(memory)}`;
  return transitions.gt('1')
    ? `${runs} of a Standard workflow with ${formatCounted(transitions, 'transition')}`
    : `${formatCounted(requests, 'transition')} a month of a Standard workflow`;
}

function usagesOf(input: WorkflowInput, table: RateTable): readonly Usage[] {
  const { requests, workflow, transitions, duration: time = ZERO, memory, free_tier: freeTier } = input;
  if (workflow === 'standard') {
    const free = exact((freeTier && table.free.get('state-transitions')) || '0');
    return [{ table, component: 'state-transitions', quantity: requests.times(transitions), free }];
  }
  const seconds = roundUp(time.div(CHUNK_MS)).times(CHUNK_MS).div('1000');
  const gigabytes = roundUp(memory.div(CHUNK_MB)).times(CHUNK_MB).div('1024');
  return [
    { table, component: 'express-requests', quantity: requests },
    { table, component: 'express-duration', quantity: requests.times(seconds).times(gigabytes) },
  ];
}

function assumptionsOf({ workflow, free_tier: freeTier }: WorkflowInput): readonly Assumption[] {
  const free = freeTier
    ? '4,000 transitions a month are free for the whole account, so other workflows may use them up.'
    : 'The free tier is not taken off.';
  return [
    ...(workflow === 'standard'
      ? [billing(free), billing('Each retry is a transition, too.')]
      : [billing('Time is billed in steps of 100 ms and memory in steps of 64 MB. Nothing is free.')]),
    lackingToo('other services'),
  ];
}

const STEPS = countSlot('transitions', (amount) => counts(amount, 'own transitions'));

/** Reads the part of a request that is about workflows. */
function readWorkflow(collector: OptionCollector, sorted: SortedAmounts, facts: readonly Fact[]): void {
  const { bare, schedules } = sorted;
  collector.choices(['workflow']);
  // "Standard" is also the support of a cluster.
  for (const fact of factsOf(facts, 'choice'))
    if (fact.option === 'support' && fact.value === 'standard') collector.set('workflow', 'standard', fact);
  const named = withinHours(sorted.named, REQUESTS_SLOT.takes, schedules, facts, collector);
  const express = collector.options()['workflow'] === 'express';
  const isIdle = (amount: Amount) =>
    express ? STEPS.takes(amount) : DURATION_SLOT.takes(amount) || MEMORY_SLOT.takes(amount);
  const idle = named.filter(isIdle);
  const paid = express ? 'an Express workflow is paid by its time' : 'a Standard workflow is paid by its transitions';
  collector.explain(idle, `${quoted(idle)} changes nothing: ${paid}.`);
  const counted = named.filter((amount) => !idle.includes(amount));
  const steps = counted.find(STEPS.takes);
  if (steps && !steps.each && !counted.some(REQUESTS_SLOT.takes)) {
    // Without runs they are those of all runs together.
    collector.set('requests', saidAs('count', steps), steps);
    collector.set('transitions', '1');
    return;
  }
  collector.fill(counted, [STEPS, MEMORY_SLOT, DURATION_SLOT, REQUESTS_SLOT]);
  collector.fillBare(bare, [REQUESTS_SLOT]);
}
