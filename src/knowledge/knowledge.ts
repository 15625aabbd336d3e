import type { ItemBank } from '../items/bank.js';
import type { TopicNames } from '../language/topic-names.js';
import type { FactKey } from '../notes/fact-keys.js';
import type { Note } from '../notes/note.js';
import type { Topic } from '../notes/topics.js';
import type { EuroRate } from '../pricing/euro-rate.js';
import type { PriceModel } from '../pricing/plain-words/price-model.js';
import type { Prices } from '../pricing/rates.js';
import type { Choices, Condition } from '../recommend/choices.js';
import type { SignalFinder } from '../recommend/signals.js';
import type { Completer } from '../retrieval/completer.js';
import type { EntryIndex } from '../retrieval/entry-index.js';
import type { ErrorFinder } from '../retrieval/error-finder.js';
import type { QuestionFinder } from '../retrieval/question-finder.js';
import type { Retriever } from '../retrieval/retriever.js';
import type { StatementFinder } from '../retrieval/statement-finder.js';
import type { ItselfFinder } from '../understand/itself.js';
import type { OutOfScopeFinder } from '../understand/out-of-scope.js';
import type { Lexicon } from '../understand/query.js';

/** Everything that the bot knows, loaded once at the start and never changed. */
export interface Knowledge {
  readonly notes: readonly Note[];
  readonly topics: readonly Topic[];
  readonly factKeys: readonly FactKey[];
  readonly names: TopicNames;
  readonly index: EntryIndex;
  readonly retriever: Retriever;
  /** Probabilities from which on an answer is sure, or worth showing as one that may be meant. */
  readonly boundaries: { readonly sure: number; readonly unsure: number };
  readonly questions: QuestionFinder;
  /** Needs for what has been typed of one so far. */
  readonly completeNeed: Completer<{ readonly text: string }>;
  readonly findErrors: ErrorFinder;
  readonly findStatements: StatementFinder;
  readonly findOutOfScope: OutOfScopeFinder;
  /** What a line may ask of the bot itself. */
  readonly findItself: ItselfFinder;
  readonly lexicon: Lexicon;
  readonly choices: Choices;
  readonly findSignals: SignalFinder;
  /** What decides a pasted exam question besides the signals. */
  readonly conditions: readonly Condition[];
  readonly findConditions: SignalFinder;
  readonly prices: Prices;
  /** What tells requests for a price from other lines. */
  readonly priceModel: PriceModel;
  /** What a dollar is in euros, where the owner has set it. */
  readonly euros?: EuroRate;
  /** The questions of quizzes; read or made at the first call, because most starts need none of them. */
  readonly loadItems: () => Promise<ItemBank>;
  /** Takes in what `loadItems` reads or runs, without making questions of it: its files may be replaced while the bot runs. */
  readonly holdItems: () => Promise<void>;
  /** Folder of the SVG pictures that notes name. */
  readonly picturesFolder: string;
}
