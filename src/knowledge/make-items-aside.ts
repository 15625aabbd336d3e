import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Item } from '../quiz/item.js';
import { encodeWritten, type WrittenKnowledge } from './written-knowledge.js';

/**
 * Makes the quiz questions in a thread of its own: of all the notes that takes many seconds, in which the bot could answer nobody.
 * @param folder of the knowledge, for its prices
 * @throws whatever the thread throws
 */
export async function makeItemsAside(written: WrittenKnowledge, folder: string): Promise<readonly Item[]> {
  const worker = new Worker(new URL('./item-worker.js', import.meta.url), {
    workerData: { written: encodeWritten(written), folder },
  });
  // The bot may end before its questions are made.
  worker.unref();
  const [items] = await once(worker, 'message');
  return items;
}
