import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadNotes } from '../../src/notes/load-notes.js';
import { topicsOf } from '../../src/notes/topics.js';
import { loadChoices } from '../../src/recommend/load.js';
import { changed, lineWith } from '../notes/example-note.js';
import { problemsOf } from '../notes/problems-of.js';
import { GOOD_FILES, temporaryFolder } from '../notes/temporary-folder.js';
import { GOOD_CHOICES } from './choices-file.js';

async function load(text: string) {
  const folder = await temporaryFolder({ ...GOOD_FILES, 'choices.yaml': text });
  return loadChoices(folder, topicsOf((await loadNotes(folder)).notes));
}

test('choices without mistakes load', async () => {
  const { services, signals, questions } = await load(GOOD_CHOICES);
  expect(Object.keys(services)).toEqual(['widget', 'gadget']);
  expect(signals[1]).toMatchObject({ id: 'slow', seconds: { over: 3600 }, rulesOut: {} });
  expect(questions[0]?.options).toHaveLength(2);
});

describe('choices.yaml is refused, with file, line and remedy, for', () => {
  test.each([
    {
      mistake: 'a service without a note',
      from: 'gadget:\n    because',
      to: 'sprocket:\n    because',
      at: 'sprocket:',
      says: /there is no note or term "sprocket"/,
    },
    {
      mistake: 'favouring what is no note',
      from: 'favours: {gadget: 2}',
      to: 'favours: {sprocket: 2}',
      at: 'sprocket: 2',
      says: /there is no note or term "sprocket"/,
    },
    {
      mistake: 'favouring what is not listed under services',
      from: 'favours: {gadget: 2}',
      to: 'favours: {gizmo: 2}',
      at: 'gizmo: 2',
      says: /"gizmo" is favoured but not listed under services: add it there/,
    },
    {
      mistake: 'ruling out what is no note',
      from: 'rulesOut: {gizmo:',
      to: 'rulesOut: {sprocket:',
      at: 'sprocket:',
      says: /there is no note or term "sprocket"/,
    },
    {
      mistake: 'being better than what is not listed under services',
      from: 'insteadOf: {gadget:',
      to: 'insteadOf: {gizmo:',
      at: 'insteadOf: {gizmo:',
      says: /"gizmo" is replaced but not listed under services: add it there/,
    },
    {
      mistake: 'a kind that no signal of its service decides for',
      from: '    runsCode: false\n',
      to: '    runsCode: false\n    kinds: {turns: {named: a gadget, because: holds, setUp: a box}}\n',
      at: 'kinds: {turns',
      says: /no signal "turns" favours gadget/,
    },
    {
      mistake: 'being built on what is no note',
      from: 'builtOn: [gizmo]',
      to: 'builtOn: [sprocket]',
      at: 'builtOn: [sprocket]',
      says: /there is no note or term "sprocket"/,
    },
    {
      mistake: 'a service without a condition on which it would be right',
      from: '\n    insteadIf: parts have to turn',
      to: '',
      at: 'widget:',
      says: /services\.widget\.insteadIf: is missing: add it/,
    },
    {
      mistake: 'a source that is no note',
      from: 'source: {note: gadget',
      to: 'source: {note: sprocket',
      at: 'note: sprocket',
      says: /source: there is no note "sprocket"/,
    },
    {
      mistake: 'a source with an unknown heading',
      from: 'heading: Size',
      to: 'heading: Weight',
      at: 'heading: Weight',
      says: /source: the note "widget" has no heading "Weight"/,
    },
    {
      mistake: 'a weight above 5',
      from: 'widget: 4',
      to: 'widget: 9',
      at: 'widget: 9',
      says: /signals\.0\.favours\.widget/,
    },
    {
      mistake: 'a weight that is no whole number',
      from: 'widget: 4',
      to: 'widget: 1.5',
      at: 'widget: 1.5',
      says: /signals\.0\.favours\.widget/,
    },
    {
      mistake: 'a signal without phrases',
      from: 'phrases: [takes ages]',
      to: 'phrases: []',
      at: 'phrases: []',
      says: /signals\.1\.phrases/,
    },
    {
      mistake: 'a signal without a source',
      from: '\n    source: {note: gadget, heading: What it does}',
      to: '',
      at: '- id: large',
      says: /signals\.2\.source: is missing: add it/,
    },
    {
      mistake: 'an id with capitals and blanks',
      from: 'id: slow',
      to: 'id: Very slow',
      at: 'id: Very slow',
      says: /signals\.1\.id/,
    },
    {
      mistake: 'an unknown key',
      from: 'seconds: {over',
      to: 'seconds: {above',
      at: 'above',
      says: /signals\.1\.seconds.*above/,
    },
    {
      mistake: 'a question back with one option',
      from: '\n      - {label: It holds, adds: hold parts}',
      to: '',
      at: 'options:',
      says: /questions\.0\.options/,
    },
    {
      mistake: 'an option longer than a button',
      from: 'label: It turns',
      to: `label: ${'It turns '.repeat(10)}`,
      at: 'label: It turns It',
      says: /questions\.0\.options\.0\.label/,
    },
  ])('$mistake', async ({ from, to, at, says }) => {
    const text = changed(GOOD_CHOICES, from, to);
    const [first] = await problemsOf(load(text));
    expect(first).toMatchObject({ message: expect.stringMatching(says) });
    expect(path.basename(first?.file ?? '')).toBe('choices.yaml');
    expect(first?.line).toBe(lineWith(text, at));
  });

  test('no valid YAML', async () => {
    const [first] = await problemsOf(load(changed(GOOD_CHOICES, 'questions:\n', 'questions: [\n')));
    expect(first?.message).toMatch(/not valid YAML/);
  });

  test('two signals with one id', async () => {
    const text = changed(GOOD_CHOICES, 'id: large', 'id: slow');
    const [first] = await problemsOf(load(text));
    expect(first).toMatchObject({ message: expect.stringMatching(/"slow"/) });
  });

  test('several mistakes at once, all of them', async () => {
    const text = changed(changed(GOOD_CHOICES, 'heading: Size', 'heading: Weight'), '{gadget: 2}', '{gizmo: 2}');
    expect(await problemsOf(load(text))).toHaveLength(2);
  });

  test('being absent', async () => {
    const folder = await temporaryFolder(GOOD_FILES);
    expect(await problemsOf(loadChoices(folder, []))).toEqual([
      {
        file: path.join(folder, 'choices.yaml'),
        line: 1,
        message: expect.stringMatching(/is missing: it holds what \/which recommends/),
      },
    ]);
  });
});
