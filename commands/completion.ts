import type { Knowledge } from '../src/knowledge/knowledge.js';
import type { Choice } from '../src/requests/command.js';

/** Choices that Discord shows. */
export const MOST_CHOICES = 25;

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

/** Time zones with what has been typed in their name. */
export function completeZone(typed: string): Choice[] {
  const wanted = typed.toLowerCase().trim().replaceAll(' ', '_');
  return Intl.supportedValuesOf('timeZone')
    .filter((zone) => zone.toLowerCase().includes(wanted))
    .slice(0, MOST_CHOICES)
    .map((zone) => ({ name: zone, value: zone }));
}
