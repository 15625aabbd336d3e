import { ApplicationCommandType, InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import type { Bot } from '../../bot.js';
import { requestOf } from '../../requests/request.js';
import { fittingChoices } from '../fitting-choices.js';
import type { DeferredReplies } from './deferred-replies.js';
import { deliver, type Outgoing } from './deliver.js';
import type { Interaction, InteractionOf, TypedCommand } from './interaction.js';
import { askerOf, focusedOption, isAsker, isOnPrivateMessage, messageRequest } from './requests.js';

/**
 * Answers whatever a member did: a command, a button, "Answer from notes", or typing into an option.
 * @param deferred delivers what takes long; without it the response waits for the reply
 */
export async function answerInteraction(
  bot: Bot,
  interaction: Interaction,
  deferred?: DeferredReplies,
): Promise<Outgoing> {
  switch (interaction.type) {
    case InteractionType.Ping:
      return { payload: { type: InteractionResponseType.Pong }, files: [] };
    case InteractionType.ApplicationCommandAutocomplete:
      return answerAutocomplete(bot, interaction.data);
    case InteractionType.ApplicationCommand:
      return answerCommand(bot, interaction, deferred);
    case InteractionType.MessageComponent:
      // A click by somebody else gets a private copy, so that one member's curiosity does not fill the channel; and what began in
      // private stays so.
      return deliver(replyOf(bot.respondToLine(interaction.data.custom_id, undefined, askerOf(interaction))), {
        address: interaction,
        onPrivateMessage: isOnPrivateMessage(interaction),
        privately: !isAsker(interaction) || isOnPrivateMessage(interaction),
        deferred,
      });
  }
}

function answerCommand(
  bot: Bot,
  interaction: InteractionOf<InteractionType.ApplicationCommand>,
  deferred: DeferredReplies | undefined,
): Promise<Outgoing> {
  const { data } = interaction;
  const request =
    data.type === ApplicationCommandType.Message ? messageRequest(data) : requestOf(data.name, data.options);
  const coming = replyOf(bot.respond(request, askerOf(interaction)));
  return deliver(coming, {
    address: interaction,
    onPrivateMessage: false,
    privately: bot.isPrivate(request),
    deferred,
  });
}

async function replyOf(response: ReturnType<Bot['respond']>) {
  return (await response).reply;
}

function answerAutocomplete(bot: Bot, command: TypedCommand): Outgoing {
  const focused = focusedOption(command);
  const choices = focused ? bot.complete(requestOf(command.name, command.options), focused.name, focused.typed) : [];
  return {
    payload: {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: {
        choices: fittingChoices(choices),
      },
    },
    files: [],
  };
}
