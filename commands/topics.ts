import type { Knowledge } from '../src/knowledge/knowledge.js';
import type { Choice } from '../src/requests/command.js';

const MOST_CHOICES = 25;

/** Topics for what has been typed of a name so far; the notes' main topics for nothing. */
export function completeTopic(typed: string, { names }: Knowledge, without: readonly string[] = []): Choice[] {
  const taken = new Set(without.map((name) => names.find(name)?.topic));
  return names
    .suggest(typed, MOST_CHOICES + without.length)
    .filter((topic) => !taken.has(topic))
    .slice(0, MOST_CHOICES)
    .map(({ id, name, term, note }) => ({ name: term ? `${name} (${note.topic})` : name, value: id }));
}
