import path from 'node:path';
import * as z from 'zod';
import { LEARNED_FOLDER } from '../folders.js';
import type { WordGroups } from '../language/thesaurus.js';
import { entriesOf } from '../notes/entries.js';
import { type FillText, loadNotes } from '../notes/load-notes.js';
import { passagesOf } from '../notes/passages.js';
import { readQuestionLists } from '../notes/place-questions.js';
import { KnowledgeError, together } from '../notes/problem.js';
import { topicsOf } from '../notes/topics.js';
import { yamlFile } from '../notes/yaml.js';
import { fillPrices, refersToPrices, withSomePrice } from '../pricing/price-references.js';
import { pricesOf } from '../pricing/rates.js';
import type { Silenced } from '../quiz/make-items.js';
import type { PlainMeanings } from '../quiz/plain-meaning.js';
import { loadChoices, loadConditions } from '../recommend/load.js';
import { loadItself } from '../understand/itself.js';
import { loadOutOfScope } from '../understand/out-of-scope.js';
import { knowledgeKey } from './key.js';
import { type PrebuiltKnowledge, prebuiltKnowledge } from './prebuilt.js';
import type { WrittenKnowledge } from './written-knowledge.js';

/** A knowledge folder as read, with everything else prebuilt from it. */
export interface ReadKnowledge extends Partial<Pick<PrebuiltKnowledge, 'holdItems' | 'readItems' | 'readWords'>> {
  readonly written: WrittenKnowledge;
}

/**
 * The Markdown and YAML files of a knowledge folder: prebuilt if they are unchanged, because reading and checking them
 * would take a third of the start.
 * @throws KnowledgeError with file, line and what to change
 */
export async function writtenKnowledge(
  folder: string,
  learnedFolder = LEARNED_FOLDER,
  readPrices = pricesOf(folder),
): Promise<ReadKnowledge> {
  if (prebuiltKnowledge !== undefined) {
    const { key, read, ...made } = prebuiltKnowledge;
    if (key === undefined || key === knowledgeKey(folder, learnedFolder)) return { written: read(), ...made };
  }
  return { written: await readKnowledge(folder, readPrices) };
}

/**
 * Reads and checks the Markdown and YAML files of a knowledge folder.
 * @throws KnowledgeError with file, line and what to change
 */
export async function readKnowledge(folder: string, readPrices = pricesOf(folder)): Promise<WrittenKnowledge> {
  const { notes, factKeys, problems, namesKnown } = await loadNotes(folder, priceFiller(folder, readPrices));
  const inNotes = problems.length > 0 ? Promise.reject(new KnowledgeError(problems)) : Promise.resolve();
  // Names of topics can be checked only if all topics are known.
  const topics = namesKnown ? topicsOf(notes) : undefined;
  const [, choices, conditions, lists, outOfScope, itself, thesaurus, plainMeanings, silenced] = await together([
    // Mistakes in notes come first, because those in other files may follow from them.
    inNotes,
    loadChoices(folder, topics),
    loadConditions(folder, topics),
    readQuestionLists(path.join(folder, 'questions'), topics && entriesOf(passagesOf(topics, factKeys))),
    loadOutOfScope(folder),
    loadItself(folder),
    yamlFile<WordGroups>(path.join(folder, 'vocabulary', 'thesaurus.yaml'), thesaurusSchema, { data: [] }),
    loadPlainMeanings(folder),
    loadSilenced(folder),
  ]);
  // The first question listed for an entry is the one that members see.
  const questions = Object.fromEntries(lists.map((list) => [list.entry.key, list.questions[0] ?? '']));
  return { notes, factKeys, choices, conditions, outOfScope, itself, thesaurus, plainMeanings, questions, silenced };
}

/**
 * Fills the prices of a knowledge folder into its notes. Unknown ones are reported and replaced by some amount, so that
 * the text around them is checked as well.
 * @param readPrices reads the folder's prices, if they are shared
 */
export function priceFiller(knowledge: string, readPrices = pricesOf(knowledge)): FillText {
  return async (file, text) => {
    if (!refersToPrices(text)) return { text, problems: [] };
    const read = await readPrices();
    const filled = read.ok ? fillPrices(file, text, read.value) : { text, problems: read.problems };
    return { ...filled, text: withSomePrice(filled.text) };
  };
}

const thesaurusSchema = z.array(z.array(z.string().min(1)).min(2));
const meaningsSchema = z.record(z.string().min(1), z.array(z.string().min(1)).min(1));
const silencedSchema = z.record(z.string(), z.string().trim().min(1)).superRefine((silenced, context) => {
  const message = 'must be the id of a question: npm run reports lists it';
  for (const id of Object.keys(silenced))
    if (!/^[a-z2-7]{8}$/.test(id)) context.addIssue({ code: 'custom', path: [id], message });
});

/**
 * Reads `quiz/silenced.yaml`; without the file nothing is silenced.
 * @throws KnowledgeError with file, line and what to change
 */
export function loadSilenced(folder: string): Promise<Silenced> {
  return yamlFile<Silenced>(path.join(folder, 'quiz', 'silenced.yaml'), silencedSchema, { data: {} });
}

/**
 * Reads `vocabulary/plain-meanings.yaml`; without the file, words explain only themselves.
 * @throws KnowledgeError with file, line and what to change
 */
export function loadPlainMeanings(folder: string): Promise<PlainMeanings> {
  return yamlFile<PlainMeanings>(path.join(folder, 'vocabulary', 'plain-meanings.yaml'), meaningsSchema, { data: {} });
}
