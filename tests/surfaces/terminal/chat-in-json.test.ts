import { describe, expect, test } from 'vitest';
import { chatInJson } from '../../../src/surfaces/terminal/chat-in-json.js';
import { bot } from '../../fixture/bot.js';
import { jsonLines } from './json-line.js';
import { terminalWith } from './streams.js';

async function answers(lines: readonly string[]) {
  const terminal = terminalWith(lines);
  await chatInJson(bot, terminal);
  return jsonLines(terminal.written());
}

describe('a chat in JSON', () => {
  test('writes one line for each line, with its input, in order', async () => {
    const lines = ['/explain widget', '', 'what is a gadget?', '  /help ', '/nonsense', '"quoted" \\ text', '👩‍👩‍👧‍👦'];
    expect((await answers(lines)).map(({ input }) => input)).toEqual(lines);
  });

  test('writes nothing for no input', async () => {
    expect(await answers([])).toEqual([]);
  });

  test('shows files by name and size', async () => {
    const [line] = await answers(['/explain widget']);
    const { reply } = await bot.respondToLine('/explain widget');
    expect(line?.reply.files).toEqual(reply.files.map(({ name, data }) => ({ name, size: data.byteLength })));
    expect(line?.reply.files).toHaveLength(1);
  });

  test('gives the answer as data and the reply as Discord gets it', async () => {
    const [line] = await answers(['/explain gadget']);
    const { answer, reply } = await bot.respondToLine('/explain gadget');
    expect(line?.answer).toEqual(JSON.parse(JSON.stringify(answer)));
    expect(line?.reply).toEqual({ ...reply.body, files: [] });
  });

  test('gives money as text, exact to the last digit', async () => {
    const [line] = await answers(['/price lambda requests:3M memory:512MB duration:200ms']);
    expect(line?.answer).toMatchObject({ kind: 'quote', total: expect.stringMatching(/^\d+(\.\d+)?$/) });
  });
});
