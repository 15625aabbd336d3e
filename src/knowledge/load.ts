import path from 'node:path';
import { KNOWLEDGE_FOLDER, LEARNED_FOLDER } from '../folders.js';
import { type Featurized, featurize } from '../language/featurized.js';
import { thesaurusOf } from '../language/thesaurus.js';
import { topicNames } from '../language/topic-names.js';
import { lazily } from '../lazily.js';
import { type Entry, entriesOf } from '../notes/entries.js';
import type { FactKey } from '../notes/fact-keys.js';
import { passagesOf } from '../notes/passages.js';
import { KnowledgeError, together } from '../notes/problem.js';
import { problemOfFolder } from '../notes/read-text.js';
import { shortNameOf, type Topic, topicsOf } from '../notes/topics.js';
import { decodeEditModel } from '../pricing/edits/edit-model.js';
import { orThrow } from '../pricing/json-file.js';
import type { EditModel } from '../pricing/previous-request/texts.js';
import { type Prices, pricesOf } from '../pricing/rates.js';
import { bankOf } from '../quiz/item-bank.js';
import { signalFinder } from '../recommend/signals.js';
import { bySentence } from '../retrieval/by-sentence.js';
import { type Classifier, scorerOf } from '../retrieval/classifier.js';
import { decodeClassifier } from '../retrieval/classifier-file.js';
import { completerOf } from '../retrieval/completer.js';
import { indexEntries } from '../retrieval/entry-index.js';
import type { EntryWords } from '../retrieval/entry-words.js';
import { errorFinderOf } from '../retrieval/error-finder.js';
import { decodeExpansions, type Expansions } from '../retrieval/expansions.js';
import { readLearned } from '../retrieval/learned-file.js';
import { questionFinderOf } from '../retrieval/question-finder.js';
import { loadWeights, type RankWeights } from '../retrieval/rank-weights.js';
import { retrieverOf } from '../retrieval/retriever.js';
import { similarityBy } from '../retrieval/similarity.js';
import { statementFinderOf } from '../retrieval/statement-finder.js';
import { UNLEARNED } from '../retrieval/text-model.js';
import { decodeTextModels } from '../retrieval/text-model-file.js';
import { TAUGHT_KINDS } from '../retrieval/turn-kind.js';
import { itselfFinder } from '../understand/itself.js';
import { outOfScopeFinder } from '../understand/out-of-scope.js';
import type { Lexicon } from '../understand/query.js';
import type { Knowledge } from './knowledge.js';
import { itemsAside, itemsFrom, loadMakers } from './load-items.js';
import { type ReadKnowledge, writtenKnowledge } from './read-folder.js';
import type { WrittenKnowledge } from './written-knowledge.js';

/** The files of `npm run learn`; parts are missing while nothing was learned yet. */
export interface Learned {
  readonly classifier?: Classifier;
  readonly expansions?: Expansions;
  readonly weights: RankWeights;
  readonly textModels?: Knowledge['textModels'];
  readonly editModel?: EditModel;
}

/** The models of `text-models.bin`. */
const TEXT_MODELS = ['price', 'change', 'about', 'need', ...TAUGHT_KINDS] as const;
/** Decodes the models of that file. */
export const decodeModels = (bytes: Uint8Array) => decodeTextModels(bytes, TEXT_MODELS);
const NOTHING_LEARNED: Knowledge['textModels'] = {
  price: UNLEARNED,
  change: UNLEARNED,
  about: UNLEARNED,
  need: UNLEARNED,
  reaction: UNLEARNED,
  doubt: UNLEARNED,
  confused: UNLEARNED,
  proposal: UNLEARNED,
};

/** A knowledge folder without mistakes. */
export interface CheckedFolder extends ReadKnowledge {
  readonly prices: Prices;
}

/**
 * Reads and checks the whole knowledge folder.
 * @throws KnowledgeError with file, line and what to change
 */
export async function readFolder(
  folder: string,
  learnedFolder = LEARNED_FOLDER,
  readPrices = pricesOf(folder),
): Promise<CheckedFolder> {
  const problem = await problemOfFolder(folder);
  if (problem) throw new KnowledgeError([problem]);
  const pricesRead = readPrices().then(orThrow);
  const [prices, read] = await together([pricesRead, writtenKnowledge(folder, learnedFolder, readPrices)]);
  return { ...read, prices };
}

/**
 * Reads and checks the whole knowledge folder and builds the index over it.
 * @param onUnbuilt called if a build would have saved what now takes long
 * @throws KnowledgeError with file, line and what to change
 */
export async function loadKnowledge(folder: string, onUnbuilt: () => void = () => undefined): Promise<Knowledge> {
  const [{ written, prices, holdItems, readItems, readWords }, learned] = await together([
    readFolder(folder),
    loadLearned(),
  ]);
  if (!readItems && folder === KNOWLEDGE_FOLDER) onUnbuilt();
  const loadItems = readItems ? lazily(async () => bankOf(readItems())) : itemsAside(written, folder);
  return {
    ...assembleKnowledge(written, prices, path.join(folder, 'pictures'), learned, { words: readWords?.() }),
    loadItems,
    holdItems: async () => {
      if (holdItems) holdItems();
      // Begun at once, so that the first quiz need not wait for it; that quiz reports what went wrong.
      else loadItems().catch(() => undefined);
    },
  };
}

/**
 * Reads the files of `npm run learn`.
 * @throws KnowledgeError with the file and what to do
 */
export async function loadLearned(folder = LEARNED_FOLDER): Promise<Required<Learned>> {
  const [classifier, expansions, weights, textModels, editModel] = await Promise.all([
    readLearned(path.join(folder, 'classifier.bin'), decodeClassifier),
    readLearned(path.join(folder, 'expansions.bin'), decodeExpansions),
    loadWeights(path.join(folder, 'weights.json')),
    readLearned(path.join(folder, 'text-models.bin'), decodeModels),
    readLearned(path.join(folder, 'edit-model.bin'), decodeEditModel),
  ]);
  return { classifier, expansions, weights, textModels, editModel };
}

/** Replacements for parts of the entries. */
export interface EntrySources {
  /** Splits the notes into passages; a benchmark makes more of them. */
  readonly passagesFrom?: typeof passagesOf;
  /** Prebuilt words of the entries. */
  readonly words?: EntryWords | undefined;
}

/** Builds everything that answers. */
export function assembleKnowledge(
  written: WrittenKnowledge,
  prices: Prices,
  picturesFolder: string,
  { classifier, expansions, weights, textModels = NOTHING_LEARNED, editModel }: Learned,
  { passagesFrom = passagesOf, words }: EntrySources = {},
): Knowledge {
  const { notes, factKeys, choices, conditions, outOfScope } = written;
  const topics = mostLinkedFirst(topicsOf(notes));
  const entries = withQuestions(entriesOf(passagesFrom(topics, factKeys)), written.questions);
  const names = topicNames(topics);
  const index = indexEntries(entries, wordsOfFact(factKeys), expansions, words);
  const findOutOfScope = outOfScopeFinder(outOfScope);
  const thesaurus = thesaurusOf(written.thesaurus);
  const lexicon: Lexicon = { names, vocabulary: index, thesaurus, findOutOfScope };
  const featurizeText = (text: string): Featurized => featurize(text, names.spot(text), thesaurus);
  const scorer = classifier && scorerOf(classifier);
  const similarity = similarityBy(featurizeText, scorer);
  return {
    notes,
    topics,
    factKeys,
    names,
    index,
    retriever: bySentence(
      retrieverOf({ index, similarity, weights, services: Object.keys(choices.services) }, scorer),
      lexicon,
      weights,
    ),
    similarity,
    boundaries: weights,
    contextWeights: weights,
    examWeights: weights.exam,
    questions: questionFinderOf(entries, index.correct),
    completeNeed: completerOf(
      Object.values(choices.services).flatMap(({ examples }) => examples.map((text) => ({ text }))),
      index.correct,
    ),
    findErrors: errorFinderOf(entries, names),
    findStatements: statementFinderOf(entries),
    findOutOfScope,
    findItself: itselfFinder(written.itself, () => questionsFor(entries, choices), index.knows),
    lexicon,
    choices,
    findSignals: signalFinder(choices),
    findConditions: signalFinder({ signals: conditions }),
    conditions,
    prices,
    textModels,
    editModel,
    loadItems: itemsFrom(written, prices),
    holdItems: async () => void (await loadMakers()),
    picturesFolder,
  };
}

/** Adds the question that members see: the listed one, or else a generated one that is not listed elsewhere. */
function withQuestions(entries: readonly Entry[], questions: WrittenKnowledge['questions']): readonly Entry[] {
  const taken = new Set(Object.values(questions).map((question) => question.toLowerCase()));
  return entries.map((entry) => {
    const { passage, statement, key } = entry;
    const listed = questions[key];
    const question = listed ?? generatedQuestion(entry);
    if (question === undefined || (listed === undefined && taken.has(question.toLowerCase()))) return entry;
    taken.add(question.toLowerCase());
    // By name, not by spreading, which gives each of thousands of objects a hidden class of its own.
    return { passage, statement, key, question };
  });
}

/** A question has to fit on a button together with its command. */
const MAX_QUESTION = 85;

function generatedQuestion({ passage: { kind, task, error, topics } }: Entry): string | undefined {
  const [first, second] = topics;
  const question = task
    ? `How do I ${task.title.charAt(0).toLowerCase()}${task.title.slice(1)}?`
    : kind === 'definition' && first
      ? // Some terms take an article and some none; in quotes neither is missed.
        first.term
        ? `What does "${first.name}" mean?`
        : `What is ${first.name}?`
      : kind === 'difference' && first && second
        ? `What is the difference between ${shortNameOf(first)} and ${shortNameOf(second)}?`
        : error?.title;
  return question !== undefined && question.length <= MAX_QUESTION ? question : undefined;
}

/** Questions and needs of the notes, to tell talk to the bot from. */
function questionsFor(entries: readonly Entry[], { services }: WrittenKnowledge['choices']): readonly string[] {
  const examples = Object.values(services).flatMap((service) => service.examples);
  return [...entries.flatMap(({ question }) => question ?? []), ...examples];
}

/** Words that ask for a row of facts: "how long" asks for the time limit. */
function wordsOfFact(factKeys: readonly FactKey[]): (entry: Entry) => readonly string[] {
  const words = new Map(factKeys.map(({ key, asks }) => [`fact-${key.replaceAll(' ', '-')}`, asks]));
  return ({ passage }) => (passage.kind === 'fact' ? (words.get(passage.id.split('#')[1] ?? '') ?? []) : []);
}

/** Topics in the order in which they are offered: most linked first. */
function mostLinkedFirst(topics: readonly Topic[]): Topic[] {
  const links = new Map<string, number>();
  const notes = topics.filter(({ term }) => !term).map(({ note }) => note);
  const linked = notes.flatMap(({ related, versus }) => [
    ...related,
    ...versus.flatMap((pair) => [pair.of, pair.with]),
  ]);
  for (const id of linked) links.set(id, (links.get(id) ?? 0) + 1);
  const rank = ({ id, term }: Topic): number => (term ? 0 : 1_000) + (links.get(id) ?? 0);
  return [...topics].sort((a, b) => rank(b) - rank(a));
}
