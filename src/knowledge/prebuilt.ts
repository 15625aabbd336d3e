import type { Item } from '../items/item.js';
import type { WrittenKnowledge } from './written-knowledge.js';

/** Knowledge that was read when the program was bundled. */
export interface PrebuiltKnowledge {
  /** `knowledgeKey` of the folder that it was read from; none if the program is to use it whatever the folder holds. */
  readonly key?: string;
  readonly read: () => WrittenKnowledge;
  /** The questions of quizzes made from it. */
  readonly readItems: () => readonly Item[];
}

/** What this program brings along: nothing, unless `bundle/with-knowledge.ts` put something else in the place of this file. */
export const prebuiltKnowledge: PrebuiltKnowledge | undefined = undefined;
