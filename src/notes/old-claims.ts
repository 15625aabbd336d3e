import type { Note } from './note.js';
import type { Problem } from './problem.js';
import { type QuestionGroup, readQuestionList } from './question-list.js';

/** Notes with the questions of `knowledge/old-claims.md` added, or what does not fit. */
export type OldClaimsResult = { readonly notes: readonly Note[] } | { readonly problems: readonly Problem[] };

/**
 * Adds to each corrected claim the questions of people who still believe it; the list names the note, then the first words of the claim.
 */
export function addOldClaims(file: string, text: string, notes: readonly Note[]): OldClaimsResult {
  const { groups, problems } = readQuestionList(file, text);
  const misplaced = groups.flatMap((group) => {
    const message = whyMisplaced(group, notes);
    return message === undefined ? [] : [{ file, line: group.line, message }];
  });
  if (problems.length + misplaced.length > 0) return { problems: [...problems, ...misplaced] };
  return { notes: notes.map((note) => withQuestions(note, groups)) };
}

function withQuestions(note: Note, groups: readonly QuestionGroup[]): Note {
  const own = groups.filter(({ heading }) => heading === note.id);
  return {
    ...note,
    corrections: note.corrections.map((correction) => ({
      ...correction,
      questions: own.flatMap(({ start, questions }) =>
        correction.claim.startsWith(start) ? questions.map((question) => ({ ...question, statement: 0 })) : [],
      ),
    })),
  };
}

function whyMisplaced({ heading, start }: QuestionGroup, notes: readonly Note[]): string | undefined {
  const note = notes.find(({ id }) => id === heading);
  if (!note) return `there is no note "${heading}"`;
  const count = note.corrections.filter(({ claim }) => claim.startsWith(start)).length;
  return count === 1 ? undefined : `${count} corrected claims of the note start with "${start}", 1 must`;
}
