import { describe, expect, test } from 'vitest';
import { UNLEARNED } from '../../src/retrieval/text-model.js';
import { turnEvidence, turnKindOf } from '../../src/retrieval/turn-kind.js';
import { fixture } from '../fixture/knowledge.js';
import { knowledge } from '../knowledge.js';

const kindOf = (line: string) => turnKindOf(line, knowledge.names, knowledge.textModels);

describe('a line behind an answer', () => {
  test.each([
    'ahh ok, makes sense',
    'nice, i will try that tomorrow',
    'lol so it killed them before they had booted',
    'ohh so thats why the function was slow',
  ])('only reacts: %s', (line) => expect(kindOf(line)).toBe('reaction'));

  test.each(['hm not convinced', 'since when', 'but chatgpt says you can add a deny rule there'])(
    'doubts: %s',
    (line) => expect(kindOf(line)).toBe('doubt'),
  );

  test.each(['too many plans, im totally lost', 'in english please'])('does not follow: %s', (line) =>
    expect(kindOf(line)).toBe('confused'),
  );

  test.each([
    ['by a question', 'thanks! and how do i delete it'],
    ['by a question behind praise', 'sounds great, why wouldnt everyone do that'],
    ['by a request behind a reaction', 'ah cool. show me a small one'],
    ['by what happened', 'mine stops right away'],
    ['by what is the case', 'they are empty'],
    ['by a figure', 'make it 3'],
    ['by half a sentence', 'and in every region'],
  ])('wants something %s: %s', (_, line) => expect(kindOf(line)).toBeUndefined());

  test('wants something while nothing was learned', () => {
    const models = { reaction: UNLEARNED, doubt: UNLEARNED, confused: UNLEARNED, proposal: UNLEARNED };
    expect(turnKindOf('ahh ok', knowledge.names, models)).toBeUndefined();
  });
});

test('names of topics and figures are evidence, whatever they name', () => {
  const { sentences } = turnEvidence('ok cool, how much is a widget with 3 parts?', fixture.names);
  expect(sentences[0]?.evidence).toContain('a NAME');
  expect(sentences[0]?.evidence).toContain('NUMBER');
});

test('an emoji alone has no words', () => {
  expect(turnEvidence('🎉', fixture.names)).toMatchObject({ sentences: [] });
});
