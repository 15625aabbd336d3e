import type { Note } from '../notes/note.js';
import { shortNameOf, type Topic } from '../notes/topics.js';

const EXAMPLE = /^(?:an? )?example\b/i;

/** Whether a note tells of an example: a page of ours, which nobody knows as a service or a term. */
export function isExample(note: Note): boolean {
  return kindOf(note) !== undefined;
}

/** What a question says that it is about: of an example what it is an example of, since its name alone says little. */
export function subjectName(note: Note): string {
  return kindOf(note) ?? shortNameOf({ name: note.topic });
}

function kindOf({ facts }: Note): string | undefined {
  return facts.find(({ key, value }) => key === 'kind' && EXAMPLE.test(value))?.value;
}

const MAKER = /^(?:aws|amazon)\b/i;

/** Whether one of its names says that a topic is a service of AWS. */
export function isMadeByAws({ names, note, term }: Topic): boolean {
  return term ? names.some((name) => MAKER.test(name)) : MAKER.test(note.topic);
}
