import { stat } from 'node:fs/promises';
import path from 'node:path';
import { signalFinder } from './choices/signals.js';
import { situationFinder } from './choices/situation-finder.js';
import type { Knowledge } from './knowledge.js';
import { passagesOf } from './notes/passages.js';
import { KnowledgeError } from './notes/problem.js';
import { type Topic, topicsOf } from './notes/topics.js';
import { outsideFinder } from './outside/outside.js';
import { loadPrices } from './pricing/rates.js';
import { claimReader } from './search/learned/claim.js';
import { readClassifier } from './search/learned/classifier-file.js';
import { intentReader } from './search/learned/intent.js';
import { recallOf } from './search/learned/recall.js';
import { indexPassages } from './search/passage-index.js';
import { topicNames } from './search/topic-names.js';
import { writtenKnowledge } from './written-knowledge.js';

const NO_FOLDER = 'is no folder: is KNOWLEDGE_DIR right?';

/**
 * Reads and checks the whole knowledge folder and builds the index over it.
 * @throws KnowledgeError with file, line and what to change
 */
export async function loadKnowledge(folder: string): Promise<Knowledge> {
  if (!(await isFolder(folder))) throw new KnowledgeError([{ file: folder, message: NO_FOLDER }]);
  const [written, prices] = await Promise.all([writtenKnowledge(folder), loadPrices(folder)]);
  if (!prices.ok) throw new KnowledgeError(prices.problems);
  const { notes, factKeys, choices, situations, outside, calibration, learned } = written;
  const topics = mostLinkedFirst(topicsOf(notes));
  const passages = passagesOf(topics, factKeys);
  const index = indexPassages(passages, recallOf(passages, readClassifier(learned.statements)));
  return {
    notes,
    factKeys,
    topics,
    names: topicNames(topics),
    index,
    calibration,
    findOutside: outsideFinder(outside),
    readIntent: intentReader(readClassifier(learned.intents)),
    readClaim: claimReader(readClassifier(learned.verdicts)),
    choices,
    situations: situationFinder(situations, index, readClassifier(learned.services)),
    findSignals: signalFinder(choices),
    prices: prices.value,
    picturesFolder: path.join(folder, 'pictures'),
  };
}

async function isFolder(name: string): Promise<boolean> {
  return stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** The order in which topics are offered: what most other notes point to comes first. */
function mostLinkedFirst(topics: readonly Topic[]): Topic[] {
  const links = new Map<string, number>();
  const notes = topics.filter(({ term }) => !term).map(({ note }) => note);
  for (const id of notes.flatMap(({ related, versus }) => [
    ...related,
    ...versus.flatMap((pair) => [pair.of, pair.with]),
  ])) {
    links.set(id, (links.get(id) ?? 0) + 1);
  }
  const rank = ({ id, term }: Topic): number => (term ? 0 : 1_000) + (links.get(id) ?? 0);
  return [...topics].sort((a, b) => rank(b) - rank(a));
}
