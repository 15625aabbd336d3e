import { expect, it } from 'vitest';
import { withTables } from '../../../tools/bench/write-tables.js';

const DOCUMENT = 'Before.\n\n<!-- start -->\n\nold\n\n<!-- /start -->\n\nAfter.\n';

it('a table takes the place of the one before, and nothing else changes, however often', () => {
  const once = withTables(DOCUMENT, new Map([['start', 'new']]));
  expect(once).toBe(DOCUMENT.replace('old', 'new'));
  expect(withTables(once, new Map([['start', 'new']]))).toBe(once);
});

it('a table that has no place in the document is refused', () => {
  expect(() => withTables(DOCUMENT, new Map([['memory', 'new']]))).toThrow('no place for the table "memory"');
});
