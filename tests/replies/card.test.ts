import { describe, expect, it } from 'vitest';
import { type Card, embedsOf } from '../../src/replies/card.js';

describe('the sources of a card', () => {
  const card: Card = {
    title: 'Widget',
    color: 1,
    lines: ['It turns.'],
    sources: ['-# Notes: Widget', '-# [Page](https://a.example)'],
  };

  it('are the last lines of its text', () => {
    expect(embedsOf(card)).toEqual([
      { title: 'Widget', color: 1, description: 'It turns.\n-# Notes: Widget\n-# [Page](https://a.example)' },
    ]);
  });

  it('come behind its fields, if it has some', () => {
    const field = { name: 'Does a gadget turn?', value: 'It does.' };
    expect(embedsOf({ ...card, fields: [field] })).toEqual([
      {
        title: 'Widget',
        color: 1,
        description: 'It turns.',
        fields: [field, { name: 'Sources', value: '-# Notes: Widget\n-# [Page](https://a.example)' }],
      },
    ]);
  });
});
