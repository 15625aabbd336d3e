import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../src/retrieval/candidate.js';
import { CLASS } from '../../src/retrieval/retriever.js';
import { handMade } from '../fixture/classifier.js';
import { entryWith, fixture, fixtureKnowledge, read, WEIGHTS } from '../fixture/knowledge.js';

/** What a candidate would say, in a few words. */
function told({ content }: Candidate): string {
  switch (content.kind) {
    case 'entry':
      return content.entry.statement.text;
    case 'explanation':
      return `explain ${content.topic.topic.id}`;
    case 'comparison':
      return `compare ${content.topics.map(({ topic }) => topic.id).join(' ')}`;
    case 'recommendation':
      return 'recommend';
  }
}

const found = (text: string, knowledge = fixture) => knowledge.retriever(read(text)).candidates;
const first = (text: string, knowledge = fixture): string => found(text, knowledge).map(told)[0] ?? '';

describe('without a classifier, words find', () => {
  test.each([
    ['a statement', 'who content crimson?', 'A gizmo paints in crimson, emerald or turquoise.'],
    ['a definition, told as an explanation', 'what is a cog?', 'explain cog-wheel'],
    ['a difference, told as a comparison', 'widget or gadget?', 'compare widget gadget'],
    [
      'the two that "which" asks about, told as a comparison',
      'widget or gadget, which is a cog?',
      'compare widget gadget',
    ],
    ['a task', 'replace the bent belt', 'Lift the old belt and lay the new one.'],
    ['a correction, for who holds the old claim', 'cannot take copper', 'It takes copper and brass today.'],
  ])('%s: %s', (_what, text, says) => {
    expect(first(text)).toBe(says);
  });

  test('nothing where there are none', () => {
    expect(found('??')).toEqual([]);
    expect(found('zebra')).toEqual([]);
  });
});

describe('with a classifier', () => {
  const NEED = 'I need a belt for parts';
  const paints = entryWith('crimson, emerald');
  const learned = fixtureKnowledge({
    classifier: handMade({
      [paints.key]: { hue: 120 },
      [CLASS.service('widget')]: { need: 80 },
      [CLASS.service('gadget')]: { need: 60 },
      [CLASS.none]: { weather: 120 },
    }),
  });

  test('an entry without a word of the query is found', () => {
    expect(found('which hue?').map(told)).not.toContain(paints.statement.text);
    expect(first('which hue?', learned)).toBe(paints.statement.text);
  });

  test('an unlearned entry is found by learned synonyms', () => {
    const knowledge = fixtureKnowledge({
      classifier: handMade({ 'something else': { lose: 120, forget: 120 } }),
      weights: { ...WEIGHTS, newChoice: { ...WEIGHTS.newChoice, likeness: 9 } },
    });
    const firstEntry = (asked: typeof fixture): string | undefined =>
      found('may a gadget lose one?', asked)
        .filter(({ content }) => content.kind === 'entry' && content.entry.passage.kind === 'section')
        .map(told)[0];
    expect(firstEntry(fixture)).toBe('A gadget keeps every part on a shelf of its own.');
    expect(firstEntry(knowledge)).toBe('A gadget forgets a shelf that stays empty for 30 days.');
  });

  test('what was added to a note is a candidate only where the line is more like it than like what was learned', () => {
    const turns = entryWith('turns for 60 seconds');
    const takes = entryWith('12 parts').statement.text;
    const knowledge = fixtureKnowledge({
      classifier: handMade({ [turns.key]: { spin: 120, second: 120 }, 'something else': { part: 120, load: 120 } }),
    });
    expect(found('what load at a time for a widget?', knowledge).map(told)).toContain(takes);
    expect(found('how long at a time may a widget spin?', knowledge).map(told)).not.toContain(takes);
    expect(found('how long at a time may a widget spin?').map(told)).toContain(takes);
  });

  test('an unlearned entry is found by its words', () => {
    expect(first('replace the bent belt', learned)).toBe('Lift the old belt and lay the new one.');
  });

  test('the services share what a need calls for', () => {
    const { services } = learned.retriever(read(NEED));
    expect([...services.keys()]).toEqual(['widget', 'gadget', 'gizmo']);
    expect([...services.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
    expect(services.get('widget')).toBeGreaterThan(services.get('gadget') ?? 1);
    expect(services.get('gizmo')).toBe(0);
  });

  test('the probability that a service is wanted is returned', () => {
    expect(learned.retriever(read(NEED)).recommendable).toBeGreaterThan(0.9);
    expect(learned.retriever(read('parts on a belt in the weather')).recommendable).toBeLessThan(0.1);
  });

  test('a single word is no need', () => {
    expect(learned.retriever(read('need')).recommendable).toBe(0);
    expect(found('need', learned).map(told)).not.toContain('recommend');
  });

  test('a recommendation is one of the candidates', () => {
    expect(found(NEED, learned).map(told)).toContain('recommend');
    expect(found(NEED).map(told)).not.toContain('recommend');
  });
});

describe('candidates', () => {
  test('are there once each, whoever proposed them', () => {
    const all = found('what is a widget? widget or gadget?').map(told);
    expect(new Set(all).size).toBe(all.length);
  });

  test('are unlikely where the line names what the notes do not cover', () => {
    const [covered, uncovered] = ['which colours does it paint', 'which colours does sprocket paint'].map(
      (text) => found(text)[0]?.probability ?? 0,
    );
    expect(uncovered).toBeLessThan((covered ?? 0) / 10);
  });

  test('of one and the same line are looked for once', () => {
    const line = read('what is a widget?');
    expect(fixture.retriever(line)).toBe(fixture.retriever(line));
  });
});
