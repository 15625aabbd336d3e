import { billing, minorExclusion } from '../assumption.js';
import { exact, plain } from '../decimal.js';
import { countSlot, counts } from '../plain-words/slots/slots.js';
import { withinHours } from '../plain-words/slots/traffic.js';
import { wholeNumber } from '../quantities/counts.js';
import { formatCounted, inMillions } from '../quantities/format.js';
import { A_MINUTE } from '../quantities/periods.js';
import { service } from '../service/form.js';
import { choice, count, flag, monthly, REGION } from '../service/option.js';
import { inPieces } from './payload.js';

/** A message is sent, received and deleted. */
const REQUESTS_A_MESSAGE = '3';

const KINDS = { standard: 'std', fifo: '' };

const CALLS_RULES = wholeNumber('calls', '1', '100');

/** "3 API calls each" */
const CALLS = countSlot('calls', (amount) => amount.each && counts(amount, 'requests'));
const MESSAGES = countSlot(
  'messages',
  (amount) => counts(amount, 'requests', 'messages', 'jobs', undefined) && !CALLS.takes(amount),
);

/** Messages of a queue, billed by the API requests that each takes. */
export const sqs = service({
  id: 'sqs',
  name: 'SQS',
  group: 'serverless',
  besideCompute: true,
  plain: {
    names: 'sqs, aws sqs, amazon sqs, simple queue service, sqs queue, sqs queues',
    hints: 'message queue, message queues, messages queue',
    phrases: [
      // These only say where the runs of a function come from.
      ['sqs triggered, sqs trigger, sqs triggers, sqs event source'],
      ...['fifo', 'standard'].map(
        (value) =>
          [
            `${value} queue, ${value} queues, sqs ${value}, ${value} sqs`,
            { kind: 'service', service: 'sqs' },
            { kind: 'choice', option: 'kind', value },
          ] as const,
      ),
      ['fifo', { kind: 'choice', option: 'kind', value: 'fifo' }],
    ],
    read: (collector, { named, bare, schedules }, entities) => {
      collector.choices(['kind']);
      const amounts = withinHours(named, MESSAGES.takes, schedules, entities, collector, A_MINUTE);
      const { size, pieces, billed } = inPieces(amounts, MESSAGES.takes);
      collector.explain(
        size ? [size] : [],
        `A request counts once for every 64 KB: here ${formatCounted(pieces, 'time')}.`,
      );
      // Who counts requests has counted all that a message takes.
      const countsMessages = billed.some((amount) => counts(amount, 'messages') || CALLS.takes(amount));
      if (!countsMessages && billed.some((amount) => counts(amount, 'requests'))) collector.set('calls', '1');
      collector.fill(billed, [CALLS, MESSAGES]);
      collector.fillBare(bare, [MESSAGES]);
    },
    asks: { messages: 'how many messages or requests a month' },
    likely: { messages: ['1M', '10M', '100M'] },
    guesses: [['messages', '', '# messages']],
    bought: ['messages', 'messages a month'],
    usual: { kind: 'a standard queue', calls: '3 requests a message' },
    unitPrices: [
      ['sqs', 'standard-requests'],
      ['sqs', 'fifo-requests'],
    ],
  },
  about: 'What SQS queues cost a month',
  example: '/price sqs messages:10M',
  options: {
    messages: monthly('Messages a month: 10M, 20/s', wholeNumber('messages', '1', '1e15')),
    calls: count('Requests of each: 3 by default', CALLS_RULES, REQUESTS_A_MESSAGE),
    kind: choice('Standard by default', KINDS),
    free_tier: flag('Subtract the free million (yes by default)', true),
    region: REGION,
  },
  estimate: ({ messages, calls, kind, free_tier: freeTier }, { sqs: table }) => {
    const component = `${kind}-requests`;
    const allowance = table.free.get(component) ?? '0';
    const each = calls.gt('1') ? `, ${plain(calls)} requests each` : '';
    return {
      title: `SQS: ${formatCounted(messages, each ? 'message' : 'request')} a month${each}${kind === 'fifo' ? ', FIFO' : ''}`,
      usages: [{ table, component, quantity: messages.times(calls), free: exact(freeTier ? allowance : '0') }],
      assumptions: [
        billing(
          freeTier
            ? `${inMillions(allowance)} requests a month are free for the whole account.`
            : 'The free tier is not subtracted.',
        ),
        billing('A request counts once for every 64 KB; up to ten messages may share one.'),
        minorExclusion('empty receives of a consumer that polls'),
      ],
      withoutHours: true,
    };
  },
  double: () => ['Double the messages', 'messages'],
});
