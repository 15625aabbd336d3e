import type { WrittenKnowledge } from './read-folder.js';

/** Knowledge that was read when the program was bundled. */
export interface PrebuiltKnowledge {
  /** `knowledgeKey` of the folder that it was read from; none if the program is to use it whatever the folder holds. */
  readonly key?: string;
  readonly read: () => WrittenKnowledge;
}

/** What this program brings along: nothing, unless `bundle/with-knowledge.ts` put something else in the place of this file. */
export const prebuiltKnowledge: PrebuiltKnowledge | undefined = undefined;
