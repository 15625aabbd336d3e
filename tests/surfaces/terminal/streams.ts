import { Readable, Writable } from 'node:stream';
import type { Terminal } from '../../../src/surfaces/terminal/process-terminal.js';

/** A terminal made of lines typed beforehand, which keeps what is written to it. */
export function terminalWith(lines: readonly string[], interactive = false): Terminal & { written: () => string } {
  const chunks: string[] = [];
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      chunks.push(String(chunk));
      done();
    },
  });
  const input = Readable.from(lines.map((line) => `${line}\n`));
  return { input, output, interactive, written: () => chunks.join('') };
}
