import type { Item } from '../quiz/item.js';
import type { EntryWords } from '../retrieval/entry-words.js';
import type { WrittenKnowledge } from './written-knowledge.js';

/** Knowledge that was read at build time. */
export interface PrebuiltKnowledge {
  /** `knowledgeKey` of the folders that it was made from; without one it is used whatever they hold. */
  readonly key?: string;
  readonly read: () => WrittenKnowledge;
  /** Reads the bytes of the questions, in case the file is replaced before `readItems`. */
  readonly holdItems: () => void;
  /** The quiz questions. */
  readonly readItems: () => readonly Item[];
  /** The words of the entries. */
  readonly readWords: () => EntryWords;
}

/** None, unless `bundle/with-knowledge.ts` replaces this file. */
export const prebuiltKnowledge: PrebuiltKnowledge | undefined = undefined;
