import { describe, expect, test } from 'vitest';
import { DECIDERS, decide } from '../../src/answer/decide.js';
import { type Decider, sure } from '../../src/answer/decider.js';
import { invalid } from '../../src/answer/parts/invalid.js';
import { fixture, fixtureKnowledge, read, WEIGHTS } from '../fixture/knowledge.js';

describe('who decides', () => {
  test.each([
    ['no-context', 'why?', 'help'],
    ['listed-question', 'how long does a widget turn at most?', 'passages'],
    ['known-error', 'what is this WidgetJammedException?', 'error'],
    ['other-language', 'was ist ein widget und kann ich es mieten?', 'explanation'],
    ['price', '3M lambda requests a month with 512 MB for 200 ms', 'quote'],
    ['notes', 'which colours: crimson?', 'passages'],
    ['refusal', 'how tall is the tower?', 'unknown'],
  ])('%s: %s', (decider, line, kind) => {
    expect(decide(line, fixture)).toMatchObject({ decidedBy: decider, kind });
  });

  test('is the first in the list that answers; those before it say why they decline', () => {
    const { trace = [], decidedBy } = decide('which colours has a gizmo: crimson?', fixture);
    expect(trace).toEqual([
      'listed-question: not listed',
      'exam-question: no options',
      'known-error: no known message',
      'itself: about a topic',
      'exam-traps: no wish for exam traps',
      'named-topic: more than a name',
      'named-sides: no list to compare',
      'no-context: makes sense alone',
      'price: no price request',
      'other-language: English',
      'service-wanted: no need for a service',
      'notes: sure',
    ]);
    expect(decidedBy).toBe('notes');
  });

  test('may be left out, to measure their worth', () => {
    const without = DECIDERS.filter(({ name }) => name !== 'listed-question');
    expect(decide('how long does a widget turn at most?', fixture, without).decidedBy).toBe('notes');
  });

  test('is asked no more after one has decided', () => {
    const asked: string[] = [];
    const decider = (name: string, decides: boolean): Decider => ({
      name,
      decide: () => {
        asked.push(name);
        return decides ? sure(invalid(['no'])) : { declined: 'not mine' };
      },
    });
    const { trace } = decide('anything', fixture, [decider('a', false), decider('b', true), decider('c', true)]);
    expect(asked).toEqual(['a', 'b']);
    expect(trace).toEqual(['a: not mine', 'b: sure']);
  });

  test('has to be somebody: a list in which nobody decides is a mistake', () => {
    expect(() => decide('anything', fixture, [])).toThrow(/no decider answered/);
  });
});

describe('how sure an answer is', () => {
  const LINE = 'does a gizmo paint crimson?';
  const probability = fixture.retriever(read(LINE)).candidates[0]?.probability ?? 0;
  const decided = (boundaries: { sure: number; unsure: number }) =>
    decide(LINE, fixtureKnowledge({ weights: { ...WEIGHTS, ...boundaries } }));

  test('follows from its probability and the two boundaries', () => {
    const [below, above] = [probability - 0.01, probability + 0.01];
    expect(decided({ sure: below, unsure: 0 })).toMatchObject({ kind: 'passages', certainty: 'sure' });
    expect(decided({ sure: above, unsure: below })).toMatchObject({ kind: 'passages', certainty: 'unsure' });
    expect(decided({ sure: above, unsure: above })).toMatchObject({ kind: 'unknown', decidedBy: 'refusal' });
  });

  test('is never sure of a few words without the name of a topic: they may be about anything', () => {
    const [asked] = fixture.retriever(read('most parts?')).candidates;
    const surely = fixtureKnowledge({ weights: { ...WEIGHTS, sure: (asked?.probability ?? 0) / 2, unsure: 0 } });
    expect(decide('most parts?', surely).certainty).toBe('unsure');
    expect(decide('widget, most parts?', surely).certainty).toBe('sure');
  });

  test('is said in the trace where it was too little', () => {
    expect(decided({ sure: 1, unsure: 0.999 }).trace).toContain(`notes: not likely enough: ${probability.toFixed(2)}`);
    expect(decide('how tall is the tower?', fixture).trace).toContain('notes: not likely enough: nothing found');
  });
});

describe('a line with two questions', () => {
  const PAINTS = 'A gizmo paints in crimson, emerald or turquoise.';

  test('gets the answer to the first, and below it the sentence that answers the second', () => {
    const answer = decide('What is a gizmo, and which colours does it paint in?', fixture);
    expect(answer).toMatchObject({
      kind: 'explanation',
      topic: { id: 'gizmo' },
      alsoLikely: [{ says: PAINTS }],
    });
  });

  test('asks the second of what the first is about', () => {
    const answer = decide('how long does a widget turn at most? and what does it cost while it rests?', fixture);
    expect(answer).toMatchObject({ kind: 'passages', topic: { id: 'widget' } });
    expect(answer.alsoLikely?.[0]?.says).toContain('costs nothing');
  });

  test('gets the answer to the first alone where the notes answer neither the second nor the whole line', () => {
    const answer = decide('What is a gizmo, and how tall is its tower?', fixture);
    expect(answer.decidedBy).toBe('named-topic');
    expect(answer.alsoLikely).toBeUndefined();
  });
});

describe('what was mended', () => {
  test('is told with the answer', () => {
    expect(decide('turqoise emerald crimson', fixture).corrections).toEqual([{ typed: 'turqoise', read: 'turquoise' }]);
  });

  test('is not told of what the answer leaves out', () => {
    const line = 'which colurs has a gizmo: is turqoise one?';
    expect(read(line).corrections.map(({ read: meant }) => meant)).toEqual(['colours', 'turquoise']);
    expect(decide(line, fixture).corrections.map(({ read: meant }) => meant)).toEqual(['turquoise']);
  });
});

describe('what the line names and the answer passes over', () => {
  const lenient = fixtureKnowledge({
    weights: {
      ...WEIGHTS,
      newChoice: { ...WEIGHTS.newChoice, uncovered: 0 },
      newConfidence: { ...WEIGHTS.newConfidence, uncovered: 0 },
      confidence: { ...WEIGHTS.confidence, uncovered: 0 },
    },
  });

  test('is said', () => {
    expect(decide('crimson emerald turquoise with a sprocket', lenient).remark).toBe(
      'My notes do not cover Amazon Sprocket, so the answer leaves that out.',
    );
    expect(decide('crimson emerald turquoise', lenient).remark).toBeUndefined();
  });
});
