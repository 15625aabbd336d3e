import { readdir } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { LEARNED_FOLDER } from '../folders.js';
import type { WordGroups } from '../language/thesaurus.js';
import { type Entry, entriesOf } from '../notes/entries.js';
import { loadNotes } from '../notes/load-notes.js';
import { passagesOf } from '../notes/passages.js';
import { placeQuestions } from '../notes/place-questions.js';
import { KnowledgeError, together } from '../notes/problem.js';
import { readQuestionList } from '../notes/question-list.js';
import { readTextFile } from '../notes/read-text.js';
import { topicsOf } from '../notes/topics.js';
import { yamlData } from '../notes/yaml.js';
import { pricesOf } from '../pricing/rates.js';
import { loadChoices, loadConditions } from '../recommend/load.js';
import { loadItself } from '../understand/itself.js';
import { loadOutOfScope } from '../understand/out-of-scope.js';
import { knowledgeKey } from './key.js';
import { type PrebuiltKnowledge, prebuiltKnowledge } from './prebuilt.js';
import { priceFiller } from './price-filler.js';
import { loadSilenced } from './silenced-items.js';
import type { WrittenKnowledge } from './written-knowledge.js';

/** Knowledge as it was read, with what else the program brings along that was made from it. */
export interface ReadKnowledge extends Partial<Pick<PrebuiltKnowledge, 'holdItems' | 'readItems' | 'readWords'>> {
  readonly written: WrittenKnowledge;
}

/**
 * The Markdown and YAML files of a knowledge folder, as the program brings them along if they are still the same: to read and check
 * them again would take a third of the start.
 * @throws KnowledgeError with file, line and what to change
 */
export async function writtenKnowledge(
  folder: string,
  learnedFolder = LEARNED_FOLDER,
  readPrices = pricesOf(folder),
): Promise<ReadKnowledge> {
  if (prebuiltKnowledge === undefined) return { written: await readKnowledge(folder, readPrices) };
  const { key, read, ...made } = prebuiltKnowledge;
  return key === undefined || key === knowledgeKey(folder, learnedFolder)
    ? { written: read(), ...made }
    : { written: await readKnowledge(folder, readPrices) };
}

/**
 * Reads and checks the Markdown and YAML files of a knowledge folder.
 * @throws KnowledgeError with file, line and what to change
 */
export async function readKnowledge(folder: string, readPrices = pricesOf(folder)): Promise<WrittenKnowledge> {
  const { notes, factKeys, problems, namesKnown } = await loadNotes(folder, priceFiller(folder, readPrices));
  const inNotes = problems.length > 0 ? Promise.reject(new KnowledgeError(problems)) : Promise.resolve();
  // What names topics can be checked only where all of them are known.
  const topics = namesKnown ? topicsOf(notes) : undefined;
  const [choices, conditions, questions, outOfScope, itself, thesaurus, silenced] = await together([
    loadChoices(folder, topics),
    loadConditions(folder, topics),
    loadQuestions(folder, topics && entriesOf(passagesOf(topics, factKeys))),
    loadOutOfScope(folder),
    loadItself(folder),
    loadThesaurus(folder),
    loadSilenced(folder),
    inNotes,
  ]);
  return { notes, factKeys, choices, conditions, outOfScope, itself, thesaurus, questions, silenced };
}

const groups = z.array(z.array(z.string().min(1)).min(2));

/** Reads `vocabulary/thesaurus.yaml`; a folder without one has no groups of words. */
async function loadThesaurus(folder: string): Promise<WordGroups> {
  const file = path.join(folder, 'vocabulary', 'thesaurus.yaml');
  const text = await readTextFile(file);
  if (text === undefined) return [];
  return yamlData(file, text, groups);
}

/**
 * Reads `questions/<note>.md`: for each entry the question that members see. The first that is listed counts.
 * @param entries none if they are not known: then only the form of the lists is checked
 */
async function loadQuestions(
  folder: string,
  entries: readonly Entry[] | undefined,
): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(path.join(folder, 'questions')).catch(() => []);
  const files = names.filter((name) => name.endsWith('.md')).sort();
  const lists = await Promise.all(
    files.map(async (name) => {
      const file = path.join(folder, 'questions', name);
      const text = (await readTextFile(file)) ?? '';
      if (entries === undefined) return { placed: [], problems: readQuestionList(file, text).problems };
      const own = entries.filter(({ passage }) => passage.note.id === path.basename(name, '.md'));
      return placeQuestions(file, text, own);
    }),
  );
  const problems = lists.flatMap((list) => list.problems);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return Object.fromEntries(
    lists.flatMap(({ placed }) => placed.map(({ entry, questions }) => [entry.key, questions[0] ?? ''])),
  );
}
