import path from 'node:path';
import type { Entry } from './entries.js';
import { headingOf } from './passages.js';
import { KnowledgeError, type Problem, ProblemLog } from './problem.js';
import { listFiles, readTextFile } from './read-text.js';

/** Questions with the entry that answers them. */
export interface PlacedQuestions {
  readonly entry: Entry;
  readonly questions: readonly string[];
}

interface Placed {
  readonly placed: readonly PlacedQuestions[];
  readonly problems: readonly Problem[];
}

/** Questions under one heading of a list. */
interface QuestionGroup {
  /** Text after `##`: a heading of a note, or the id of a note. */
  readonly heading: string;
  /** Text after `###`: the first words of a statement or claim. */
  readonly start: string;
  readonly line: number;
  readonly questions: readonly string[];
}

/** A question, optionally followed by the author's answer "yes" or "no", which is ignored. */
const QUESTION = /^- (.+?)(?:(?<=\?) (?:yes|no))?$/i;
const FORM = 'must be "## heading", "### first words of a statement" or "- question"';

/** Headings of a list that name a kind of entry instead of a section. */
const KINDS: Readonly<Record<string, Entry['passage']['kind']>> = {
  Terms: 'definition',
  Differences: 'difference',
  Tasks: 'task',
  Errors: 'error',
};

/**
 * Reads a folder of lists of questions, one for each note.
 * @param entries those of all notes; if unknown, only the form of the lists is checked
 * @throws KnowledgeError with file, line and what to change
 */
export async function readQuestionLists(
  folder: string,
  entries: readonly Entry[] | undefined,
): Promise<readonly PlacedQuestions[]> {
  const lists = (await listFiles(folder, '.md')).map(async (file): Promise<Placed> => {
    const text = (await readTextFile(file)) ?? '';
    if (entries === undefined) return { placed: [], problems: readQuestionList(file, text).problems };
    const own = entries.filter(({ passage }) => passage.note.id === path.basename(file, '.md'));
    return placeQuestions(file, text, own);
  });
  const read = await Promise.all(lists);
  const problems = read.flatMap((list) => list.problems);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return read.flatMap(({ placed }) => placed);
}

/**
 * Finds the entries for a list of questions: `## heading` names a section, or Terms, Differences, Tasks or Errors;
 * `### start` the first words of a bullet, the name of a term, the ids of a pair ("ecs or eks"), or a title.
 * @param entries those of the list's note
 */
export function placeQuestions(file: string, text: string, entries: readonly Entry[]): Placed {
  return place(file, text, ({ heading, start }) => {
    const kind = KINDS[heading];
    if (kind === undefined) return statementsIn(heading, start, entries);
    return entries.filter(({ passage }) => passage.kind === kind && nameOf(passage) === start);
  });
}

/** The same for a list of old claims: `## note`, `### first words of the claim`. */
export function placeOldClaims(file: string, text: string, entries: readonly Entry[]): Placed {
  return place(file, text, ({ heading, start }) =>
    entries.filter(({ passage }) => passage.note.id === heading && passage.claim?.startsWith(start)),
  );
}

function place(file: string, text: string, find: (group: QuestionGroup) => readonly Entry[]): Placed {
  const { groups, problems } = readQuestionList(file, text);
  const log = new ProblemLog(file);
  const placed = groups.flatMap((group) => {
    const { heading, start, line, questions } = group;
    const [entry, ...others] = find(group);
    if (entry && others.length === 0) return [{ entry, questions }];
    const [count, advice] = entry
      ? [`${others.length + 1} things`, 'give more of its words']
      : ['nothing', 'did it change?'];
    log.report(line, `${count} under "${heading}" start with "${start}": ${advice}`);
    return [];
  });
  return { placed, problems: [...problems, ...log.problems] };
}

/**
 * Reads a list of questions: `## heading`, `### first words`, `- question?`. That is Markdown, but so plain that it is
 * read line by line; a parser would take half of the start for these ten thousand lines.
 */
function readQuestionList(
  file: string,
  text: string,
): { readonly groups: readonly QuestionGroup[]; readonly problems: readonly Problem[] } {
  const groups: (QuestionGroup & { questions: string[] })[] = [];
  const log = new ProblemLog(file);
  let heading = '';
  // A question directly under "##" has no statement.
  let group: (typeof groups)[number] | undefined;
  for (const [index, written] of text.split('\n').entries()) {
    const line = written.trimEnd();
    const question = QUESTION.exec(line)?.[1];
    if (line === '' || line.startsWith('# ')) continue;
    if (line.startsWith('## ')) {
      heading = line.slice(3).trim();
      group = undefined;
    } else if (line.startsWith('### ')) {
      group = { heading, start: line.slice(4).trim(), line: index + 1, questions: [] };
      groups.push(group);
    } else if (group && question !== undefined) group.questions.push(question);
    else log.report(index + 1, FORM);
  }
  // A group whose questions could not be read is not empty.
  if (log.problems.length === 0)
    for (const { start, line, questions } of groups)
      if (questions.length === 0) log.report(line, `"${start}" has no questions: list some, or remove it`);
  return { groups, problems: log.problems };
}

function statementsIn(heading: string, start: string, entries: readonly Entry[]): readonly Entry[] {
  const inSection = entries.filter(({ passage }) => passage.kind === 'section' && headingOf(passage) === heading);
  const same = inSection.filter(({ statement }) => statement.text.startsWith(start));
  if (same.length > 0) return same;
  const unpriced = withoutAmounts(start);
  return inSection.filter(({ statement }) => withoutAmounts(statement.text).startsWith(unpriced));
}

/** A statement with a new price is still the same statement. */
function withoutAmounts(text: string): string {
  return text.replace(/\$\d[\d.,]*/g, '$');
}

function nameOf({ kind, id, topics, path }: Entry['passage']): string | undefined {
  if (kind === 'difference') return id.replace('#versus-', ' or ');
  return kind === 'definition' ? topics[0]?.term?.name : path.at(-1);
}
