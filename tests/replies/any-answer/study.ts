import fc from 'fast-check';
import { ITEM_KINDS } from '../../../src/quiz/item.js';
import { anyText as text } from '../../any-text.js';
import { base, day, texts } from './base.js';

const place = fc.integer({ min: 1, max: 10 });
export const question = fc.record(
  {
    ...base,
    kind: fc.constant('question' as const),
    item: text,
    prompt: text,
    options: fc.array(fc.record({ letter: text, text }), { maxLength: 4 }),
    at: place,
    of: place,
    about: text,
    due: place,
    left: fc.record({ only: fc.constantFrom('new' as const, 'mistakes' as const), count: place }),
    day,
    difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
    shared: fc.constant(true as const),
  },
  { requiredKeys: ['kind', 'item', 'prompt', 'options', 'at', 'of', 'sources', 'nextSteps', 'corrections'] },
);
const judged = fc.record(
  { letter: text, text, right: fc.boolean(), picked: fc.boolean(), why: text },
  { requiredKeys: ['letter', 'text', 'right', 'picked'] },
);
export const verdict = fc.record(
  {
    ...base,
    kind: fc.constant('verdict' as const),
    item: text,
    itemKind: fc.constantFrom(...ITEM_KINDS),
    right: fc.boolean(),
    prompt: text,
    options: fc.array(judged, { maxLength: 4 }),
    explanation: text,
    at: place,
    of: place,
    summary: fc.record({ right: place, again: texts }),
  },
  {
    requiredKeys: [
      'kind',
      'item',
      'itemKind',
      'right',
      'prompt',
      'options',
      'explanation',
      'at',
      'of',
      'sources',
      'nextSteps',
      'corrections',
    ],
  },
);

export const progress = fc.record({
  ...base,
  kind: fc.constant('progress' as const),
  answered: fc.nat(),
  right: fc.nat(),
  daysInARow: fc.nat(),
  learned: fc.nat(),
  due: fc.nat(),
  zone: text,
  weakest: fc.array(fc.record({ topic: text, answered: fc.nat(), right: fc.nat() }), { maxLength: 5 }),
});
export const notice = fc.record(
  {
    ...base,
    kind: fc.constant('notice' as const),
    // The code writes the title of each notice, so it always holds a word; only what follows may be anything.
    title: text.map((rest) => `Notice ${rest}`),
    paragraphs: texts,
    files: fc.array(
      fc.record({
        name: fc.constantFrom('my-data.json', 'cards.csv'),
        type: fc.constantFrom('application/json' as const, 'text/csv' as const),
        text,
        description: text,
      }),
      { maxLength: 2 },
    ),
    shared: fc.constant(true as const),
  },
  { requiredKeys: ['kind', 'title', 'paragraphs', 'sources', 'nextSteps', 'corrections'] },
);
