import type { Choice } from '../src/choice.js';
import { LIMITS } from '../src/discord-limits.js';
import type { Knowledge } from '../src/knowledge/knowledge.js';
import { zonesWith } from '../src/time/zones.js';

/** Whole lines as choices. */
export function lineChoices(lines: readonly { readonly text: string }[]): Choice[] {
  return lines.map(({ text }) => ({ name: text, value: text }));
}

/** Topics that match the start of a name; the main topics for an empty one. */
export function completeTopic(typed: string, { names }: Knowledge, without: readonly string[] = []): Choice[] {
  const taken = new Set(without.map((name) => names.find(name)?.topic));
  return names
    .suggest(typed, LIMITS.choices + without.length)
    .filter((topic) => !taken.has(topic))
    .map(({ id, name, term, note }) => ({ name: term ? `${name} (${note.topic})` : name, value: id }));
}

/** Topics for the last name of a comma-separated list. */
export function completeTopics(typed: string, knowledge: Knowledge): Choice[] {
  const last = typed.lastIndexOf(',') + 1;
  const before = typed.slice(0, last);
  const start = before === '' ? '' : `${before} `;
  const taken = before.split(',').map((name) => name.trim());
  return completeTopic(typed.slice(last).trim(), knowledge, taken)
    .map(({ name, value }) => ({ name: start + name, value: start + value }))
    .filter(({ name, value }) => name.length <= LIMITS.choiceName && value.length <= LIMITS.choiceName);
}

/** Time zones whose name contains what was typed. */
export function completeZone(typed: string): Choice[] {
  return zonesWith(typed).map((zone) => ({ name: zone, value: zone }));
}
