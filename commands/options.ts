import {
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandStringOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';

/** A text option of a command. */
export function stringOption(
  name: string,
  description: string,
  settings: Omit<APIApplicationCommandStringOption, 'type' | 'name' | 'description'> = {},
): APIApplicationCommandStringOption {
  return {
    type: ApplicationCommandOptionType.String,
    name,
    description,
    ...settings,
  } as APIApplicationCommandStringOption;
}

/** A text option with a few fixed values. */
export function choiceOption(
  name: string,
  description: string,
  values: readonly string[],
): APIApplicationCommandStringOption {
  return stringOption(name, description, { choices: values.map((value) => ({ name: value, value })) });
}

/** A yes/no option. */
export function booleanOption(name: string, description: string): APIApplicationCommandBooleanOption {
  return { type: ApplicationCommandOptionType.Boolean, name, description };
}

/** A subcommand. */
export function subcommandOption(
  name: string,
  description: string,
  options?: APIApplicationCommandSubcommandOption['options'],
): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, name, description, ...(options ? { options } : {}) };
}
