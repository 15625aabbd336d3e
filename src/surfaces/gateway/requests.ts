import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  CommandInteractionOption,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { CommandRequest } from '../../requests/request.js';

/** A slash command as a request. */
export function commandRequest(interaction: ChatInputCommandInteraction | AutocompleteInteraction): CommandRequest {
  const [first] = interaction.options.data;
  const subcommand = first?.options === undefined ? undefined : first;
  const options = optionValues(subcommand?.options ?? interaction.options.data);
  const request = { command: interaction.commandName, options };
  return subcommand === undefined ? request : { ...request, subcommand: subcommand.name };
}

/** "Answer from notes" on a message: its text is the question. */
export function messageRequest({ targetMessage }: MessageContextMenuCommandInteraction): CommandRequest {
  return { command: 'ask', options: { question: targetMessage.content } };
}

/** What was said to the bot in a message, without the mentions in it. */
export function lineOf(content: string): string {
  return content
    .replace(/<(?:@[!&]?|#)\d+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function optionValues(options: readonly CommandInteractionOption[]): Record<string, string | boolean> {
  return Object.fromEntries(
    options.flatMap(({ name, value }): [string, string | boolean][] => {
      if (value === undefined) return [];
      return [[name, typeof value === 'number' ? String(value) : value]];
    }),
  );
}
