import { type Logger, pino } from 'pino';
import type { Config } from './config.js';

export type { Logger };

/**
 * The log: one JSON object a line on standard error, so that standard output stays free for replies.
 * Never give it what a member typed, a token, or a whole interaction; the redaction is a second net, not the first.
 */
export function createLog({ logLevel }: Pick<Config, 'logLevel'>): Logger {
  const destination = pino.destination({ dest: 2, sync: true });
  // A log that cannot be written, as on a full disk, is no reason to stop answering.
  destination.on('error', () => undefined);
  return pino(
    {
      level: logLevel,
      base: null,
      redact: {
        paths: ['token', '*.token', 'requestBody', '*.requestBody', 'headers', '*.headers'],
        censor: '[secret]',
      },
    },
    destination,
  );
}
