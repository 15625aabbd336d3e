import type { WordGroups } from '../language/thesaurus.js';
import type { Notes } from '../notes/load-notes.js';
import type { Source } from '../notes/note.js';
import type { Silenced } from '../quiz/make-items.js';
import type { PlainMeanings } from '../quiz/plain-meaning.js';
import type { Choices, Condition } from '../recommend/choices.js';
import type { Itself } from '../understand/itself.js';
import type { OutOfScope } from '../understand/out-of-scope.js';

/** The Markdown and YAML files of a knowledge folder, checked. Plain data, so that a bundle can hold it as JSON. */
export interface WrittenKnowledge extends Notes {
  readonly choices: Choices;
  readonly conditions: readonly Condition[];
  readonly outOfScope: OutOfScope;
  readonly itself: Itself;
  readonly thesaurus: WordGroups;
  readonly plainMeanings: PlainMeanings;
  /** Questions that members see, by the keys of their entries. */
  readonly questions: Readonly<Record<string, string>>;
  readonly silenced: Silenced;
}

/**
 * Encodes the knowledge as JSON in which each source is written once and statements refer to it by index. A text equal
 * to its Markdown is left empty. That saves a third of the file, and of the memory after reading it.
 */
export function encodeWritten(written: WrittenKnowledge): string {
  const indices = new Map<string, number>();
  const indexOf = (source: Source): number => {
    const key = JSON.stringify(source);
    const index = indices.get(key) ?? indices.size;
    indices.set(key, index);
    return index;
  };
  const short = JSON.stringify(written, (name, value) => {
    if (name === 'sources') return value.map(indexOf);
    return value?.markdown !== undefined && value.markdown === value.text ? { ...value, text: '' } : value;
  });
  return `{"sources":[${[...indices.keys()].join(',')}],"written":${short}}`;
}

/** Decodes what `encodeWritten` made. */
export function decodeWritten(json: string): WrittenKnowledge {
  const { sources, written } = JSON.parse(json);
  complete(written, sources);
  return written;
}

/** Changes the parsed value in place: a copy would take as much memory again. */
function complete(value: Record<string, unknown>, sources: readonly Source[]): void {
  for (const name in value) {
    const inner = value[name];
    if (name === 'sources') value[name] = (inner as readonly number[]).map((index) => sources[index]);
    else if (name === 'text' && inner === '') value[name] = value['markdown'];
    else if (typeof inner === 'object' && inner !== null) complete(inner as Record<string, unknown>, sources);
  }
}
