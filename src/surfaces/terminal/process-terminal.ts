import type { Terminal } from './chat.js';
import type { TerminalStyle } from './render.js';

const DEFAULT_COLUMNS = 80;
/** Wider lines are tiring to read. */
const MOST_COLUMNS = 100;

/** The terminal that this process was started in; ends the process once nobody reads its output any more, as with `| head`. */
export function processTerminal(): Terminal {
  process.stdout.on('error', (error) => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  return { input: process.stdin, output: process.stdout, interactive: process.stdin.isTTY === true };
}

/** Width and colour of this process's output now; NO_COLOR and FORCE_COLOR are heeded as elsewhere. */
export function terminalStyle(): TerminalStyle {
  const { NO_COLOR, FORCE_COLOR } = process.env as { NO_COLOR?: string; FORCE_COLOR?: string };
  const wanted = FORCE_COLOR !== undefined && FORCE_COLOR !== '0';
  return {
    columns: Math.min(process.stdout.columns ?? DEFAULT_COLUMNS, MOST_COLUMNS),
    color: wanted || (process.stdout.isTTY === true && !NO_COLOR),
  };
}
