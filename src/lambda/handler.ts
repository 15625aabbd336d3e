import { handle } from 'hono/aws-lambda';
import { commands } from '../../commands/index.js';
import { createBot } from '../bot.js';
import { ConfigError, readConfig } from '../config.js';
import { loadKnowledge } from '../knowledge/load.js';
import { createLog } from '../log.js';
import { studyMemoryFor } from '../store/study-memory.js';
import { createInteractionsApp } from '../surfaces/http/app.js';

// Everything here happens once for each new instance (the cold start), not for each request.
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
 * Nothing is deferred: Lambda freezes an instance once it has responded, so a late reply would come with the next request or
 * never. Answers take milliseconds, and the first picture of an instance some hundred, so that Discord's 3 s are kept.
 * There are no `/metrics`, because each instance would only know its own: use CloudWatch's.
 */
export const handler = handle(createInteractionsApp(bot, { publicKey: config.discordPublicKey, log }));
