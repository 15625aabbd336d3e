import { setTimeout as sleep } from 'node:timers/promises';
import type { Bot } from '../../../src/bot.js';
import { bot } from '../../fixture/bot.js';

/** The bot, which takes its time for every reply. */
export function slowBot(ms: number): Bot {
  return {
    ...bot,
    respond: async (request) => {
      await sleep(ms);
      return bot.respond(request);
    },
    respondToLine: async (line) => {
      await sleep(ms);
      return bot.respondToLine(line);
    },
  };
}
