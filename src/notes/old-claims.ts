import { z } from 'zod';
import type { Note } from './note.js';
import type { Problem } from './problem.js';
import { type KeyPath, type ReadYaml, readYaml } from './yaml.js';

const schema = z.record(
  z.string(),
  z.record(z.string(), z.array(z.string().regex(/\?$/, 'must end in a question mark')).min(1)),
);
type OldClaims = z.infer<typeof schema>;

/** Notes with the questions of `knowledge/old-claims.yaml` added, or what does not fit. */
export type OldClaimsResult = { readonly notes: readonly Note[] } | { readonly problems: readonly Problem[] };

/**
 * Adds to each corrected claim the questions of people who still believe it. The file names the note, then the first words of the
 * claim, then the questions.
 */
export function addOldClaims(file: string, yaml: string, notes: readonly Note[]): OldClaimsResult {
  const read = readYaml(file, yaml, schema);
  if (!('data' in read)) return { problems: read };
  const problems = misplaced(file, read, notes);
  if (problems.length > 0) return { problems };
  return { notes: notes.map((note) => withQuestions(note, read.data[note.id] ?? {})) };
}

function withQuestions(note: Note, questions: OldClaims[string]): Note {
  return {
    ...note,
    corrections: note.corrections.map((correction) => ({
      ...correction,
      questions: Object.entries(questions).flatMap(([start, asked]) =>
        correction.claim.startsWith(start) ? asked : [],
      ),
    })),
  };
}

function misplaced(file: string, { data, lineOf }: ReadYaml<OldClaims>, notes: readonly Note[]): Problem[] {
  const problem = (place: KeyPath, message: string): Problem => ({ file, line: lineOf(place), message });
  return Object.entries(data).flatMap(([id, claims]) => {
    const note = notes.find((other) => other.id === id);
    if (!note) return [problem([id], `there is no note "${id}"`)];
    return Object.keys(claims).flatMap((start) => {
      const count = note.corrections.filter(({ claim }) => claim.startsWith(start)).length;
      return count === 1
        ? []
        : [problem([id, start], `${count} corrected claims of the note start with "${start}", 1 must`)];
    });
  });
}
