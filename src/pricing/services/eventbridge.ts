import { billing, lackingToo } from '../assumption.js';
import { exact, roundUp } from '../decimal.js';
import { doubled } from '../follow-ups.js';
import type { Amount } from '../plain-words/facts.js';
import { countSlot, counts } from '../plain-words/parts/slots.js';
import { withinHours } from '../plain-words/parts/traffic.js';
import { wholeNumber } from '../quantities/counts.js';
import { formatCounted } from '../quantities/format.js';
import { DEFAULT_REGION } from '../regions.js';
import { monthly, REGION } from './option.js';
import { service } from './service.js';

const EVENTS = wholeNumber('events', '1', '1e15');
const SLOT = countSlot('events', (amount) => counts(amount, 'requests', 'messages', undefined));

/** In MB; so much of an event counts as one. */
const PIECE = exact('64').div('1024');

/** In MB. */
const LARGEST_EVENT = '1';

function isSizeOfEvent({ measure, role, value }: Amount): boolean {
  return (
    measure === 'memory' && value.lte(LARGEST_EVENT) && (role === undefined || role === 'data' || role === 'payload')
  );
}

function inPieces(events: Amount, { value }: Amount): Amount {
  return { ...events, value: events.value.times(roundUp(value.div(PIECE))) };
}

/** Events that one's own programs send to a bus; those of AWS services and of schedules cost nothing. */
export const eventbridge = service({
  id: 'eventbridge',
  name: 'EventBridge',
  group: 'serverless',
  besideCompute: true,
  plain: {
    names: '',
    // A schedule or an event of AWS that starts something is free: the bare name is no part of a price.
    hints: 'eventbridge, event bridge, event bus',
    phrases: [
      // Nothing of what they cost is asked for here.
      ['eventbridge scheduler, eventbridge rule, eventbridge rules, eventbridge pipes, eventbridge pipe'],
      ['custom event, custom events', { kind: 'service', service: 'eventbridge' }, { kind: 'noun', noun: 'requests' }],
    ],
    read: (collector, { named, bare, schedules }, facts) => {
      const events = withinHours(named, SLOT.takes, schedules, facts, collector);
      const size = events.find(isSizeOfEvent);
      if (size) collector.use(size);
      collector.fill(size ? events.map((amount) => (SLOT.takes(amount) ? inPieces(amount, size) : amount)) : events, [
        SLOT,
      ]);
      collector.fillBare(bare, [SLOT]);
    },
    essentials: ['events'],
    usual: { region: DEFAULT_REGION },
    likely: { events: ['100k', '1M', '10M'] },
    guesses: [['events', '', '# events']],
    bought: ['events', 'events a month'],
    unitPrices: ['eventbridge custom-events'],
  },
  about: 'What custom events on EventBridge cost a month',
  example: '/price eventbridge events:4M',
  options: { events: monthly('Custom events a month, or a rate: 4M, 10/s', EVENTS), region: REGION },
  parts: ({ events }, { eventbridge: table }) => ({
    title: `EventBridge: ${formatCounted(events, 'custom event')} a month`,
    usages: [{ table, component: 'custom-events', quantity: events }],
    assumptions: [
      billing('Each event counts once for every 64 KB of it. Events of AWS services and scheduled rules cost nothing.'),
      lackingToo('what the events start'),
    ],
    withoutHours: true,
  }),
  double: (input) => doubled(input, 'events', 'Double the events'),
});
