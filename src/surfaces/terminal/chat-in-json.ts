import { createInterface } from 'node:readline';
import type { Bot } from '../../bot.js';
import { LOCAL_ASKER } from '../../study/asker.js';
import type { Terminal } from './process-terminal.js';

/** Answers each input line with a line of JSON: the input, the Answer, the Discord message, and the time. */
export async function chatInJson(bot: Bot, { input, output }: Terminal): Promise<void> {
  for await (const line of createInterface({ input })) {
    const { answer, reply, ms } = await bot.respondToLine(line, undefined, LOCAL_ASKER);
    const files = reply.files.map(({ name, data }) => ({ name, size: data.byteLength }));
    output.write(`${JSON.stringify({ input: line, answer, reply: { ...reply.body, files }, ms })}\n`);
  }
}
