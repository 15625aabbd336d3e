import { expect, test } from 'vitest';
import { CONTEXT_CHOICE_FEATURES } from '../../../src/retrieval/rank-weights.js';
import { fitContext } from '../../../tools/learn/context-weights.js';
import { readConversations } from '../../../tools/learn/conversations.js';
import { fixture } from '../../fixture/knowledge.js';

test('what the line in full finds is what the choice in context learns to prefer', () => {
  const { contextChoice } = fitContext(
    [
      [{ line: 'How long can a widget run?' }, { line: 'and a gadget?', full: 'How long can a gadget run?' }],
      [{ line: 'What is a widget?' }, { line: 'how long can it run', full: 'How long can a widget run?' }],
    ],
    fixture,
  );
  expect(Object.keys(contextChoice)).toEqual([...CONTEXT_CHOICE_FEATURES]);
  expect(contextChoice.likeliestLogit + contextChoice.togetherLogit).toBeGreaterThan(0);
});

test('a line that makes sense alone teaches nothing', () => {
  const conversation = [{ line: 'How long can a widget run?' }, { line: 'What is a gadget?' }];
  const { contextChoice } = fitContext([conversation], fixture);
  expect(new Set(Object.values(contextChoice))).toEqual(new Set([0]));
});

test('the conversations of the project begin with a line that makes sense alone', async () => {
  for (const [first, ...others] of await readConversations()) {
    expect(first?.full).toBeUndefined();
    expect(others.some(({ full }) => full !== undefined)).toBe(true);
  }
});
