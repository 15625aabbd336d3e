import { bundledKnowledge } from './bundled-knowledge.js';
import type { Choices } from './choices/choices.js';
import { loadChoices } from './choices/load-choices.js';
import { loadSituations, type Situations } from './choices/situations.js';
import { knowledgeKey } from './knowledge-key.js';
import { loadNotes, type Notes } from './notes/load-notes.js';
import { topicsOf } from './notes/topics.js';
import { loadOutside, type Outside } from './outside/outside.js';
import { type Calibration, loadCalibration } from './search/calibration.js';
import { type Learned, loadLearned, type WrittenClassifier } from './search/learned/classifier-file.js';

/** What the Markdown and YAML files of a knowledge folder say, checked. Plain data, so that a bundle can hold it as JSON. */
export interface WrittenKnowledge extends Notes {
  readonly choices: Choices;
  readonly situations: Situations;
  readonly outside: Outside;
  readonly calibration: Calibration;
  readonly learned: Learned<WrittenClassifier>;
}

/**
 * The Markdown and YAML files of a knowledge folder, as the program brings them along if they are still the same: to read and check
 * them again would take a third of the start.
 * @throws KnowledgeError with file, line and what to change
 */
export async function writtenKnowledge(folder: string): Promise<WrittenKnowledge> {
  if (bundledKnowledge === undefined) return readKnowledge(folder);
  const { key, read } = bundledKnowledge;
  return key === undefined || key === knowledgeKey(folder) ? read() : readKnowledge(folder);
}

/**
 * Reads and checks the Markdown and YAML files of a knowledge folder.
 * @throws KnowledgeError with file, line and what to change
 */
export async function readKnowledge(folder: string): Promise<WrittenKnowledge> {
  const { notes, factKeys } = await loadNotes(folder);
  const [choices, outside, calibration, learned] = await Promise.all([
    loadChoices(folder, topicsOf(notes)),
    loadOutside(folder),
    loadCalibration(folder),
    loadLearned(folder),
  ]);
  const situations = await loadSituations(folder, choices);
  return { notes, factKeys, choices, situations, outside, calibration, learned };
}
