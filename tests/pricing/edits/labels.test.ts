import { expect, test } from 'vitest';
import type { Parts } from '../../../src/pricing/edits/change.js';
import { labelOf } from '../../../src/pricing/edits/labels.js';

const part = (options: Readonly<Record<string, string>>): Parts[number] => ({ service: 'ec2', options });
const ONE = part({ instance: 't3.medium', count: '3' });

test.each([
  [[ONE], [part({ instance: 't3.medium', count: '2' })], 'Count 2'],
  [[ONE], [part({ ...ONE.options, hours: '8h*5d/week' })], '8 hours on 5 days a week'],
  [[ONE], [part({ ...ONE.options, hours: '1h/day' })], '1 hour a day'],
  [[ONE], [part({ ...ONE.options, disk: '50GB' })], 'Disk 50GB'],
  [[ONE], [ONE, part({ instance: 't3.small', count: '2', hours: '8h/day' })], 'Plus 2 × t3.small, 8 hours a day'],
  [
    [ONE],
    [part({ instance: 't3.medium', count: '2' }), part({ instance: 't3.medium', count: '1', hours: '10h/day' })],
    'Count 2, plus 1 × t3.medium, 10 hours a day',
  ],
])('what changes %j into %j in a few words', (before, after, label) => {
  expect(labelOf(before, after)).toBe(label);
});
