import { expect, test } from 'vitest';
import { processorTime } from '../processor-time.js';
import { bot } from '../real-bot.js';

/** A second line is read in more ways than a first one. */
const LIMIT_MS = 200;
/** Characters of a line that still goes on, and of any line. */
const LENGTHS = [390, 6_000];

const fill = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const FIRST_LINES = [
  '3 t3.medium all month with 50 gb disk each',
  'lambda 5M requests 512mb 200ms',
  'which service should I use for a nightly job of two hours in a container',
  'A job takes 40 minutes. Which service? A) Lambda B) Fargate C) EC2 D) Lightsail',
  'my lambda says Task timed out after 3.00 seconds',
];
const PIECES = [
  '3 gb and 4 ms or ',
  'not 200 but 300, ',
  'a, b, c, d, ',
  '...... ',
  'hm ',
  'what about lambda? ',
  'and 2 and 3 ',
];

test.each(FIRST_LINES)('no line behind it takes long: %s', { timeout: 120_000 }, async (first) => {
  const { line: before } = await bot.respondToLine(first);
  for (const piece of PIECES)
    for (const length of LENGTHS) {
      const line = fill(piece, length);
      const time = await processorTime((round) => bot.respondToLine(`${round} ${line}`, before), LIMIT_MS);
      expect(time, `${length} characters of "${piece}"`).toBeLessThan(LIMIT_MS);
    }
});
