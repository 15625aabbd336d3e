import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { PACKAGE_ROOT } from '../../src/folders.js';
import type { Entry } from '../../src/notes/entries.js';
import type { Passage } from '../../src/notes/passages.js';
import { placeOldClaims, readQuestionLists } from '../../src/notes/place-questions.js';
import { KnowledgeError } from '../../src/notes/problem.js';
import { yamlData } from '../../src/notes/yaml.js';
import { hashOf } from '../../src/retrieval/hash.js';
import { CLASS } from '../../src/retrieval/retriever.js';
import { TURN_SEPARATOR } from '../../src/understand/conversation.js';
import type { OutOfScope } from '../../src/understand/out-of-scope.js';
import { HYPERPARAMETERS as H } from './hyperparameters.js';

/** A text with its class. */
export interface Sample {
  readonly text: string;
  readonly label: string;
  /** Whether it is a listed question, not a text of the notes. */
  readonly listed: boolean;
}

/**
 * Whether a sample is held out for validation: a share of the listed questions. It is decided by a hash of the words, so that it stays
 * the same when notes and lists grow, and no model is fitted to questions that the classifier has learned.
 */
export function isHeldOut({ listed, text }: Sample): boolean {
  return listed && hashOf(text) % H.validationEvery === 0;
}

/** Folder of the training lists. */
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
  const [questions, posts, secondLines, oldClaims, unanswered, situations, wordings] = await Promise.all([
    readQuestionLists(path.join(TRAINING_FOLDER, 'questions'), entries),
    readQuestionLists(path.join(TRAINING_FOLDER, 'posts'), entries),
    readSecondLines(entries),
    readOldClaims(entries),
    readFile(path.join(TRAINING_FOLDER, 'unanswered.md'), 'utf8').then(bulletsIn),
    readGroups('situations.yaml'),
    readGroups('wordings.yaml'),
  ]);
  const listed = (label: string, texts: readonly string[] = []): Sample[] =>
    texts.map((text) => ({ text, label, listed: true }));
  const samples = [
    ...entries.flatMap(ownTexts),
    ...[...questions, ...oldClaims].flatMap(({ entry, questions: texts }) => listed(entry.key, texts)),
    ...services.flatMap((service) => listed(CLASS.service(service), situations[service])),
    // Not listed: the words of a story, or of the line before, must not expand an entry.
    ...[...posts, ...secondLines].flatMap(({ entry: { key }, questions: texts }) =>
      texts.map((text) => ({ text, label: key, listed: false })),
    ),
    ...listed(CLASS.explain, wordings['explain']),
    ...listed(CLASS.compare, wordings['compare']),
    ...listed(CLASS.none, unanswered),
    // Only the names: wordings of whole questions fit any subject and would look out of scope.
    ...[...outOfScope.aws, ...outOfScope.elsewhere].flat().map((text) => ({ text, label: CLASS.none, listed: false })),
  ];
  return withoutThinNotes(samples, entries);
}

/**
 * Leaves out the notes with too few listed questions. Such a note is answered from as a new one, by its words and names; learned, it would
 * lose that, and its few questions would lose against thousands on other notes.
 */
export function withoutThinNotes(samples: readonly Sample[], entries: readonly Entry[]): readonly Sample[] {
  const noteOf = new Map(entries.map(({ key, passage }) => [key, passage.note.id]));
  const count = (notes: readonly (string | undefined)[]): ReadonlyMap<string | undefined, number> => {
    const counts = new Map<string | undefined, number>();
    for (const note of notes) counts.set(note, (counts.get(note) ?? 0) + 1);
    return counts;
  };
  const statements = count([...noteOf.values()]);
  const questions = count(samples.filter(({ listed }) => listed).map(({ label }) => noteOf.get(label)));
  return samples.filter(({ label }) => {
    const note = noteOf.get(label);
    return note === undefined || (questions.get(note) ?? 0) >= H.leastListed * (statements.get(note) ?? 0);
  });
}

/** Texts of the notes that belong to an entry. */
function ownTexts({ key, passage, statement, question }: Entry): Sample[] {
  const { path: headings, claim, task, error } = passage;
  const texts = [
    `${headings.slice(1).join(' ')} ${statement.text}`,
    ...[claim, question, task?.title, error?.title].flatMap((text) => text ?? []),
    ...(error?.shownAs ?? []),
  ];
  return texts.map((text) => ({ text, label: key, listed: false }));
}

/** Between a line and the next one in a list, where nobody types a figure dash. */
const NEXT_LINE = ' – ';

async function readSecondLines(entries: readonly Entry[]) {
  const lists = await readQuestionLists(path.join(TRAINING_FOLDER, 'second-lines'), entries);
  return lists.map(({ entry, questions }) => ({
    entry,
    questions: questions.map((text) => text.replaceAll(NEXT_LINE, TURN_SEPARATOR)),
  }));
}

async function readOldClaims(entries: readonly Entry[]) {
  const file = path.join(TRAINING_FOLDER, 'old-claims.md');
  const { placed, problems } = placeOldClaims(file, await readFile(file, 'utf8'), entries);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return placed;
}

/** The items of a bullet list. */
export function bulletsIn(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => /^- (.+)$/.exec(line)?.[1]?.trim() ?? []);
}

const groups = z.record(z.string(), z.array(z.string().min(1)).min(1));

async function readGroups(name: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const file = path.join(TRAINING_FOLDER, name);
  return yamlData(file, await readFile(file, 'utf8'), groups);
}

/** Ids of the notes that simulate new ones: the classifier to which the weights of new notes are fitted does not learn them. */
export function leftOutNotes(entries: readonly Entry[]): ReadonlySet<string> {
  const ids = [...new Set(entries.map(({ passage }) => passage.note.id))].sort();
  return new Set(ids.filter((_, place) => place % H.leftOutEvery === 0));
}

/** Keys of the entries of left-out notes. */
export function leftOutKeys(entries: readonly Entry[]): ReadonlySet<string> {
  const notes = leftOutNotes(entries);
  return new Set(entries.filter(({ passage }) => notes.has(passage.note.id)).map(({ key }) => key));
}

/** Length of a typical new note; some of those left out are ten times as long. */
const PASSAGES_OF_A_NEW_NOTE = 50;

/** Thins out the passages of left-out notes to the length of new notes. */
export function shortened(passages: readonly Passage[], leftOut: ReadonlySet<string>): readonly Passage[] {
  const lengths = new Map<string, number>();
  for (const { note } of passages) lengths.set(note.id, (lengths.get(note.id) ?? 0) + 1);
  const seen = new Map<string, number>();
  return passages.filter(({ note: { id } }) => {
    if (!leftOut.has(id)) return true;
    const place = seen.get(id) ?? 0;
    seen.set(id, place + 1);
    return place % Math.ceil((lengths.get(id) ?? 0) / PASSAGES_OF_A_NEW_NOTE) === 0;
  });
}
