import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/answer/answer.js';
import { splitChanged } from '../../../src/understand/conversation.js';
import { bot } from '../../fixture/bot.js';

/** The last reply of a conversation, and the line that it was read as. */
async function lastOf(lines: readonly string[]) {
  let before: string | undefined;
  let answer: Answer | undefined;
  for (const line of lines) ({ line: before, answer } = await bot.respondToLine(line, before));
  return { answer, line: splitChanged(before ?? '').now };
}

/** The number of machines or tasks, and their hours, of each part of a line. */
function partsOf(line: string): readonly string[] {
  return line.split(' + ').map((part) => (part.match(/(?:count|tasks|nodes|hours):\S+/g) ?? []).join(' '));
}

/** What is priced first, what is said then, and the parts that make of it. */
const PLANNED: readonly (readonly [first: string, second: string, ...parts: string[]])[] = [
  // Named hours, and the number before for all others.
  [
    '7 fargate tasks with 1 vcpu and 2 gb 24/7',
    'what if load allows to scale to 3 tasks between 23:00 and 05:00 every night?',
    'tasks:7 hours:18h/day',
    'tasks:3 hours:6h/day',
  ],
  [
    '4 fargate tasks 0.5 vcpu 1 gb all the time',
    'In the night we need only one task. Night is from 23h until 7h',
    'tasks:4 hours:16h/day',
    'tasks:1 hours:8h/day',
  ],
  ['3 m5.large', 'between 10 and 16 we need 9', 'count:3 hours:18h/day', 'count:9 hours:6h/day'],
  ['6 m5.large', 'from 11pm to 5am we can go down to 1', 'count:6 hours:18h/day', 'count:1 hours:6h/day'],
  // The night, and the day.
  ['5 m5.large 24/7', 'scale down to 3 at night', 'count:5 hours:16h/day', 'count:3 hours:8h/day'],
  ['5 m5.large', 'one is enough at night', 'count:5 hours:16h/day', 'count:1 hours:8h/day'],
  ['6 m5.large', 'could we halve them at night?', 'count:6 hours:16h/day', 'count:3 hours:8h/day'],
  ['2 m5.large', '8 during the day', 'count:2 hours:8h/day', 'count:8 hours:16h/day'],
  // Days of a week.
  ['3 m5.large', 'double it on weekends', 'count:3 hours:24h*5d/week', 'count:6 hours:24h*2d/week'],
  ['6 m5.large', 'on weekends only 2 of them', 'count:6 hours:24h*5d/week', 'count:2 hours:24h*2d/week'],
  ['6 m5.large', 'with 2 of them on saturdays and sundays', 'count:6 hours:24h*5d/week', 'count:2 hours:24h*2d/week'],
  ['3 m5.large', '2 more at weekends', 'count:3 hours:24h*5d/week', 'count:5 hours:24h*2d/week'],
  // Several numbers.
  ['3 m5.large', '9 during the day and 4 at night', 'count:9 hours:16h/day', 'count:4 hours:8h/day'],
  ['3 m5.large', 'between 9 and 17 we need 8, otherwise 2', 'count:8 hours:8h/day', 'count:2 hours:16h/day'],
  [
    '6 m5.large',
    'at night only 3, on weekends 1',
    'count:6 hours:16h*5d/week',
    'count:3 hours:8h*5d/week',
    'count:1 hours:24h*2d/week',
  ],
  // What no new number covers keeps the number before.
  [
    '6 m5.large',
    'scale down to 2 at night and up to 10 on weekends',
    'count:6 hours:16h*5d/week',
    'count:2 hours:8h*5d/week',
    'count:10 hours:24h*2d/week',
  ],
  [
    '4 fargate tasks 1 vcpu 2 gb',
    'one is enough at night, triple them on saturdays',
    'tasks:4 hours:16h*6d/week',
    'tasks:1 hours:8h*6d/week',
    'tasks:12 hours:24h*1d/week',
  ],
  [
    '5 m5.large',
    '3 from 8 to 12, 6 from 12 to 20',
    'count:5 hours:12h/day',
    'count:3 hours:4h/day',
    'count:6 hours:8h/day',
  ],
  [
    '5 m5.large',
    '9 by day, 4 at night, 1 on weekends',
    'count:9 hours:16h*5d/week',
    'count:4 hours:8h*5d/week',
    'count:1 hours:24h*2d/week',
  ],
  // Some of them, of which the others stay on.
  ['6 m5.large', 'half of them off from 9pm to 6am', 'count:3 hours:24/7', 'count:3 hours:15h/day'],
  ['6 m5.large', 'stop 2 of them at night', 'count:4 hours:24/7', 'count:2 hours:16h/day'],
  ['4 m5.large', 'what if 3 of them only run 8am-8pm?', 'count:1 hours:24/7', 'count:3 hours:12h/day'],
  // Each machine has its disk once, and nodes that come and go are instances.
  ['6 m5.large with a 30 GB disk', 'on weekends 2 are enough', 'count:2 hours:24/7', 'count:4 hours:24h*5d/week'],
  ['eks cluster with 5 m5.large nodes', '2 nodes are enough at night', 'nodes:2 hours:24/7', 'count:3 hours:16h/day'],
  [
    '5 m5.large and an ALB',
    'on weekends just 2 instances',
    'count:5 hours:24h*5d/week',
    'count:2 hours:24h*2d/week',
    '',
  ],
];

/** The question which number holds when. */
const WHEN = 'How many run when?';

describe('another number for a part of the day or week', () => {
  test.each(PLANNED)('"%s", then "%s"', async (first, second, ...parts) => {
    const { answer, line } = await lastOf([first, second]);
    expect(answer?.kind).toBe('quote');
    expect(partsOf(line)).toEqual(parts);
  });

  test('costs what each number costs for its hours', async () => {
    const { answer } = await lastOf(['6 t3.small 24/7', 'scale down to 2 from 22:00 to 6:00']);
    // 6 for 16 of 24 hours and 2 for 8, at $15.184 a month each.
    expect(Number(Reflect.get(answer ?? {}, 'total'))).toBeCloseTo(15.184 * (4 + 2 / 3), 3);
  });

  test.each([
    // In a week 6 for 5 × 16 hours, 2 for 5 × 8 and 10 for 48, of 168 hours at $70.08 a month each.
    ['6 m5.large', 'scale down to 2 at night and up to 10 on weekends', (70.08 * (6 * 80 + 2 * 40 + 10 * 48)) / 168],
    ['6 t3.large', 'at night one of them is enough, double it on weekends', (60.736 * (6 * 80 + 40 + 12 * 48)) / 168],
  ])('"%s", then "%s" is $%d', async (first, second, total) => {
    const { answer } = await lastOf([first, second]);
    expect(Number(Reflect.get(answer ?? {}, 'total'))).toBeCloseTo(total, 2);
  });

  // By day 16 of 24 hours at $70.08 a month each, and once what all of them have.
  test.each([
    ['/price ec2 instance:m5.large count:6 disk:50GB snapshots:500GB', 'scale down to 2 at night', 24 + 25, 6, 2],
    ['4 m5.large and 500 GB of snapshots', 'stop 2 of them at night', 25, 4, 2],
    ['4 m5.large and 100 GB of snapshots', '9 by day and 3 at night', 5, 9, 3],
    ['/price ec2 instance:m5.large count:6 disk:300GB disks:1 disk_type:gp2', 'down to 1 at night', 30, 6, 1],
  ])('"%s", then "%s" counts $%d of disks and snapshots', async (first, second, kept, byDay, atNight) => {
    const { answer } = await lastOf([first, second]);
    expect(Number(Reflect.get(answer ?? {}, 'total'))).toBeCloseTo((70.08 * (byDay * 16 + atNight * 8)) / 24 + kept, 2);
  });

  test('goes on: what the next line changes, it changes of all parts', async () => {
    const { line } = await lastOf(['4 fargate tasks 1 vcpu 2 gb', 'at night only 1', 'in frankfurt', 'with 4 GB']);
    expect(line).toBe(
      '/price quote text:fargate vcpu:1 memory:4GB tasks:4 hours:16h/day region:eu-central-1 + fargate vcpu:1 memory:4GB tasks:1 hours:8h/day region:eu-central-1',
    );
  });

  test('as many addresses as machines are counted for the hours of those', async () => {
    const { answer, line } = await lastOf(['/price ec2 instance:m5.large count:6 ipv4:6', '2 at night']);
    expect(line).toBe(
      '/price quote text:ec2 instance:m5.large count:6 hours:16h/day ipv4:6 + ec2 instance:m5.large count:2 hours:8h/day ipv4:2',
    );
    // $0.096 an hour for each machine and $0.005 for its address.
    const total = ((0.096 + 0.005) * 730 * (6 * 16 + 2 * 8)) / 24;
    expect(Number(Reflect.get(answer ?? {}, 'total'))).toBeCloseTo(total, 2);
  });

  test('an address of one of them stays one', async () => {
    const { line } = await lastOf(['6 m5.large with 1 elastic ip', 'at night only 2']);
    expect(line).toBe(
      '/price quote text:ec2 instance:m5.large count:2 hours:24/7 ipv4:1 + ec2 instance:m5.large count:4 hours:16h/day',
    );
  });

  test('says what the night was taken for', async () => {
    const { answer } = await lastOf(['4 m5.large', 'at night only 1']);
    expect(answer?.corrections.map(({ read }) => read).join(' ')).toContain('`at night` is 22:00 to 6:00');
  });

  test.each([
    ['6 m5.large 8 hours a day', 'at night only 2', WHEN],
    ['6 m5.large', '2 of them on weekends', WHEN],
    // Three more than the six of ten hours, or nine and no others?
    ['6 m5.large 10 hours a day', 'up to 9 from 12 to 14', WHEN],
    ['6 m5.large 8 hours a day', '3 machines from 9 to 12', WHEN],
    ['4 fargate tasks 1 vcpu 2 gb 12 hours a day', 'between 18 and 20 we need 7', WHEN],
    ['6 m5.large', '10 on black friday', WHEN],
    ['6 m5.large', 'on sundays none', WHEN],
    ['6 m5.large', '3 from 8 to 14 and 5 from 12 to 18', WHEN],
    // All other hours, or those of the night?
    ['5 m5.large', '9 from 8 to 20, 4 at night', WHEN],
    ['5 m5.large', '9 on weekdays in the morning, 4 at night', WHEN],
    ['5 m5.large', '2 at night, 8 in the evening', WHEN],
    // Eight in all, or eight more?
    ['5 m5.large', 'always 2, and 8 from 10 to 14 on weekdays', WHEN],
    ['6 m5.large', 'and 10 in the evenings', 'How many hours a day does it run then?'],
    ['6 m5.large', 'scale down from 9 to 2 at night', 'How many hours a day does it run then?'],
    ['6 m5.large', 'at lunch 8', 'What does `at lunch 8` change?'],
    ['3 m5.large', 'half of them off from 9pm to 6am', 'How many are there of each kind?'],
  ])('is asked about if it is not clear: "%s", then "%s"', async (first, second, question) => {
    const { answer } = await lastOf([first, second]);
    expect(answer?.kind).toBe('invalid');
    expect(String(Reflect.get(answer ?? {}, 'problems'))).toContain(question);
  });

  test.each([
    ['6 m5.large', '2 from 22 to 6 instead', 'count:2 hours:8h/day'],
    ['6 m5.large', 'I want only 2 of them to run from 22 to 6', 'count:2 hours:8h/day'],
    ['6 m5.large', 'only from 8 to 18', 'count:6 hours:10h/day'],
    ['6 m5.large 8 hours a day', '3 machines from 9 to 12 instead', 'count:3 hours:3h/day'],
    ['6 m5.large 8 hours a day', '3 machines, only from 9 to 12', 'count:3 hours:3h/day'],
  ])('and hours that hold for all: "%s", then "%s"', async (first, second, part) => {
    expect(partsOf((await lastOf([first, second])).line)).toEqual([part]);
  });
});
