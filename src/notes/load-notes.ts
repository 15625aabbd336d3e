import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { checkNotes } from './check-notes.js';
import { type FactKey, readFactKeys } from './fact-keys.js';
import type { Note } from './note.js';
import { KnowledgeError, type Problem } from './problem.js';
import { readErrors } from './read-errors.js';
import { type NoteResult, readNote } from './read-note.js';
import { readTasks } from './read-tasks.js';
import { readTextFile } from './read-text.js';

/** What the notes folder holds, checked. */
export interface Notes {
  readonly notes: readonly Note[];
  readonly factKeys: readonly FactKey[];
}

/** Puts into a text what it refers to, and tells what it could not. */
export type FillText = (
  file: string,
  text: string,
) => Promise<{ readonly text: string; readonly problems: readonly Problem[] }>;

const unfilled: FillText = async (_file, text) => ({ text, problems: [] });

/** As much of the notes as could be read, and every mistake found, each with file, line and what to change. */
export interface NotesResult extends Notes {
  readonly problems: readonly Problem[];
  /** Whether every topic and row is known by name, so that what names another one is a mistake. */
  readonly namesKnown: boolean;
}

/**
 * Reads and checks all notes of a knowledge folder (`notes/*.md`, with the `tasks/` and `errors/` of each, `fact-keys.yaml`, the names in
 * `pictures/`).
 * @param fill fills in what texts refer to; such references stay as they are if left out
 * @throws KnowledgeError if there are no notes, or no rows
 */
export async function loadNotes(knowledge: string, fill: FillText = unfilled): Promise<NotesResult> {
  const factKeysFile = path.join(knowledge, 'fact-keys.yaml');
  const [files, guides, pictures, factKeysText] = await Promise.all([
    listFiles(path.join(knowledge, 'notes'), '.md'),
    Promise.all(GUIDES.map((folder) => listFiles(path.join(knowledge, folder), '.md'))),
    listFiles(path.join(knowledge, 'pictures'), '.svg'),
    readTextFile(factKeysFile),
  ]);
  if (files.length === 0) fail(path.join(knowledge, 'notes'), 'holds no note (*.md): is KNOWLEDGE_DIR right?');
  if (factKeysText === undefined) fail(factKeysFile, 'is missing: it names the rows of a comparison');
  const rows = readFactKeys(factKeysFile, factKeysText);
  const factKeys = 'problems' in rows ? [] : rows;
  const results = await Promise.all(files.map((file) => readWithGuides(file, knowledge, fill)));
  const located = results.flatMap((result) => ('note' in result ? [result] : (result.readable ?? [])));
  const namesKnown = located.length === results.length && !('problems' in rows);
  const names = new Set(pictures.map((file) => path.basename(file)));
  const problems = [
    ...('problems' in rows ? rows.problems : []),
    ...results.flatMap((result) => ('problems' in result ? result.problems : [])),
    ...withoutNote(guides.flat(), files),
    // Links to a note that could not be read would be reported as broken, and hide the real mistake.
    ...(namesKnown ? checkNotes(located, factKeys, names) : []),
  ];
  return { notes: located.map(({ note }) => note), factKeys, problems, namesKnown };
}

/** Folders that hold a file for each note, if it has any. */
const GUIDES = ['tasks', 'errors', 'questions'];

/** Reads a note with its tasks and errors. */
async function readWithGuides(file: string, knowledge: string, fill: FillText): Promise<NoteResult> {
  const name = path.basename(file);
  const note = await readFilled(file, fill);
  const read = readNote(file, note?.text ?? '');
  const [tasks, errors] = await Promise.all([
    readIfThere(path.join(knowledge, 'tasks', name), readTasks, fill),
    readIfThere(path.join(knowledge, 'errors', name), readErrors, fill),
  ]);
  const problems = [
    ...(note?.problems ?? []),
    ...[read, tasks, errors].flatMap((result) => (result && 'problems' in result ? result.problems : [])),
  ];
  if (!('note' in read)) return { ...read, problems };
  return problems.length > 0 ? { problems, readable: read } : { ...read, note: { ...read.note, ...tasks, ...errors } };
}

/** What a file of tasks or errors holds, or what is wrong with it. */
type Guide = ReturnType<typeof readTasks> | ReturnType<typeof readErrors>;

async function readIfThere(
  file: string,
  read: (file: string, text: string) => Guide,
  fill: FillText,
): Promise<Guide | undefined> {
  const filled = await readFilled(file, fill);
  if (filled === undefined) return undefined;
  const result = read(file, filled.text);
  if (filled.problems.length === 0) return result;
  return { problems: [...filled.problems, ...('problems' in result ? result.problems : [])] };
}

/** The text of a file, filled in; undefined if there is none. */
async function readFilled(file: string, fill: FillText): Promise<Awaited<ReturnType<FillText>> | undefined> {
  const text = await readTextFile(file);
  return text === undefined ? undefined : fill(file, text);
}

/** A file for a note that does not exist would be passed over in silence. */
function withoutNote(guides: readonly string[], notes: readonly string[]): Problem[] {
  const known = new Set(notes.map((file) => path.basename(file)));
  return guides
    .filter((file) => !known.has(path.basename(file)))
    .map((file) => ({
      file,
      line: 1,
      message: `there is no note "${path.basename(file, '.md')}": name this file as its note`,
    }));
}

async function listFiles(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => path.join(folder, name));
}

function fail(file: string, message: string): never {
  throw new KnowledgeError([{ file, line: 1, message }]);
}
