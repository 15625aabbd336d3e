import { expect, test } from 'vitest';
import { decide } from '../../../src/answer/decide.js';
import { fixture } from '../../fixture/knowledge.js';
import { knowledge } from '../../knowledge.js';

const SIMPLY = 'A cog wheel is like the wheels in a clock; its teeth push the next one.';
const EXAMPLE = 'For example, one with 8 teeth turns a widget for wooden beads.';

test.each(["explain the cog wheel like I'm 5", 'what is a cog wheel in simple words?', 'eli5 cog wheel'])(
  '"%s" is told in everyday words, in exact ones, and with an example',
  (line) => {
    expect(decide(line, fixture)).toMatchObject({
      kind: 'explanation',
      teaching: 'simply',
      summary: SIMPLY,
      details: [expect.stringMatching(/^In exact words: A .*\.$/), EXAMPLE],
      nextSteps: [{ line: '/explain topic:cog-wheel' }],
    });
  },
);

test.each(['can you give me an example of a cog wheel?', 'cog wheel example'])('"%s" gets the example', (line) => {
  expect(decide(line, fixture)).toMatchObject({ kind: 'explanation', teaching: 'example', summary: EXAMPLE });
});

test('a topic whose note has neither is defined', () => {
  expect(decide("explain the gizmo like I'm 5", fixture)).not.toHaveProperty('teaching');
});

test('the button of an explanation gets it', () => {
  const { nextSteps } = decide('what is a cog wheel?', fixture);
  expect(nextSteps).toContainEqual({ label: 'In plain words', line: '/ask question:Cog wheel in plain words' });
  expect(decide('Cog wheel in plain words', fixture)).toMatchObject({ teaching: 'simply' });
});

test.each(['job definition', 'simple scaling', 'Thumbnail example'])(
  'of the real notes, also one whose name has a word that asks for something: %s',
  (name) => {
    const answer = decide(`${name} in plain words`, knowledge);
    expect(answer).toMatchObject({ teaching: 'simply', topic: { name: expect.stringMatching(new RegExp(name, 'i')) } });
  },
);
