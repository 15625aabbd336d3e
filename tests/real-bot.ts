import { commands } from '../commands/index.js';
import { createBot } from '../src/bot.js';
import { createLog } from '../src/log.js';
import { knowledge } from './knowledge.js';

/** The bot with the real knowledge, without any surface. */
export const bot = createBot(knowledge, createLog({ logLevel: 'silent' }), { commands, logMisses: false });
