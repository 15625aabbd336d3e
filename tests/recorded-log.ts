import { Writable } from 'node:stream';
import { type Logger, pino } from 'pino';

/** A log that keeps its lines for a test to read. */
export interface RecordedLog {
  readonly log: Logger;
  /** What was logged so far, one JSON text a line. */
  readonly lines: readonly string[];
}

/** A log as the bot writes it, from the given level on. */
export function recordedLog(level: string): RecordedLog {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: pino({ level, base: null }, stream), lines };
}
