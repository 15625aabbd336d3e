import type { Knowledge } from './knowledge/knowledge.js';
import type { Logger } from './log.js';
import { recentlyMade } from './recent.js';
import type { Choice, Command } from './requests/command.js';
import type { CommandRequest } from './requests/request.js';

/** How many are kept for those who type the same. */
const MOST_KEPT = 1_000;

/** Choices for an option that is being typed. Never throws: where something breaks, there are none. */
export function completions(commands: ReadonlyMap<string, Command>, knowledge: Knowledge, log: Logger) {
  const recent = recentlyMade<readonly Choice[]>(MOST_KEPT);
  return (request: CommandRequest, option: string, typed: string): readonly Choice[] => {
    const key = JSON.stringify([request, option, typed]);
    const known = recent.get(key);
    if (known) return known;
    try {
      const choices = commands.get(request.command)?.complete?.(option, typed, request, knowledge) ?? [];
      recent.keep(key, choices);
      return choices;
    } catch (error) {
      log.error({ err: error, command: request.command }, 'an autocomplete failed');
      return [];
    }
  };
}
