import type { KnownError } from './note.js';
import type { Problem } from './problem.js';
import { type GuideForm, readGuide } from './read-guide.js';

const FORM: GuideForm = {
  labels: ['Means', 'Look first', 'Mend'],
  optional: ['Shown as', 'Shared'],
  points: [1, 6],
  longestPoint: 300,
};
const LITERAL = /`([^`]+)`/g;
/** Shorter pieces of a message stand in logs of all kinds. */
const SHORTEST_PIECE = 6;

/** Reads the errors of a note, `errors/<note>.md`; `docs/writing-notes.md` shows the form. */
export function readErrors(
  file: string,
  content: string,
): { readonly errors: readonly KnownError[] } | { readonly problems: readonly Problem[] } {
  const guide = readGuide(file, content, FORM);
  if (!('reviewed' in guide)) return { problems: guide };
  const errors = guide.entries.map(({ title, line, labelled, points }) => ({
    line,
    error: {
      title,
      shownAs: [...piecesOf(labelled.get('Shown as')), ...piecesOf(labelled.get('Shared'))],
      shared: piecesOf(labelled.get('Shared')),
      means: labelled.get('Means') ?? '',
      causes: points,
      lookFirst: labelled.get('Look first') ?? '',
      mend: labelled.get('Mend') ?? '',
      reviewed: guide.reviewed,
    },
  }));
  const problems = errors.flatMap(({ error, line }) =>
    error.shownAs
      .filter((piece) => piece.replace(/…/g, '').trim().length < SHORTEST_PIECE)
      .map((piece) => ({ file, line, message: `\`${piece}\` is too short to tell one error from another` })),
  );
  return problems.length > 0 ? { problems } : { errors: errors.map(({ error }) => error) };
}

/** What stands in backticks behind a label. */
function piecesOf(labelled = ''): readonly string[] {
  return [...labelled.matchAll(LITERAL)].flatMap(([, piece]) => piece ?? []);
}
