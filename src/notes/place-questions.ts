import type { Entry } from './entries.js';
import { headingOf } from './passages.js';
import type { Problem } from './problem.js';
import { type QuestionGroup, readQuestionList } from './question-list.js';

/** Questions with the entry that answers them. */
export interface PlacedQuestions {
  readonly entry: Entry;
  readonly questions: readonly string[];
}

/** Headings of a list that name a kind of entry instead of a section of the note. */
const KINDS: Readonly<Record<string, Entry['passage']['kind']>> = {
  Terms: 'definition',
  Differences: 'difference',
  Tasks: 'task',
  Errors: 'error',
};

/**
 * Finds the entries that a list of questions belongs to: `## heading` names a section, or Terms, Differences, Tasks or Errors;
 * `### start` the first words of a bullet, the name of a term, the ids of a pair ("ecs or eks"), or a title.
 * @param entries those of the note that the list is about
 */
export function placeQuestions(
  file: string,
  text: string,
  entries: readonly Entry[],
): { readonly placed: readonly PlacedQuestions[]; readonly problems: readonly Problem[] } {
  const { groups, problems } = readQuestionList(file, text);
  return collect(file, groups, problems, (group) => {
    const kind = KINDS[group.heading];
    return kind === undefined ? statementsOf(group, entries) : ofKind(kind, group, entries);
  });
}

/** The same for a list of old claims: `## note`, `### first words of the claim`. */
export function placeOldClaims(
  file: string,
  text: string,
  entries: readonly Entry[],
): { readonly placed: readonly PlacedQuestions[]; readonly problems: readonly Problem[] } {
  const { groups, problems } = readQuestionList(file, text);
  return collect(file, groups, problems, ({ heading, start }) =>
    entries.filter(({ passage }) => passage.note.id === heading && passage.claim?.startsWith(start)),
  );
}

function collect(
  file: string,
  groups: readonly QuestionGroup[],
  problems: readonly Problem[],
  find: (group: QuestionGroup) => readonly Entry[],
): { readonly placed: readonly PlacedQuestions[]; readonly problems: readonly Problem[] } {
  const found = groups.map((group) => ({ group, entries: find(group) }));
  return {
    placed: found.flatMap(({ group: { questions }, entries: [entry, ...others] }) =>
      entry && others.length === 0 ? [{ entry, questions }] : [],
    ),
    problems: [
      ...problems,
      ...found
        .filter(({ entries }) => entries.length !== 1)
        .map(({ group: { heading, start, line }, entries: { length } }) => ({
          file,
          line,
          message: `${length === 0 ? 'nothing' : `${length} things`} under "${heading}" start with "${start}": ${length === 0 ? 'did it change?' : 'give more of its words'}`,
        })),
    ],
  };
}

function statementsOf({ heading, start }: QuestionGroup, entries: readonly Entry[]): readonly Entry[] {
  const inSection = entries.filter(({ passage }) => passage.kind === 'section' && headingOf(passage) === heading);
  const same = inSection.filter(({ statement }) => statement.text.startsWith(start));
  if (same.length > 0) return same;
  const unpriced = withoutAmounts(start);
  return inSection.filter(({ statement }) => withoutAmounts(statement.text).startsWith(unpriced));
}

/** A new price in a statement does not make it another one. */
function withoutAmounts(text: string): string {
  return text.replace(/\$\d[\d.,]*/g, '$');
}

function ofKind(kind: Entry['passage']['kind'], { start }: QuestionGroup, entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ passage }) => passage.kind === kind && nameOf(passage) === start);
}

function nameOf({ kind, id, topics, path }: Entry['passage']): string | undefined {
  if (kind === 'difference') return id.replace('#versus-', ' or ');
  return kind === 'definition' ? topics[0]?.term?.name : path.at(-1);
}
