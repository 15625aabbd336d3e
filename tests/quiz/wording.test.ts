import { describe, expect, test } from 'vitest';
import { needsContext } from '../../src/quiz/claim.js';
import { couldBe, kindOfThing } from '../../src/quiz/kind-of-thing.js';
import { nameCaseOf } from '../../src/quiz/name-case.js';
import { changed } from '../notes/example-note.js';
import { ALL_TOOLS, itemsFrom, NOTE, noteFrom, noteSaying, rightOf } from './example-items.js';

const STATEMENT = 'A widget turns for 60 seconds at most, then it drops the part.';

/** What is asked about figures when the note's first statement is another one. */
function gapsOf(statement: string, note = NOTE): readonly string[] {
  return itemsFrom(changed(note, STATEMENT, statement))
    .filter(({ kind, prompt }) => kind === 'figure' && !prompt.includes('**'))
    .map(({ prompt }) => prompt);
}

describe('words of a note inside a question', () => {
  test.each([
    ['It turns for a minute.'],
    ['One of 5 MB is free.'],
    ['A widget pays the highest of these measures.'],
    ['Such a part costs nothing.'],
    ['A warm widget turns again without that wait.'],
    ['A widget changes that number as load changes.'],
    ['The belt takes such metal back.'],
    ['Other ways to turn a part cost more.'],
  ])('point to something that is missing: %s', (words) => {
    expect(needsContext(words)).toBe(true);
  });

  test.each([
    ['A widget has two wheels, and these wheels turn.'],
    ['Parts of wood last longer than those of copper.'],
    ['There are three kinds of widget.'],
    ['One instance of a widget costs nothing.'],
    ['A role such as a builder may start it.'],
    ['A widget has quotas that limit its parts.'],
    ['Metal waits in the tray, and the belt takes such metal back.'],
  ])('make sense by themselves: %s', (words) => {
    expect(needsContext(words)).toBe(false);
  });
});

describe('a gap is left out', () => {
  test.each([
    ['beside "may be"', 'The box of a widget may be 64 KB large.'],
    ['beside "might be"', 'The box of a widget might be 64 KB large.'],
    ['beside "can be about"', 'The box of a widget can be about 64 KB.'],
    ['of a later sentence', 'A widget turns fast. With grease a widget lasts 40 days.'],
    ['in a name', 'A widget answers on Gizmo Linux 2023 parts.'],
    ['that follows by proportion', 'A widget of 400 parts for 200 days lasts as one of 800 parts for 100 days.'],
    ['that can be worked out', 'A widget asks 40 times, every 15 seconds, for 10 minutes.'],
  ])('%s', (_why, statement) => {
    expect(gapsOf(statement)).toEqual([]);
  });

  test('but kept beside "may be up to"', () => {
    expect(gapsOf('The box of a widget may be up to 64 KB large.')).toHaveLength(1);
  });
});

test('a question that names only a term says which service it is about', () => {
  expect(gapsOf('Trays start at 64 KB.')).toEqual(['Fill the gap (Widget): Trays start at `____`.']);
});

test('a definition with its own name in it is not asked', () => {
  const means = 'The flat tool that some call a tray, where raw metal waits.';
  const asked = itemsFrom(changed(ALL_TOOLS, 'The flat tool on which raw metal waits for its turn.', means));
  expect(asked.filter(({ kind, topic }) => kind === 'term' && topic === 'belt-tray')).toEqual([]);
});

test.each([
  ['A small open-source program that greases.', 'program'],
  ['The number of parts, at most.', 'number'],
  ['A kind of wooden container with a lid.', 'container'],
  ['A gizmo of copper.', undefined],
])('%s is a thing of the kind %s', (definition, kind) => {
  expect(kindOfThing(definition)).toBe(kind);
});

test.each([
  ['server', 'Belt node', true],
  ['server', 'Sidecar container', false],
  ['server', 'Belt widening', false],
  ['server', 'Belt gizmo', true],
  ['change', 'Belt widening', true],
])('a thing of the kind %s could be called %s: %s', (kind, name, isPossible) => {
  expect(couldBe(kind, name)).toBe(isPossible);
});

test('names of tools keep their small letters', () => {
  const note = changed(changed(ALL_TOOLS, 'name: oil can', 'name: oilctl'), STATEMENT, 'oilctl greases a widget.');
  const nameCase = nameCaseOf([noteFrom(note)]);
  expect(['oilctl', 'cog wheel'].map(nameCase)).toEqual(['oilctl', 'Cog wheel']);
  const options = itemsFrom(note).filter(({ kind, topic }) => kind === 'term' && topic === 'oilctl');
  expect(options.map(rightOf)).toContain('oilctl');
});

test('a verb with which a line of code begins is written with a capital', () => {
  const nameCase = nameCaseOf([noteFrom(noteSaying('A widget listens by `listen 80` or `oilctl 80`.'))]);
  expect(['listen on all', 'oilctl 80'].map(nameCase)).toEqual(['Listen on all', 'oilctl 80']);
});

test('a row of a term names the note that the term belongs to', () => {
  const row = 'means: A toothed ring that drives the belt below.';
  const note = changed(NOTE, row, `${row}\n    facts:\n      limits: turns 400 belts [^quotas]`);
  const prompts = itemsFrom(note)
    .filter(({ kind }) => kind === 'figure')
    .map(({ prompt }) => prompt);
  expect(prompts).toContain('Fill the gap (Widget): **Cog wheel, limits:** turns `____` belts');
});

test('of a definition whose later sentence gives the term away, the first one is asked', () => {
  const first = 'A toothed tool that drives the belt below through all the hours of work.';
  const note = changed(ALL_TOOLS, 'A toothed tool that drives the belt below.', `${first} Some wheels are wooden.`);
  const asked = itemsFrom(note).filter(({ topic }) => topic === 'cog-wheel');
  expect(asked.map(({ prompt }) => prompt)).toContain(`Which term is this?\n> ${first}`);
});
