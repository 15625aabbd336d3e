import type { Readable, Writable } from 'node:stream';
import type { TerminalStyle } from './render.js';

/** The terminal of a chat. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  /** Whether a person is typing: shows a prompt, and ignores empty lines. */
  readonly interactive: boolean;
}

const DEFAULT_COLUMNS = 80;
/** Longer lines are tiring to read. */
const MOST_COLUMNS = 100;

/** The terminal of this process, which exits once its output is closed, as with `| head`. */
export function processTerminal(): Terminal {
  process.stdout.on('error', (error) => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  return { input: process.stdin, output: process.stdout, interactive: process.stdin.isTTY === true };
}

/** The current width and colour of this process's output, respecting NO_COLOR and FORCE_COLOR. */
export function terminalStyle(): TerminalStyle {
  const { NO_COLOR, FORCE_COLOR } = process.env as { NO_COLOR?: string; FORCE_COLOR?: string };
  const wanted = FORCE_COLOR !== undefined && FORCE_COLOR !== '0';
  return {
    columns: Math.min(process.stdout.columns ?? DEFAULT_COLUMNS, MOST_COLUMNS),
    color: wanted || (process.stdout.isTTY === true && !NO_COLOR),
  };
}
