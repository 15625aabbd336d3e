import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/answer/decide.js';
import { fixture } from '../../fixture/knowledge.js';

describe('what the notes say is answered with the likeliest of them:', () => {
  test.each([
    ['a statement', 'does a gizmo paint crimson?', { kind: 'passages', topic: { id: 'gizmo' } }],
    ['what older notes said, put right', 'does a widget take copper', { lead: expect.stringContaining('brass today') }],
    ['a comparison', 'do I want a widget or a gadget?', { kind: 'comparison' }],
    ['a task', 'somebody has to grease the cog wheel, how', { kind: 'steps', title: 'Grease the cog wheel' }],
    ['an error by what happens', 'it hums and does not move', { kind: 'error' }],
  ])('%s', (_, line, answer) => {
    expect(decide(line, fixture)).toMatchObject({ decidedBy: 'notes', certainty: 'sure', ...answer });
  });
});

describe('below the answer stands', () => {
  test('of a sure one, a button for something else', () => {
    const { nextSteps } = decide('does a gizmo paint crimson?', fixture);
    expect(nextSteps.at(-1)?.label).toBe('Something else?');
  });

  test('of an unsure one, what else is likely', () => {
    const { certainty, alternatives = [], nextSteps } = decide('can a widget whistle?', fixture);
    expect(certainty).toBe('unsure');
    expect(alternatives.length).toBeGreaterThan(0);
    expect(nextSteps.slice(0, alternatives.length)).toEqual(alternatives.map(({ label, line }) => ({ label, line })));
  });
});

test.each(['how tall is the tower?', 'how does a sprocket work with a widget?'])(
  'what is not likely enough is left to the refusal: %s',
  (line) => {
    expect(decide(line, fixture).trace).toContainEqual(expect.stringMatching(/^notes: not likely enough: /));
  },
);
