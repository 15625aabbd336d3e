import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { addAsked } from './asked.js';
import { checkNotes, type LocatedNote } from './check-notes.js';
import { type FactKey, readFactKeys } from './fact-keys.js';
import type { Note } from './note.js';
import { addOldClaims } from './old-claims.js';
import { KnowledgeError, type Problem } from './problem.js';
import { type NoteResult, readNote } from './read-note.js';

/** What the notes folder holds, checked. */
export interface Notes {
  readonly notes: readonly Note[];
  readonly factKeys: readonly FactKey[];
}

/**
 * Reads and checks all notes of a knowledge folder (`notes/*.md`, `fact-keys.yaml`, the names in `pictures/`).
 * @throws KnowledgeError with every mistake found, each with file, line and what to change
 */
export async function loadNotes(knowledge: string): Promise<Notes> {
  const factKeysFile = path.join(knowledge, 'fact-keys.yaml');
  const [files, asked, pictures, factKeysText] = await Promise.all([
    listFiles(path.join(knowledge, 'notes'), '.md'),
    listFiles(path.join(knowledge, 'asked'), '.md'),
    listFiles(path.join(knowledge, 'pictures'), '.svg'),
    readFile(factKeysFile, 'utf8').catch(() => fail(factKeysFile, 'is missing: it names the rows of a comparison')),
  ]);
  if (files.length === 0) fail(path.join(knowledge, 'notes'), 'holds no note (*.md): is KNOWLEDGE_DIR right?');
  const factKeys = readFactKeys(factKeysFile, factKeysText);
  const results = await Promise.all(files.map((file) => readWithQuestions(file, path.join(knowledge, 'asked'))));
  const located = results.flatMap((result): LocatedNote[] => ('note' in result ? [result] : []));
  const names = new Set(pictures.map((file) => path.basename(file)));
  // Links to a note that could not be read would be reported as broken, and hide the real mistake.
  const unreadable = [
    ...results.flatMap((result) => ('problems' in result ? result.problems : [])),
    ...askedWithoutNote(asked, files),
  ];
  const problems: readonly Problem[] = unreadable.length > 0 ? unreadable : checkNotes(located, factKeys, names);
  if (problems.length > 0) throw new KnowledgeError(problems);
  const notes = await withOldClaims(path.join(knowledge, 'old-claims.md'), located);
  return { notes, factKeys };
}

/** Adds the questions of people who hold old claims, if there is a file of them. */
async function withOldClaims(file: string, located: readonly LocatedNote[]): Promise<readonly Note[]> {
  const notes = located.map(({ note }) => note);
  const yaml = await readFile(file, 'utf8').catch(() => undefined);
  const added = yaml === undefined ? { notes } : addOldClaims(file, yaml, notes);
  if ('problems' in added) throw new KnowledgeError(added.problems);
  return added.notes;
}

/** Reads a note, and the questions that its statements answer, if there is a file of them. */
async function readWithQuestions(file: string, askedFolder: string): Promise<NoteResult> {
  const read = readNote(file, await readFile(file, 'utf8'));
  if ('problems' in read) return read;
  const askedFile = path.join(askedFolder, `${read.note.id}.md`);
  const asked = await readFile(askedFile, 'utf8').catch(() => undefined);
  if (asked === undefined) return read;
  const added = addAsked(askedFile, asked, read.note);
  return 'problems' in added ? added : { ...read, note: { ...read.note, ...added } };
}

/** Questions for a note that does not exist would be passed over in silence. */
function askedWithoutNote(asked: readonly string[], notes: readonly string[]): Problem[] {
  const known = new Set(notes.map((file) => path.basename(file)));
  return asked
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
