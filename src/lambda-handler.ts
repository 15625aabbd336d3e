import { handle } from 'hono/aws-lambda';
import { commands } from '../commands/index.js';
import { createBot } from './bot.js';
import { readConfig } from './config.js';
import { loadKnowledge } from './knowledge/load.js';
import { createLog } from './log.js';
import { ConfigError } from './operator-error.js';
import { studyMemoryFor } from './store/study-memory.js';
import { createInteractionsApp } from './surfaces/http/app.js';

// Runs once for each new instance (the cold start), not for each request.
const config = readConfig(process.env);
if (config.discordPublicKey === undefined) throw new ConfigError('DISCORD_PUBLIC_KEY must be set');
const log = createLog(config);
const bot = createBot(await loadKnowledge(config.knowledgeFolder), log, {
  commands,
  ...config,
  memory: studyMemoryFor(config, log),
});

/**
 * The HTTP interactions as an AWS Lambda function behind a function URL or an HTTP API (payload format 2.0).
 * Replies are not deferred: Lambda freezes an instance after its response, so that a late reply would be sent with the next request or
 * never. Answers take milliseconds, and the first picture of an instance some hundred, well within Discord's 3 s.
 * There is no `/metrics`, because each instance would only know its own: use CloudWatch.
 */
export const handler = handle(createInteractionsApp(bot, { publicKey: config.discordPublicKey, log }));
