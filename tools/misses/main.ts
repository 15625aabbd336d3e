import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { MISSED } from '../../src/log-miss.js';

/** `npm run misses [log file …]`: unanswered questions and requests without a price, most frequent first; reads standard input without files. */
const line = z.object({ msg: z.literal(MISSED), question: z.string(), reason: z.string() });

const counts = new Map<string, { question: string; reason: string; count: number }>();
const files = process.argv.slice(2);
const missing = files.find((file) => !existsSync(file));
if (missing !== undefined) {
  process.stderr.write(`There is no log file ${missing}. Name the file that the bot's output was written to.\n`);
  process.exit(1);
}
for (const input of files.length > 0 ? files.map((file) => createReadStream(file)) : [process.stdin]) {
  for await (const text of createInterface({ input })) count(text);
}
for (const { question, reason, count: times } of [...counts.values()].sort((a, b) => b.count - a.count)) {
  process.stdout.write(`${String(times).padStart(5)}  ${question}  (${reason})\n`);
}
if (counts.size === 0) process.stdout.write('No missed questions in this log.\n');

function count(text: string): void {
  const missed = line.safeParse(parsed(text)).data;
  if (!missed) return;
  const key = missed.question
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const known = counts.get(key);
  counts.set(key, { ...missed, count: (known?.count ?? 0) + 1 });
}

/** Lines other than JSON are ignored. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
