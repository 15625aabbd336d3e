import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { PACKAGE_ROOT } from '../../src/folders.js';
import type { Entry } from '../../src/notes/entries.js';
import { placeOldClaims, placeQuestions } from '../../src/notes/place-questions.js';
import { KnowledgeError } from '../../src/notes/problem.js';
import { yamlData } from '../../src/notes/yaml.js';
import { hashOf } from '../../src/retrieval/features.js';
import { CLASS } from '../../src/retrieval/retriever.js';
import type { OutOfScope } from '../../src/understand/out-of-scope.js';
import { HYPERPARAMETERS } from './hyperparameters.js';

/** A text with the class that it belongs to. */
export interface Sample {
  readonly text: string;
  readonly label: string;
  /** Whether somebody listed it as a question; a text of the notes themselves is none. */
  readonly listed: boolean;
}

/**
 * Whether a sample is set aside for validation: a share of the listed questions, told by their words, so that it stays the same when notes
 * and lists grow. Otherwise models would be fitted to questions that the classifier has learned.
 */
export function isHeldOut({ listed, text }: Sample): boolean {
  return listed && hashOf(text) % HYPERPARAMETERS.validationEvery === 0;
}

/** The folder with the lists to learn from. */
export const TRAINING_FOLDER = path.join(PACKAGE_ROOT, 'training');

/**
 * Reads all lists of `training/` and of the notes.
 * @throws KnowledgeError with file, line and what to change
 */
export async function readSamples(
  entries: readonly Entry[],
  services: readonly string[],
  outOfScope: OutOfScope,
): Promise<readonly Sample[]> {
  const [questions, oldClaims, unanswered, situations, wordings] = await Promise.all([
    readQuestions(entries),
    readOldClaims(entries),
    readUnanswered(),
    readGroups('situations.yaml'),
    readGroups('wordings.yaml'),
  ]);
  const listed = (label: string, texts: readonly string[] = []): Sample[] =>
    texts.map((text) => ({ text, label, listed: true }));
  return [
    ...entries.flatMap(ownTexts),
    ...[...questions, ...oldClaims].flatMap(({ entry, questions: texts }) => listed(entry.key, texts)),
    ...services.flatMap((service) => listed(CLASS.service(service), situations[service])),
    ...listed(CLASS.explain, wordings['explain']),
    ...listed(CLASS.compare, wordings['compare']),
    ...listed(CLASS.none, unanswered),
    // The names alone: in whole questions their wordings, which fit any subject, would seem to be what is out of scope.
    ...[...outOfScope.aws, ...outOfScope.elsewhere].flat().map((text) => ({ text, label: CLASS.none, listed: false })),
  ];
}

/** What the notes themselves say of an entry.  */
function ownTexts({ key, passage, statement, question }: Entry): Sample[] {
  const own = [
    `${passage.path.slice(1).join(' ')} ${statement.text}`,
    ...(passage.claim === undefined ? [] : [passage.claim]),
  ];
  const shown = [question, passage.task?.title, passage.error?.title].flatMap((text) => text ?? []);
  return [
    ...own.map((text) => ({ text, label: key, listed: false })),
    ...shown.map((text) => ({ text, label: key, listed: false })),
    ...(passage.error?.shownAs ?? []).map((text) => ({ text, label: key, listed: false })),
  ];
}

async function readQuestions(entries: readonly Entry[]) {
  const folder = path.join(TRAINING_FOLDER, 'questions');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  const lists = await Promise.all(
    names.map(async (name) => {
      const own = entries.filter(({ passage }) => passage.note.id === path.basename(name, '.md'));
      return placeQuestions(path.join(folder, name), await readFile(path.join(folder, name), 'utf8'), own);
    }),
  );
  const problems = lists.flatMap((list) => list.problems);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return lists.flatMap(({ placed }) => placed);
}

async function readOldClaims(entries: readonly Entry[]) {
  const file = path.join(TRAINING_FOLDER, 'old-claims.md');
  const { placed, problems } = placeOldClaims(file, await readFile(file, 'utf8'), entries);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return placed;
}

async function readUnanswered(): Promise<readonly string[]> {
  return bulletsIn(await readFile(path.join(TRAINING_FOLDER, 'unanswered.md'), 'utf8'));
}

const BULLET = /^- (.+)$/;

/** What stands behind the bullets of a list. */
export function bulletsIn(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => BULLET.exec(line)?.[1]?.trim() ?? []);
}

const groups = z.record(z.string(), z.array(z.string().min(1)).min(1));

async function readGroups(name: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const file = path.join(TRAINING_FOLDER, name);
  return yamlData(file, await readFile(file, 'utf8'), groups);
}
