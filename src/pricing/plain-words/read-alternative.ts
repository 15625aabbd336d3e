import type { Fact } from './facts.js';
import type { PartReading } from './options-of-part.js';
import type { RefusedPart } from './reading.js';

/** One of the things compared, before it is checked for what is missing. */
export interface ReadAlternative {
  readonly parts: readonly PartReading[];
  readonly refused: readonly RefusedPart[];
  /** Something is asked for, but nothing tells of which service. */
  readonly unknown: boolean;
  /** It names no service and may be a variation of another one: "or in Ohio". */
  readonly variation: readonly Fact[] | undefined;
  /** It takes the place of the one before, as many and as long: "we could move to c7g.large". */
  readonly instead: boolean;
}
