import type { Item } from '../items/item.js';
import type { PostKey } from '../store/records.js';
import type { Asker } from './asker.js';

/** An answer that was given. */
export interface GivenAnswer {
  readonly asker: Asker;
  /** The command that asked. */
  readonly source: 'quiz' | 'review' | 'daily';
  /** Of the round or question, so that a second press on it is the same answer. */
  readonly seed: string;
  readonly item: Item;
  readonly correct: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The post that it answers. */
  readonly post?: PostKey | undefined;
}

/** The same for every press on one question. */
export function answerIdOf({
  asker,
  source,
  seed,
  item,
}: Pick<GivenAnswer, 'asker' | 'source' | 'seed' | 'item'>): string {
  return `${source} ${asker.id} ${seed} ${item.id}`;
}
