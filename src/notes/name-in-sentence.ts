import type { Note } from './note.js';

const WITHIN_SENTENCE = /(?<=[a-z,] )[A-Za-z][a-z-]+/g;
const CODE = /`[^`]*`/g;

/** Writes a name as it stands within a sentence: without a capital, if the notes mostly write its first word so. */
export function nameInSentenceOf(notes: readonly Note[]): (name: string) => string {
  const written = new Map<string, number>();
  for (const word of notes.flatMap(textsOf).flatMap((text) => text.replace(CODE, '').match(WITHIN_SENTENCE) ?? []))
    written.set(word, (written.get(word) ?? 0) + 1);
  return (name) => {
    const [first = '', ...others] = name.split(' ');
    // "App Runner" is a name as a whole.
    if (others.some((word) => /^[A-Z][a-z]/.test(word))) return name;
    const lower = `${first.charAt(0).toLowerCase()}${first.slice(1)}`;
    return (written.get(lower) ?? 0) > (written.get(first) ?? 0) ? `${lower}${name.slice(first.length)}` : name;
  };
}

/** What a note says in whole sentences, which begin with a capital wherever a word can have one. */
export function textsOf({ sections, terms, tasks }: Note): readonly string[] {
  return [
    ...sections.flatMap(({ statements }) => statements.map(({ markdown }) => markdown)),
    ...terms.map(({ means }) => means),
    ...tasks.flatMap(({ steps }) => steps.map(({ markdown }) => markdown)),
  ];
}
