import { describe, expect, test } from 'vitest';
import { isForeign, wordFeatures } from '../../src/retrieval/rank-features.js';
import { entryWith, fixture, read } from '../fixture/knowledge.js';

const { index } = fixture;

/** What a line shares with an entry. */
function shared(text: string, says: string) {
  const entry = entryWith(says);
  return wordFeatures(read(text), entry.passage.topics, [index.entries.indexOf(entry)], index);
}

describe('coverage', () => {
  test('is the share of what is asked that the entry holds', () => {
    expect(shared('crimson turquoise', 'crimson, emerald').coverage).toBe(1);
    expect(shared('crimson or purple', 'crimson, emerald').coverage).toBeGreaterThan(0);
    expect(shared('crimson or purple', 'crimson, emerald').coverage).toBeLessThan(1);
    expect(shared('purple', 'crimson, emerald').coverage).toBe(0);
  });

  test('is none where nothing is asked', () => {
    expect(shared('??', 'crimson, emerald')).toMatchObject({ coverage: 0, evidence: 0 });
  });
});

test('evidence grows with all that is shared', () => {
  const [little, much] = ['crimson', 'crimson emerald turquoise'].map(
    (text) => shared(text, 'crimson, emerald').evidence,
  );
  expect(little).toBeGreaterThan(0);
  expect(much).toBeGreaterThan(little ?? 1);
  expect(much).toBeLessThan(1);
});

describe('an entry is on the topic of a line', () => {
  test.each([
    ['fully where the line names its topic', 'what does a gizmo do', 'crimson, emerald', 1],
    ['half where the line names none', 'what does it do', 'crimson, emerald', 0.5],
    ['not where the line names another', 'what does a gadget do', 'crimson, emerald', 0],
    ['nearly where the line names a part of its service', 'what does a cog do', 'takes 12 parts', 0.7],
    ['in part where the line names another, too', 'gizmo or gadget', 'crimson, emerald', 0.5],
  ])('%s', (_how, text, says, fit) => {
    expect(shared(text, says).topic).toBeCloseTo(fit, 9);
  });
});

test('what is out of scope is uncovered unless the entry speaks of it', () => {
  expect(shared('a gizmo for sprockets', 'crimson, emerald').uncovered).toBe(1);
  expect(shared('a gizmo', 'crimson, emerald').uncovered).toBe(0);
});

test("another provider's product is uncovered unless the entry has its whole name", () => {
  expect(shared('other cloud cogs', 'rotates on the cog wheel').uncovered).toBe(1);
});

describe('a line is about something out of scope', () => {
  test.each([
    ['where it names no topic', 'how much is a sprocket?', true],
    ['but not where it names a topic beside it', 'how does a cog drive a sprocket?', false],
    ['where it names another provider', 'how fast is the other cloud?', true],
    ['where others than AWS have what it names as well', 'how do I grease a cog on the other cloud?', true],
    ['but not where it names a service of AWS', 'a widget or the other cloud?', false],
    ['but not where it names AWS', 'what does AWS have for the other cloud?', false],
    ['but not where it only wishes for something', 'write me something', false],
  ])('%s: %s', (_when, line, foreign) => {
    expect(isForeign(read(line))).toBe(foreign);
  });
});
