import type { Item } from './item.js';

/** All questions that may be asked. */
export interface ItemBank {
  readonly items: readonly Item[];
  /** The question of an id; none if its note has changed since. */
  readonly find: (id: string) => Item | undefined;
}

/** Finds questions by their id. */
export function bankOf(items: readonly Item[]): ItemBank {
  const byId = new Map(items.map((item) => [item.id, item]));
  return { items, find: (id) => byId.get(id) };
}
