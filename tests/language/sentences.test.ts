import { expect, test } from 'vitest';
import { leadingSentences } from '../../src/language/sentences.js';

const text = 'A task stops. Its disk, on which it has written for days, is gone with it. Save to EFS.';

test.each([
  ['all that fits', 100, text],
  ['no later sentence in place of one that is too long', 40, 'A task stops.'],
  ['the first sentence in any case', 5, 'A task stops.'],
])('leading sentences: %s', (_, most, leading) => {
  expect(leadingSentences(text, most)).toBe(leading);
});
