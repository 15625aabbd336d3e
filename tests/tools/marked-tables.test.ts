import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measuredToday, tableOf, withTables } from '../../tools/marked-tables.js';

const DOCUMENT = 'Before.\n\n<!-- start -->\n\nold\n\n<!-- /start -->\n\nAfter.\n';

it('a table lines up its columns, the first one to the left', () => {
  expect(tableOf(['set', 'right'], [['unseen', 7]])).toBe(
    ['| set    | right |', '| ------ | ----: |', '| unseen |     7 |'].join('\n'),
  );
});

it('what was measured is told with its day, and with what else it depends on', () => {
  expect(measuredToday('| table |', 'Node v20', '2 processors')).toMatch(
    /^\d{4}-\d\d-\d\d, Node v20, 2 processors:\n\n\| table \|$/,
  );
});

it('a table replaces the previous one, and nothing else changes', () => {
  const once = withTables(DOCUMENT, new Map([['start', 'new']]));
  expect(once).toBe(DOCUMENT.replace('old', 'new'));
  expect(withTables(once, new Map([['start', 'new']]))).toBe(once);
});

it('a table without a place in the document is an error', () => {
  expect(() => withTables(DOCUMENT, new Map([['memory', 'new']]))).toThrow('no place for the table "memory"');
});

it.each([
  ['quality.md', ['eval', 'eval:exam', 'eval:prices']],
  ['speed.md', ['start', 'contest', 'scale', 'gateway', 'endpoint', 'crowd', 'memory']],
])('%s has a place for every table that a command writes into it', (document, names) => {
  const text = readFileSync(`docs/${document}`, 'utf8');
  const written = withTables(text, new Map(names.map((name) => [name, `table of ${name}`])));
  for (const name of names) expect(written).toContain(`<!-- ${name} -->\n\ntable of ${name}\n\n<!-- /${name} -->`);
});
