import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { choicesSchema } from '../../src/recommend/choices.js';
import { loadSituations } from '../../src/choices/situations.js';
import { readYaml } from '../../src/notes/yaml.js';
import { lineWith } from '../notes/example-note.js';
import { problemsOf } from '../notes/problems-of.js';
import { temporaryFolder } from '../notes/temporary-folder.js';
import { GOOD_CHOICES } from './choices-file.js';

const SITUATIONS = 'widget:\n  - turn a part\n  - a part goes round\ngadget:\n  - hold a part\n';

function choices() {
  const read = readYaml('choices.yaml', GOOD_CHOICES, choicesSchema);
  if ('data' in read) return read.data;
  throw new Error(JSON.stringify(read));
}

async function load(text: string) {
  return loadSituations(await temporaryFolder({ 'situations.yaml': text }), choices());
}

test('situations without mistakes load', async () => {
  expect(await load(SITUATIONS)).toEqual({ widget: ['turn a part', 'a part goes round'], gadget: ['hold a part'] });
});

describe('situations.yaml is refused, with file, line and remedy, for', () => {
  test.each([
    {
      mistake: 'a service that cannot be recommended',
      text: `${SITUATIONS}sprocket:\n  - drive a chain\n`,
      at: 'sprocket',
      says: /"sprocket" is not listed under services in choices.yaml/,
    },
    {
      mistake: 'a service without situations',
      text: SITUATIONS.replace('gadget:\n  - hold a part\n', ''),
      at: 'widget',
      says: /"gadget" has no situations/,
    },
    { mistake: 'an empty list', text: SITUATIONS.replace('\n  - hold a part', ' []'), at: 'gadget', says: /gadget/ },
    { mistake: 'no valid YAML', text: 'widget: [', at: 'widget', says: /not valid YAML/ },
  ])('$mistake', async ({ text, at, says }) => {
    const [first] = await problemsOf(load(text));
    expect(first).toMatchObject({ message: expect.stringMatching(says), line: lineWith(text, at) });
    expect(path.basename(first?.file ?? '')).toBe('situations.yaml');
  });

  test('being absent', async () => {
    const folder = await temporaryFolder({});
    expect(await problemsOf(loadSituations(folder, choices()))).toEqual([
      { file: path.join(folder, 'situations.yaml'), line: 1, message: expect.stringMatching(/^is missing/) },
    ]);
  });
});
