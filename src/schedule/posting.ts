import type { Knowledge } from '../knowledge/knowledge.js';
import type { Logger } from '../log.js';
import type { PostKind, StoredPost } from '../store/records.js';
import type { StudyMemory } from '../store/study-memory.js';
import type { Channels } from './channels.js';

/** What posts are made with. */
export interface Posting {
  readonly knowledge: Pick<Knowledge, 'loadItems'>;
  readonly memory: Pick<StudyMemory, 'ask' | 'mayHavePosts'>;
  readonly channels: Channels;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of each post that this process claims, how many milliseconds after it was due. */
  readonly onClaim?: (late: number) => void;
  /** Told of each post what came of it, and in how many milliseconds after it was claimed. */
  readonly onPost?: (kind: PostKind, outcome: Exclude<StoredPost['state'], 'claimed'>, ms: number) => void;
}
