import { lazily } from '../lazily.js';
import type { Prices } from '../pricing/rates.js';
import { bankOf } from '../quiz/item-bank.js';
import type { Knowledge } from './knowledge.js';
import { makeItemsAside } from './make-items-aside.js';
import type { WrittenKnowledge } from './written-knowledge.js';

// Apart from where the knowledge is loaded, so that a bot with prebuilt questions does not keep what was written in memory.

export const loadMakers = () => import('../quiz/make-items.js');

/** The quiz questions of notes, made in a thread of its own at first use. */
export function itemsAside(written: WrittenKnowledge, folder: string): Knowledge['loadItems'] {
  return lazily(async () => bankOf(await makeItemsAside(written, folder)));
}

/** The same, made in this thread. */
export function itemsFrom(written: WrittenKnowledge, prices: Prices): Knowledge['loadItems'] {
  return lazily(async () => {
    const { makeItems } = await loadMakers();
    return bankOf(makeItems(written, prices).items);
  });
}
