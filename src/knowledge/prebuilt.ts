import type { Item } from '../items/item.js';
import type { EntryWords } from '../retrieval/entry-words.js';
import type { WrittenKnowledge } from './written-knowledge.js';

/** Knowledge that was read when the program was bundled. */
export interface PrebuiltKnowledge {
  /** `knowledgeKey` of the folders that it was made from; none if the program is to use it whatever they hold. */
  readonly key?: string;
  readonly read: () => WrittenKnowledge;
  /** Reads the file of these questions, as bytes, which `readItems` may need when it has been replaced. */
  readonly holdItems: () => void;
  /** The questions of quizzes made from it. */
  readonly readItems: () => readonly Item[];
  /** The words of its entries. */
  readonly readWords: () => EntryWords;
}

/** What this program brings along: nothing, unless `bundle/with-knowledge.ts` put something else in the place of this file. */
export const prebuiltKnowledge: PrebuiltKnowledge | undefined = undefined;
