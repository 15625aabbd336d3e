import type { Interface } from 'node:readline';
import type { Readable } from 'node:stream';

/**
 * Lines that come at once were pasted, and are one: an exam question with its options, a log.
 * @param chunks what the input has brought so far, counted before the lines read it
 */
export async function* pastedTogether(lines: Interface, chunks: () => number): AsyncGenerator<string> {
  const waiting: number[] = [];
  lines.on('line', () => waiting.push(chunks()));
  let pasted: string[] = [];
  for await (const line of lines) {
    pasted.push(line);
    const chunk = waiting.shift();
    // The last line of what was pasted stands behind the prompt until Enter.
    if (waiting[0] === chunk || lines.line) continue;
    yield pasted.join('\n');
    pasted = [];
  }
  if (pasted.length > 0) yield pasted.join('\n');
}

/** Counts the chunks that an input brings. */
export function chunksOf(input: Readable): () => number {
  let count = 0;
  input.on('data', () => {
    count += 1;
  });
  return () => count;
}
