import type { Choices } from './choices/choices.js';
import type { SignalFinder } from './choices/signals.js';
import type { SituationFinder } from './choices/situation-finder.js';
import type { FactKey } from './notes/fact-keys.js';
import type { Note } from './notes/note.js';
import type { Topic } from './notes/topics.js';
import type { OutsideFinder } from './outside/outside.js';
import type { Prices } from './pricing/rates.js';
import type { Calibration } from './search/calibration.js';
import type { ClaimReader } from './search/learned/claim.js';
import type { IntentReader } from './search/learned/intent.js';
import type { PassageIndex } from './search/passage-index.js';
import type { TopicNames } from './search/topic-names.js';

/** Everything that the bot knows, loaded once at the start and never changed. */
export interface Knowledge {
  readonly notes: readonly Note[];
  readonly topics: readonly Topic[];
  readonly factKeys: readonly FactKey[];
  readonly names: TopicNames;
  readonly index: PassageIndex;
  readonly calibration: Calibration;
  readonly findOutside: OutsideFinder;
  readonly readIntent: IntentReader;
  readonly readClaim: ClaimReader;
  readonly choices: Choices;
  readonly situations: SituationFinder;
  readonly findSignals: SignalFinder;
  readonly prices: Prices;
  /** Folder of the SVG pictures that notes name. */
  readonly picturesFolder: string;
}
