import { expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Reply } from '../../src/replies/reply.js';
import { knowledge } from '../knowledge.js';
import { bot } from '../real-bot.js';

const replied = new Map<string, ReturnType<typeof bot.respondToLine>>();

/** The response to a line, made once: the same buttons stand below many replies. */
function responseTo(line: string): ReturnType<typeof bot.respondToLine> {
  const response = replied.get(line) ?? bot.respondToLine(line);
  replied.set(line, response);
  return response;
}

function buttonsOf({ body }: Reply): readonly string[] {
  return body.components.flatMap((row) => row.components.map((button) => button.custom_id));
}

/** The buttons of all replies to these lines, each once. */
async function buttonsAfter(lines: readonly string[]): Promise<readonly string[]> {
  const buttons = new Set<string>();
  for (const line of lines) for (const button of buttonsOf((await responseTo(line)).reply)) buttons.add(button);
  return [...buttons];
}

/** The buttons among these that lead nowhere. */
async function deadButtons(buttons: readonly string[]): Promise<readonly string[]> {
  const dead: string[] = [];
  for (const line of buttons) {
    const { kind } = (await responseTo(line)).answer;
    if (kind === 'invalid' || kind === 'unknown') dead.push(line);
  }
  return dead;
}

const explanations = knowledge.topics.map(({ id }) => `/explain topic:${id}`);
const comparisons = knowledge.notes.flatMap(({ versus }) =>
  versus.map((pair) => `/compare first:${pair.of} second:${pair.with}`),
);
test.each([
  ['explanation', explanations],
  ['comparison', comparisons],
  ['example', commands.map(({ example }) => example)],
])('every button of every %s works', async (_kind, lines) => {
  const buttons = await buttonsAfter(lines);
  expect(buttons.length).toBeGreaterThan(2);
  expect(await deadButtons(buttons)).toEqual([]);
});

test('every explanation leads on', async () => {
  for (const line of explanations) {
    const { answer } = await responseTo(line);
    expect(answer.nextSteps.length, line).toBeGreaterThan(0);
  }
});
