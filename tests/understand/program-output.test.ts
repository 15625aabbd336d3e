import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isProgramOutput } from '../../src/understand/program-output.js';
import { processorTime } from '../processor-time.js';

describe('a program has written', () => {
  test.each([
    ['a line of a log', '2026-11-20T08:00:00Z the belt has stopped'],
    ['a line with a level', 'WARN belt moves too fast'],
    ['a code with a message', 'BeltStoppedException raised by hall B'],
    ['a message behind its label', 'Deployment failed: no belt in hall B'],
    ['messages in each other', 'belt: cannot start: no such belt'],
    ['an error that is quoted', 'I get a "there is no belt in this hall" error when I start'],
    ['a stack', 'it stops\n    at start (belt.js:17:4)'],
    ['fields', '{"belt": "B", "speed": 3}'],
    ['columns', 'Warning   Stopped   belt-7   no power'],
    ['what stands behind a prompt', 'me@hall:~$ belt start'],
    ['a resource name', 'no rights on arn:aws:belt:::B'],
    ['a quotation', 'this is what I see\n> belt B cannot be started'],
  ])('%s: %j', (_what, text) => {
    expect(isProgramOutput(text)).toBe(true);
  });
});

describe('somebody has written', () => {
  test.each([
    ['a question', 'how long does a belt run?'],
    ['a question about a code', 'what does BeltStoppedException mean?'],
    ['a question about a message', 'why do I get "status: failed" when I start the belt?'],
    ['a story', 'My belt stops after 15 minutes. I have tried another one, but it fails as well.'],
    ['a need with figures', 'a shop with 3,000 visitors an hour, 2 GB of pictures and 99.9 % uptime'],
    ['names with capitals', 'Should I take CloudWatch or X-Ray with ECS on EC2'],
    ['nothing', ''],
  ])('%s: %j', (_what, text) => {
    expect(isProgramOutput(text)).toBe(false);
  });
});

test('a text made to be slow takes no time', async () => {
  for (const piece of ['a  ', 'x=', 'error ', '"a', 'a: ', '0', '/a.b:', '-']) {
    expect(await processorTime(() => isProgramOutput(piece.repeat(2_000)), 50)).toBeLessThan(50);
  }
});

test('whatever a text holds, it is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => typeof isProgramOutput(text) === 'boolean'),
  );
});
