import { expect, test } from 'vitest';
import { recommend } from '../../src/answer/parts/recommendation.js';
import { cardOf } from '../../src/replies/cards.js';
import { fixture, read } from '../fixture/knowledge.js';

test('a recommendation says what to take, why, and what to set up', () => {
  const answer = recommend(read('something to turn parts'), new Map([['widget', 0.9]]), fixture);
  expect(cardOf(answer)).toMatchObject({
    title: 'Best fit: a widget',
    lines: expect.arrayContaining([
      '**A widget turns parts into finished pieces.**',
      'It fits because something has to turn.',
      '- **Set up:** a belt, and a cog wheel below it',
    ]),
  });
});
