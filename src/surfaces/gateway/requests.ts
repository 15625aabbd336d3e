import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import { type CommandRequest, requestOf } from '../../requests/request.js';

/** A slash command as a request. */
export function commandRequest({
  commandName,
  options,
}: ChatInputCommandInteraction | AutocompleteInteraction): CommandRequest {
  return requestOf(commandName, options.data);
}

/** "Answer from notes" on a message: its text is the question. */
export function messageRequest({ targetMessage }: MessageContextMenuCommandInteraction): CommandRequest {
  return { command: 'ask', options: { question: targetMessage.content } };
}

/** What was said to the bot in a message, without the mentions in it. */
export function mentionedLine(content: string): string {
  return content
    .replace(/<(?:@[!&]?|#)\d+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
