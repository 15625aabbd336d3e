import { billing, minorExclusion } from '../assumption.js';
import { exact } from '../decimal.js';
import { countSlot, counts } from '../plain-words/slots/slots.js';
import { withinHours } from '../plain-words/slots/traffic.js';
import { wholeNumber } from '../quantities/counts.js';
import { formatCounted, inMillions } from '../quantities/format.js';
import { A_MINUTE } from '../quantities/periods.js';
import { service } from '../service/form.js';
import { choice, flag, monthly, REGION } from '../service/option.js';
import { inPieces } from './payload.js';

const EVENTS = countSlot('events', (amount) => counts(amount, 'requests', 'messages', undefined));

const KINDS = { custom: '', scheduler: '' };

/** Custom events sent to a bus, or runs of EventBridge Scheduler; events of AWS services and scheduled rules are free. */
export const eventbridge = service({
  id: 'eventbridge',
  name: 'EventBridge',
  group: 'serverless',
  besideCompute: true,
  plain: {
    names: '',
    // Schedules and events of AWS services are free, so the bare name is not a request for a price.
    hints: 'eventbridge, event bridge, event bus',
    phrases: [
      // These are not priced here.
      ['eventbridge rule, eventbridge rules, eventbridge pipes, eventbridge pipe'],
      [
        'eventbridge scheduler, eb scheduler, eventbridge scheduler schedule, eventbridge schedules',
        { kind: 'service', service: 'eventbridge' },
        { kind: 'choice', option: 'kind', value: 'scheduler' },
      ],
      [
        'scheduler',
        { kind: 'service', service: 'eventbridge', weak: true },
        { kind: 'choice', option: 'kind', value: 'scheduler' },
      ],
      ['custom event, custom events', { kind: 'service', service: 'eventbridge' }, { kind: 'noun', noun: 'requests' }],
    ],
    read: (collector, { named, bare, schedules }, entities) => {
      collector.choices(['kind']);
      const amounts = withinHours(named, EVENTS.takes, schedules, entities, collector, A_MINUTE);
      const { size, billed } = inPieces(amounts, EVENTS.takes);
      if (size) collector.use(size);
      collector.fill(billed, [EVENTS]);
      collector.fillBare(bare, [EVENTS]);
    },
    likely: { events: ['100k', '1M', '10M'] },
    guesses: [['events', '', '# events']],
    bought: ['events', 'events a month'],
    usual: { kind: 'custom events' },
    unitPrices: [
      ['eventbridge', 'custom-events'],
      ['eventbridge', 'scheduler'],
    ],
  },
  about: 'What custom events or runs of EventBridge Scheduler cost a month',
  example: '/price eventbridge events:4M',
  options: {
    events: monthly('Custom events or runs a month, or a rate: 4M, 10/s', wholeNumber('events', '1', '1e15')),
    kind: choice('Custom events by default, or runs of EventBridge Scheduler', KINDS),
    free_tier: flag('Subtract the 14 million free runs a month of Scheduler (yes by default)', true),
    region: REGION,
  },
  estimate: ({ events, kind, free_tier: freeTier }, { eventbridge: table }) => {
    const scheduled = kind === 'scheduler';
    const allowance = table.free.get('scheduler') ?? '0';
    const free = freeTier
      ? `${inMillions(allowance)} runs a month are free for the whole account.`
      : 'The free tier is not subtracted.';
    return {
      title: scheduled
        ? `EventBridge Scheduler: ${formatCounted(events, 'run')} a month`
        : `EventBridge: ${formatCounted(events, 'custom event')} a month`,
      usages: scheduled
        ? [{ table, component: 'scheduler', quantity: events, free: exact(freeTier ? allowance : '0') }]
        : [{ table, component: 'custom-events', quantity: events }],
      assumptions: [
        billing(
          scheduled
            ? free
            : 'Each event counts once for every 64 KB. Events from AWS services and scheduled rules cost nothing.',
        ),
        minorExclusion(scheduled ? 'what the runs start' : 'what the events start'),
      ],
      withoutHours: true,
    };
  },
  double: () => ['Double the events', 'events'],
});
