import path from 'node:path';
import { checkNotes } from './check-notes.js';
import { type FactKey, factKeysSchema } from './fact-keys.js';
import { readErrors, readTasks } from './guides.js';
import type { Note } from './note.js';
import { KnowledgeError, type Problem, together } from './problem.js';
import { type NoteResult, readNote } from './read-note.js';
import { listFiles, readTextFile } from './read-text.js';
import { readYaml } from './yaml.js';

/** The notes folder, checked. */
export interface Notes {
  readonly notes: readonly Note[];
  readonly factKeys: readonly FactKey[];
}

/** Fills references in a text, and reports those it cannot. */
export type FillText = (
  file: string,
  text: string,
) => Promise<{ readonly text: string; readonly problems: readonly Problem[] }>;

/** The readable part of the notes, with every problem. */
export interface NotesResult extends Notes {
  readonly problems: readonly Problem[];
  /** Whether all names of topics and rows are known, so that an unknown one is a mistake. */
  readonly namesKnown: boolean;
}

/** Folders with a file for each note that has any. */
const GUIDE_FOLDERS = ['tasks', 'errors', 'questions'];

/**
 * Reads and checks all notes of a knowledge folder: `notes/*.md` with their `tasks/` and `errors/`, `fact-keys.yaml`,
 * and the names in `pictures/`.
 * @param fill fills references in texts; by default they stay
 * @throws KnowledgeError if there are no notes, or no rows
 */
export async function loadNotes(
  knowledge: string,
  fill: FillText = async (_file, text) => ({ text, problems: [] }),
): Promise<NotesResult> {
  const factKeysFile = path.join(knowledge, 'fact-keys.yaml');
  const [files, guides, pictures, factKeysText] = await Promise.all([
    listFiles(path.join(knowledge, 'notes'), '.md'),
    Promise.all(GUIDE_FOLDERS.map((folder) => listFiles(path.join(knowledge, folder), '.md'))),
    listFiles(path.join(knowledge, 'pictures'), '.svg'),
    readTextFile(factKeysFile),
  ]);
  if (files.length === 0) fail(path.join(knowledge, 'notes'), 'holds no note (*.md): is KNOWLEDGE_DIR right?');
  if (factKeysText === undefined) fail(factKeysFile, 'is missing: it names the rows of a comparison');
  const rows = readYaml(factKeysFile, factKeysText, factKeysSchema);
  const factKeys = 'data' in rows ? rows.data : [];
  const results = await together(files.map((file) => readWithGuides(file, knowledge, fill)));
  const located = results.flatMap((result) => ('note' in result ? [result] : (result.readable ?? [])));
  const namesKnown = located.length === results.length && 'data' in rows;
  const pictureNames = new Set(pictures.map((file) => path.basename(file)));
  const problems = [
    ...('data' in rows ? [] : rows),
    ...results.flatMap((result) => ('problems' in result ? result.problems : [])),
    ...guidesWithoutNote(guides.flat(), files),
    // Links to an unreadable note would be reported as broken and hide the real mistake.
    ...(namesKnown ? checkNotes(located, factKeys, pictureNames) : []),
  ];
  return { notes: located.map(({ note }) => note), factKeys, problems, namesKnown };
}

/** Reads a note with its tasks and errors. What is readable of them stays even if the rest is not, so that other files can refer to it. */
async function readWithGuides(file: string, knowledge: string, fill: FillText): Promise<NoteResult> {
  const name = path.basename(file);
  const note = await readFilled(file, fill);
  if (note === undefined) return { problems: [{ file, line: 1, message: 'is a link to a file that is not there' }] };
  const read = readNote(file, note.text);
  const guides = await Promise.all([
    readGuideFile(path.join(knowledge, 'tasks', name), readTasks, fill),
    readGuideFile(path.join(knowledge, 'errors', name), readErrors, fill),
  ]);
  const problems = [
    ...note.problems,
    ...('problems' in read ? read.problems : []),
    ...guides.flatMap((guide) => guide.problems),
  ];
  const readable = 'note' in read ? read : read.readable;
  if (!readable) return { problems };
  const [tasks, errors] = guides.map((guide) => guide.readable);
  const whole = { ...readable, note: { ...readable.note, ...tasks, ...errors } };
  return problems.length > 0 ? { problems, readable: whole } : whole;
}

/** Reads a file of tasks or errors, if there is one. */
async function readGuideFile<Guide extends object>(
  file: string,
  read: (file: string, text: string) => Guide | { readonly problems: readonly Problem[] },
  fill: FillText,
): Promise<{ readonly problems: readonly Problem[]; readonly readable?: Guide }> {
  const filled = await readFilled(file, fill);
  if (filled === undefined) return { problems: [] };
  const result = read(file, filled.text);
  if ('problems' in result) return { problems: [...filled.problems, ...result.problems] };
  return { problems: filled.problems, readable: result };
}

async function readFilled(file: string, fill: FillText): Promise<Awaited<ReturnType<FillText>> | undefined> {
  const text = await readTextFile(file);
  return text === undefined ? undefined : fill(file, text);
}

function guidesWithoutNote(guides: readonly string[], notes: readonly string[]): Problem[] {
  const known = new Set(notes.map((file) => path.basename(file)));
  return guides
    .filter((file) => !known.has(path.basename(file)))
    .map((file) => {
      const message = `there is no note "${path.basename(file, '.md')}": name this file as its note`;
      return { file, line: 1, message };
    });
}

function fail(file: string, message: string): never {
  throw new KnowledgeError([{ file, line: 1, message }]);
}
