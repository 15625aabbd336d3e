import type { Choice } from '../choice.js';
import { LIMITS } from '../discord-limits.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Logger } from '../log.js';
import { recentlyMade } from '../recent.js';
import { cut } from '../replies/cut.js';
import type { Command } from './command.js';
import type { CommandRequest } from './request.js';

/** Autocomplete choices for an option, as many as Discord shows; none if anything fails. */
export type OptionCompleter = (request: CommandRequest, option: string, typed: string) => readonly Choice[];

const CACHED_COMPLETIONS = 1_000;

/** @param commands by name */
export function completerOf(
  commands: ReadonlyMap<string, Command>,
  knowledge: Knowledge,
  log: Logger,
): OptionCompleter {
  const cached = recentlyMade<readonly Choice[]>(CACHED_COMPLETIONS);
  return (request, option, typed) => {
    const key = JSON.stringify([request, option, typed]);
    const known = cached.get(key);
    if (known) return known;
    try {
      const found = commands.get(request.command)?.complete?.(option, typed, request, knowledge) ?? [];
      const choices = found
        .slice(0, LIMITS.choices)
        .map(({ name, value }) => ({ name: cut(name, LIMITS.choiceName), value }));
      cached.keep(key, choices);
      return choices;
    } catch (error) {
      log.error({ err: error, command: request.command }, 'an autocomplete failed');
      return [];
    }
  };
}
