import type { TopicNames } from '../language/topic-names.js';
import type { FactKey } from '../notes/fact-keys.js';
import type { Note } from '../notes/note.js';
import type { Topic } from '../notes/topics.js';
import type { EuroRate } from '../pricing/money.js';
import type { EditModel } from '../pricing/previous-request/texts.js';
import type { Prices } from '../pricing/rates.js';
import type { ItemBank } from '../quiz/item-bank.js';
import type { Choices, Condition } from '../recommend/choices.js';
import type { SignalFinder } from '../recommend/signals.js';
import type { Completer } from '../retrieval/completer.js';
import type { EntryIndex } from '../retrieval/entry-index.js';
import type { ErrorFinder } from '../retrieval/error-finder.js';
import type { QuestionFinder } from '../retrieval/question-finder.js';
import type { RankWeights } from '../retrieval/rank-weights.js';
import type { Retriever } from '../retrieval/retriever.js';
import type { Similarity } from '../retrieval/similarity.js';
import type { StatementFinder } from '../retrieval/statement-finder.js';
import type { TextModel } from '../retrieval/text-model.js';
import type { TaughtKind } from '../retrieval/turn-kind.js';
import type { ItselfFinder } from '../understand/itself.js';
import type { OutOfScopeFinder } from '../understand/out-of-scope.js';
import type { Lexicon } from '../understand/query.js';

/** Everything that the bot knows, loaded once and never changed. */
export interface Knowledge {
  readonly notes: readonly Note[];
  readonly topics: readonly Topic[];
  readonly factKeys: readonly FactKey[];
  readonly names: TopicNames;
  readonly index: EntryIndex;
  readonly retriever: Retriever;
  /** Minimum probabilities of a sure answer, and of one worth showing as unsure. */
  readonly boundaries: { readonly sure: number; readonly unsure: number };
  /** Weights of the candidates for a line that goes on from another. */
  readonly contextWeights: Pick<RankWeights, 'contextChoice' | 'contextConfidence'>;
  readonly similarity: Similarity;
  /** Weights of what speaks for an option of an exam question. */
  readonly examWeights: RankWeights['exam'];
  readonly questions: QuestionFinder;
  /** Completes a need for `/which`. */
  readonly completeNeed: Completer<{ readonly text: string }>;
  readonly findErrors: ErrorFinder;
  readonly findStatements: StatementFinder;
  readonly findOutOfScope: OutOfScopeFinder;
  /** Finds questions about the bot itself. */
  readonly findItself: ItselfFinder;
  readonly lexicon: Lexicon;
  readonly choices: Choices;
  readonly findSignals: SignalFinder;
  /** Decide pasted exam questions, besides the signals. */
  readonly conditions: readonly Condition[];
  readonly findConditions: SignalFinder;
  readonly prices: Prices;
  /** Tell requests for a price, needs for a service, and what a line behind an answer does, from the words of a line. */
  readonly textModels: Readonly<Record<'price' | 'change' | 'about' | 'need' | TaughtKind, TextModel>>;
  /** Tells which request a line behind a price asks for; none if nothing was learned. */
  readonly editModel?: EditModel | undefined;
  /** Exchange rate, if the operator has set one. */
  readonly euros?: EuroRate;
  /** The quiz questions; read or made at the first call, because most starts need none. */
  readonly loadItems: () => Promise<ItemBank>;
  /** Loads the files that `loadItems` needs, which may be replaced while the bot runs. */
  readonly holdItems: () => Promise<void>;
  /** Folder of the notes' SVG pictures. */
  readonly picturesFolder: string;
}
