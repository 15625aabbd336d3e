import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Options, Shown } from '../../src/pricing/services/option.js';

/** Discord's own limit is 6,000; no quantity is longer than this. */
const LONGEST_QUANTITY = 100;

/** The options of a subcommand as Discord lists them, each followed by those that are read with it. */
export function discordOptions(options: Options): APIApplicationCommandBasicOption[] {
  return Object.entries(shownOptions(options)).map(([name, shown]) => discordOption(name, shown));
}

/** Every option by its name, with those that are read with another one. */
export function shownOptions(options: Options): Readonly<Record<string, Shown>> {
  return Object.assign({}, ...Object.entries(options).map(([name, option]) => ({ [name]: option, ...option.with })));
}

function discordOption(
  name: string,
  { about, required = false, values, suggest }: Shown,
): APIApplicationCommandBasicOption {
  if (values === 'on or off') return { type: ApplicationCommandOptionType.Boolean, name, description: about };
  if (values) {
    const choices = values.map((value) => ({ name: value, value }));
    return { type: ApplicationCommandOptionType.String, name, description: about, choices };
  }
  return quantityOption(name, about, { required, autocomplete: suggest !== undefined });
}

/** Quantities are text options, so that members may write them as they think of them: 3M, 512MB, 200ms. */
export function quantityOption(
  name: string,
  description: string,
  { required = false, autocomplete = false, longest = LONGEST_QUANTITY },
): APIApplicationCommandBasicOption {
  const base = { type: ApplicationCommandOptionType.String as const, name, description, required, max_length: longest };
  return autocomplete ? { ...base, autocomplete } : base;
}
