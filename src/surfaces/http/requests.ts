import { type InteractionType, MessageFlags } from 'discord-api-types/v10';
import { type CommandRequest, subcommandOf } from '../../requests/request.js';
import { type Asker, askerOnDiscord } from '../../study/asker.js';
import type { InteractionOf, MessageCommand, Origin, TypedCommand } from './interaction.js';

/** The option that is being typed, with what has been typed of it. */
export interface FocusedOption {
  readonly name: string;
  readonly typed: string;
}

/** "Answer from notes" on a message: its text is the question. */
export function messageRequest({ target_id, resolved }: MessageCommand): CommandRequest {
  return { command: 'ask', options: { question: resolved.messages[target_id]?.content ?? '' } };
}

/** Who did it; nobody in particular if the interaction does not say. */
export function askerOf({ member, user, guild_id: server, channel_id: channel }: Origin): Asker | undefined {
  const { id } = member?.user ?? user ?? {};
  if (id === undefined) return undefined;
  const permissions = member?.permissions === undefined ? undefined : BigInt(member.permissions);
  return askerOnDiscord({ id, server, channel, permissions });
}

/** The option that is being typed; undefined if the interaction does not say which. */
export function focusedOption({ options }: TypedCommand): FocusedOption | undefined {
  const typed = subcommandOf(options)?.options ?? options;
  const found = typed.find(({ focused }) => focused === true);
  return found && { name: found.name, typed: String(found.value ?? '') };
}

/** Whether a button is pressed by the member whose request its message answers, as far as the message says. */
export function isAsker({ message, member, user }: InteractionOf<InteractionType.MessageComponent>): boolean {
  const asker = message.interaction_metadata?.user.id ?? message.referenced_message?.author.id;
  return asker === undefined || asker === (member?.user ?? user)?.id;
}

/** Whether a button is pressed on a message that only the presser sees. */
export function isOnPrivateMessage({ message }: InteractionOf<InteractionType.MessageComponent>): boolean {
  return (message.flags & MessageFlags.Ephemeral) !== 0;
}
