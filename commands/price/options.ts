import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord-api-types/v10';

/** Quantities are text options, so that members may write them as they think of them: 3M, 512MB, 200ms. */
export function text(
  name: string,
  description: string,
  {
    required = false,
    autocomplete = false,
    longest = 100,
  }: { required?: boolean; autocomplete?: boolean; longest?: number } = {},
): APIApplicationCommandBasicOption {
  const base = { type: ApplicationCommandOptionType.String as const, name, description, required, max_length: longest };
  return autocomplete ? { ...base, autocomplete } : base;
}

/** An option with a few fixed values. */
export function choices(
  name: string,
  description: string,
  values: readonly string[],
): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.String,
    name,
    description,
    choices: values.map((value) => ({ name: value, value })),
  };
}

/** An option that is on or off. */
export function flag(name: string, description: string): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Boolean, name, description };
}

/** The processor, for services that have a choice. */
export const ARCHITECTURE = choices('architecture', 'Processor: x86 unless you say otherwise', ['x86', 'arm64']);

/** The Region. */
export const REGION = text('region', 'AWS Region: a code or a place, us-east-1 unless you say otherwise', {
  autocomplete: true,
});
