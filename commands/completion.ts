import type { Knowledge } from '../src/knowledge/knowledge.js';
import type { Choice } from '../src/requests/command.js';
import { zonesWith } from '../src/time/zones.js';

/** Choices that Discord shows. */
export const MOST_CHOICES = 25;
/** Characters of a choice's name, or value, that Discord takes. */
const LONGEST_CHOICE = 100;

/** Whole lines as choices. */
export function lineChoices(lines: readonly { readonly text: string }[]): Choice[] {
  return lines.map(({ text }) => ({ name: text, value: text }));
}

/** Topics for what has been typed of a name so far; the notes' main topics for nothing. */
export function completeTopic(typed: string, { names }: Knowledge, without: readonly string[] = []): Choice[] {
  const taken = new Set(without.map((name) => names.find(name)?.topic));
  return names
    .suggest(typed, MOST_CHOICES + without.length)
    .filter((topic) => !taken.has(topic))
    .slice(0, MOST_CHOICES)
    .map(({ id, name, term, note }) => ({ name: term ? `${name} (${note.topic})` : name, value: id }));
}

/** Topics for the last of several with commas between, behind those that stand already. */
export function completeTopics(typed: string, knowledge: Knowledge): Choice[] {
  const last = typed.lastIndexOf(',') + 1;
  const before = typed.slice(0, last);
  const start = before === '' ? '' : `${before} `;
  const taken = before.split(',').map((name) => name.trim());
  return completeTopic(typed.slice(last).trim(), knowledge, taken)
    .map(({ name, value }) => ({ name: start + name, value: start + value }))
    .filter(({ name, value }) => name.length <= LONGEST_CHOICE && value.length <= LONGEST_CHOICE);
}

/** Time zones with what has been typed in their name. */
export function completeZone(typed: string): Choice[] {
  return zonesWith(typed)
    .slice(0, MOST_CHOICES)
    .map((zone) => ({ name: zone, value: zone }));
}
