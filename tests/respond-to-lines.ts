import type { Bot } from '../src/bot.js';

/** What a bot says to the last line of a conversation. */
export async function respondToLines(bot: Bot, lines: readonly string[]) {
  let before: string | undefined;
  for (const line of lines.slice(0, -1)) before = (await bot.respondToLine(line, before)).line;
  return bot.respondToLine(lines.at(-1) ?? '', before);
}
