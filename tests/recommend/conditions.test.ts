import { expect, test } from 'vitest';
import { loadNotes } from '../../src/notes/load-notes.js';
import { topicsOf } from '../../src/notes/topics.js';
import { loadConditions } from '../../src/recommend/load.js';
import { problemsOf } from '../notes/problems-of.js';
import { GOOD_FILES, temporaryFolder } from '../notes/temporary-folder.js';

const GOOD = `- id: turning
  shown: something has to turn
  phrases: [turn parts]
  favours: {widget: 4}
  rulesOut: {gizmo: it cannot turn}
  source: {note: widget, heading: How it works}
`;

async function load(files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder({ ...GOOD_FILES, ...files });
  return loadConditions(folder, topicsOf((await loadNotes(folder)).notes));
}

test('conditions load, and a folder without the file has none', async () => {
  expect(await load({ 'conditions.yaml': GOOD })).toMatchObject([{ id: 'turning', favours: { widget: 4 } }]);
  expect(await load({})).toEqual([]);
});

test.each([
  ['an unknown topic', 'favours: {widget: 4}', 'favours: {sprocket: 4}', /there is no note or term "sprocket"/],
  ['an unknown heading', 'heading: How it works', 'heading: Nowhere', /no heading "Nowhere"/],
  ['an unknown key', 'shown:', 'show:', /./],
])('conditions are refused for %s', async (_, from, to, says) => {
  const problems = await problemsOf(load({ 'conditions.yaml': GOOD.replace(from, to) }));
  expect(problems[0]?.message).toMatch(says);
  expect(problems[0]?.line).toBeGreaterThan(0);
});
