import { type Logger, pino } from 'pino';
import type { Config } from './config.js';

export type { Logger };

/**
 * Creates the log: JSON lines on standard error, since standard output is for replies.
 * Never log what a member typed, a token, or a whole interaction; the redaction is only a second line of defence.
 */
export function createLog({ logLevel }: Pick<Config, 'logLevel'>): Logger {
  const destination = pino.destination({ dest: 2, sync: true });
  // The bot goes on answering if the log cannot be written, for example on a full disk.
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
