import { expect, it } from 'vitest';
import { withTables } from '../../../tools/bench/table.js';

const DOCUMENT = 'Before.\n\n<!-- start -->\n\nold\n\n<!-- /start -->\n\nAfter.\n';

it('a table replaces the previous one, and nothing else changes', () => {
  const once = withTables(DOCUMENT, new Map([['start', 'new']]));
  expect(once).toBe(DOCUMENT.replace('old', 'new'));
  expect(withTables(once, new Map([['start', 'new']]))).toBe(once);
});

it('a table without a place in the document is an error', () => {
  expect(() => withTables(DOCUMENT, new Map([['memory', 'new']]))).toThrow('no place for the table "memory"');
});
