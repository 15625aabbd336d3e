import { expect, test } from 'vitest';
import { decide } from '../../src/answer/decide.js';
import { fixture } from '../fixture/knowledge.js';

const PAGE = { id: 'guide', title: 'Widget guide', url: 'https://docs.aws.amazon.com/widget/guide.html' };

test('a task is told step by step, with the page that proves it and the day of its own review', () => {
  expect(decide('Grease the cog wheel', fixture)).toMatchObject({
    kind: 'steps',
    topic: { id: 'widget' },
    title: 'Grease the cog wheel',
    inShort: 'Stop the belt, then put one drop on each tooth.',
    needs: 'a can of grease',
    steps: ['Stop the belt with `widget stop`.', 'Put **one drop** on each tooth.'],
    worksWhen: 'the wheel makes no sound',
    costs: 'nothing',
    undo: 'wipe the teeth with a dry cloth.',
    sources: [{ note: 'widget', heading: 'AWS Widget › Grease the cog wheel', reviewed: '2026-11-17', page: PAGE }],
  });
});

test('a task leaves out what its author did not write', () => {
  const answer = decide('Replace a bent belt', fixture);
  expect(answer.kind).toBe('steps');
  expect(answer).not.toHaveProperty('needs');
  expect(answer).not.toHaveProperty('costs');
  expect(answer).not.toHaveProperty('undo');
});

test('an error is told with what it means, what mends it and the usual causes', () => {
  expect(decide('help, WidgetJammedException!', fixture)).toMatchObject({
    kind: 'error',
    topic: { id: 'widget' },
    title: 'WidgetJammedException',
    means: 'a part is stuck between the teeth.',
    causes: ['The part is too large: cut it.', 'The wheel is dry: grease it.'],
    lookFirst: 'at the part on the belt',
    mend: 'take the part out and start again',
    sources: [{ heading: 'AWS Widget › WidgetJammedException', reviewed: '2026-11-16', page: PAGE }],
  });
});

test('of two errors in a line, the less specific one is an alternative with a button', () => {
  const { alternatives, nextSteps } = decide('it says WidgetJammedException: gear 7 is bent', fixture);
  expect(alternatives?.map(({ line }) => line)).toEqual(['/ask question:WidgetJammedException']);
  expect(nextSteps[0]?.line).toBe('/ask question:WidgetJammedException');
});

test('a symptom has no message, but is found by its words', () => {
  expect(decide('my widget hums and does not move any more', fixture)).toMatchObject({
    kind: 'error',
    title: 'The widget hums and does not move',
    certainty: 'sure',
  });
});
