import { billing, minorExclusion } from '../assumption.js';
import { exact, roundUp, ZERO } from '../decimal.js';
import { entitiesOf, quoted } from '../plain-words/entities/entity.js';
import { countSlot, counts, DURATION_SLOT, MEMORY_SLOT, REQUESTS_SLOT } from '../plain-words/slots/slots.js';
import { withinHours } from '../plain-words/slots/traffic.js';
import type { PhraseRow } from '../plain-words/tokens/row.js';
import { REQUESTS, wholeNumber } from '../quantities/counts.js';
import { runsUpTo } from '../quantities/duration.js';
import { formatCounted, formatDuration, formatMemory, inMillions } from '../quantities/format.js';
import { wholeMegabytes } from '../quantities/memory.js';
import { service } from '../service/form.js';
import { choice, count, duration, flag, megabytes, monthly, optional, REGION } from '../service/option.js';

const WORKFLOWS = { standard: 'std', express: '' };
/** An Express workflow runs 5 minutes at most and is billed in chunks of time and memory. */
const MAX_EXPRESS_MS = '300000';
const CHUNK_MS = '100';
const CHUNK_MB = '64';
const TRANSITIONS = countSlot('transitions', (amount) => counts(amount, 'own transitions'));
/** So many are rather those of all runs than of one. */
const MOST_OF_ONE = '100';
const TIME = [MEMORY_SLOT, DURATION_SLOT];

/** Standard workflows are billed per state transition, Express ones per run and GB-second, in chunks of 100 ms and 64 MB. */
export const stepfunctions = service({
  id: 'stepfunctions',
  name: 'Step Functions',
  group: 'serverless',
  note: 'step-functions',
  besideCompute: true,
  plain: {
    names:
      'step functions, step function, stepfunctions, step fn, step fns, stepfn, step func, step funcs, stepfunc, sfn, sfns',
    hints: 'state machine, state machines, workflow, workflows',
    phrases: [
      ['state transition, transition, transitions, steps, states', { kind: 'noun', noun: 'own transitions' }],
      [
        'state transitions',
        { kind: 'noun', noun: 'own transitions' },
        { kind: 'service', service: 'stepfunctions', weak: true },
      ],
      ['express', { kind: 'choice', option: 'workflow', value: 'express' }],
      ['std', { kind: 'choice', option: 'workflow', value: 'standard' }],
      ...Object.keys(WORKFLOWS).map(
        (value): PhraseRow => [
          `${value} workflow, ${value} workflows`,
          { kind: 'service', service: 'stepfunctions', weak: true },
          { kind: 'choice', option: 'workflow', value },
        ],
      ),
    ],
    read: (collector, { named, bare, schedules }, entities) => {
      collector.choices(['workflow']);
      // "Standard" is also a kind of EKS support.
      for (const entity of entitiesOf(entities, 'choice'))
        if (entity.option === 'support' && entity.value === 'standard') collector.set('workflow', 'standard', entity);
      const amounts = withinHours(named, REQUESTS_SLOT.takes, schedules, entities, collector);
      const express = collector.options()['workflow'] === 'express';
      const [billed, other, basis] = express
        ? [TIME, [TRANSITIONS], 'an Express workflow is billed by its duration']
        : [[TRANSITIONS], TIME, 'a Standard workflow is billed by its transitions'];
      // "A function with 256 MB -> step functions": those are the function's.
      const isCalled = entitiesOf(entities, 'service').some(({ service: called }) => called === 'lambda');
      const irrelevant = isCalled ? [] : amounts.filter((amount) => other.some(({ takes }) => takes(amount)));
      collector.explain(irrelevant, `${quoted(irrelevant)} changes nothing: ${basis}.`);
      const transitions = amounts.find(TRANSITIONS.takes);
      const isOfAll = transitions && !transitions.each && (transitions.rate || transitions.value.gte(MOST_OF_ONE));
      if (!express && isOfAll && !amounts.some(REQUESTS_SLOT.takes)) {
        // Without a number of runs, these are the transitions of all runs together.
        collector.setCount('requests', transitions);
        collector.set('transitions', '1');
      } else collector.fill(amounts, [...billed, REQUESTS_SLOT]);
      // The other kind may be compared with it.
      collector.fill(irrelevant, other);
      collector.fillBare(bare, [REQUESTS_SLOT]);
    },
    essentials: ['requests', 'transitions'],
    missing: (options) =>
      ['requests', options['workflow'] === 'express' ? 'duration' : 'transitions'].filter((name) => !options[name]),
    asks: { transitions: 'how many state transitions one run has (such as `8`)' },
    usual: { workflow: 'standard workflow' },
    likely: { requests: ['10k', '100k', '1M'], transitions: ['5', '10', '20'], duration: ['100ms', '1s', '10s'] },
    guesses: [
      ['requests', '', '# requests'],
      ['transitions', '', '# transitions'],
    ],
    bought: ['requests', 'runs a month'],
    unitPrices: [
      ['stepfunctions', 'state-transitions'],
      ['stepfunctions', 'express-requests'],
      ['stepfunctions', 'express-duration'],
    ],
  },
  about: 'What workflows of Step Functions cost a month',
  example: '/price stepfunctions requests:60k transitions:8',
  options: {
    requests: monthly('Runs a month, or a rate: 60k, 500/day', REQUESTS),
    workflow: choice('Kind of workflow: standard by default', WORKFLOWS),
    transitions: count('State transitions of one run, 1 by default', wholeNumber('transitions', '1', '25000'), '1'),
    duration: optional(duration('How long one run takes, on an express workflow: 1s', runsUpTo(MAX_EXPRESS_MS))),
    memory: megabytes(
      'Memory of one run, on an express workflow: 64MB by default',
      { ...wholeMegabytes('memory', '1', '10240'), whole: false },
      `${CHUNK_MB}MB`,
    ),
    free_tier: flag('Subtract the 4,000 free transitions a month (yes by default)', true),
    region: REGION,
  },
  check: (reader, { workflow }) => {
    if (workflow === 'express')
      reader.require(['duration'], '/price stepfunctions requests:3M workflow:express duration:1s');
  },
  estimate: (input, { stepfunctions: table }) => {
    const { requests, workflow, transitions, duration: time = ZERO, memory, free_tier: freeTier } = input;
    const express = workflow === 'express';
    const runs = `${formatCounted(requests, 'run')} a month`;
    const standard = transitions.gt('1')
      ? `${runs} of a Standard workflow with ${formatCounted(transitions, 'transition')}`
      : `${formatCounted(requests, 'transition')} a month of a Standard workflow`;
    const timed = `${runs} of an Express workflow, ${formatDuration(time)} at ${formatMemory(memory)}`;
    const allowance = table.free.get('state-transitions') ?? '0';
    const free = freeTier
      ? `${inMillions(allowance)} transitions a month are free for the whole account, so other workflows may use them up.`
      : 'The free tier is not subtracted.';
    const seconds = roundUp(time.div(CHUNK_MS)).times(CHUNK_MS).div('1000');
    const gigabytes = roundUp(memory.div(CHUNK_MB)).times(CHUNK_MB).div('1024');
    return {
      title: `Step Functions: ${express ? timed : standard}`,
      usages: express
        ? [
            { table, component: 'express-requests', quantity: requests },
            { table, component: 'express-duration', quantity: requests.times(seconds).times(gigabytes) },
          ]
        : [
            {
              table,
              component: 'state-transitions',
              quantity: requests.times(transitions),
              free: exact(freeTier ? allowance : '0'),
            },
          ],
      assumptions: [
        ...(express
          ? [billing('Time is billed in steps of 100 ms and memory in steps of 64 MB. There is no free tier.')]
          : [billing(free), billing('Each retry is also a transition.')]),
        minorExclusion('other services'),
      ],
      withoutHours: true,
    };
  },
  double: () => ['Double the runs', 'requests'],
});
