import { InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import { checkCallback } from './body-checks.js';
import type { Callback, Interaction, InteractionLedger } from './interaction-ledger.js';
import { type JsonObject, numberAt, objectAt } from './json.js';
import type { MessageFeed } from './message-feed.js';
import type { MessageStore } from './message-store.js';
import { editedMessage, filesOf, isEphemeral, type MessagePayload, newMessage } from './messages.js';
import { type Problem, problem } from './problem.js';
import type { Route, RouteAnswer, RouteCall } from './route.js';

/** What the endpoints of interactions share. */
export interface InteractionContext {
  readonly ledger: InteractionLedger;
  readonly store: MessageStore;
  readonly feed: MessageFeed;
}

const componentCallbacks = [InteractionResponseType.DeferredMessageUpdate, InteractionResponseType.UpdateMessage];

/** Autocomplete takes choices and nothing else does; only a component hangs on a message that can be updated. */
function typeProblems(type: number, interaction: Interaction): Problem[] {
  const isChoices = type === InteractionResponseType.ApplicationCommandAutocompleteResult;
  const wantsChoices = interaction.type === InteractionType.ApplicationCommandAutocomplete;
  const isComponent = interaction.type === InteractionType.MessageComponent;
  if (isChoices === wantsChoices && (isComponent || !componentCallbacks.includes(type))) return [];
  const text = `Callback type ${type} does not fit an interaction of type ${interaction.type}.`;
  return [problem(['type'], 'INTERACTION_CALLBACK_TYPE_INVALID', text)];
}

function check(call: RouteCall, { ledger, store }: InteractionContext): readonly Problem[] {
  const interaction = ledger.find(call.parameter('token'));
  if (interaction === undefined) return [];
  const type = numberAt(call.body, 'type');
  const isEdit = type === InteractionResponseType.UpdateMessage;
  const changed = isEdit ? store.find(interaction.messageId ?? '') : undefined;
  const problems = checkCallback(call.body, { uploaded: call.files, kept: filesOf(changed), isEdit });
  return [...problems, ...typeProblems(type, interaction)];
}

/** Creates or changes the message that the callback is about, if it is about one. */
function applyCallback(call: RouteCall, interaction: Interaction, context: InteractionContext) {
  const { feed, store } = context;
  const data = objectAt(call.body, 'data');
  const create = (body: JsonObject): MessagePayload => {
    const message = newMessage(body, call.files, interaction.origin);
    feed.post(message);
    return message;
  };
  switch (numberAt(call.body, 'type')) {
    case InteractionResponseType.ChannelMessageWithSource:
      return create(data);
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return create({ ...data, flags: numberAt(data, 'flags') | MessageFlags.Loading });
    case InteractionResponseType.DeferredMessageUpdate:
      return store.get(interaction.messageId ?? '');
    case InteractionResponseType.UpdateMessage: {
      const message = editedMessage(store.get(interaction.messageId ?? ''), data, call.files);
      feed.update(message);
      return message;
    }
    default:
      return undefined;
  }
}

/** @see https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback-interaction-callback-response-object */
function responseBody({ id, type, origin }: Interaction, callbackType: number, message: MessagePayload | undefined) {
  const interaction = { id, type, channel_id: origin.channelId, guild_id: origin.guildId };
  if (message === undefined) return { interaction, resource: { type: callbackType } };
  const isLoading = (message.flags & MessageFlags.Loading) !== 0;
  const facts = { response_message_loading: isLoading, response_message_ephemeral: isEphemeral(message) };
  const resource = { type: callbackType, message };
  return { interaction: { ...interaction, response_message_id: message.id, ...facts }, resource };
}

function callbackOf(call: RouteCall, interaction: Interaction, message: MessagePayload | undefined): Callback {
  const { id, token, startedAt } = interaction;
  const { body, files, receivedAt } = call;
  const facts = { id, token, files, type: numberAt(body, 'type'), data: objectAt(body, 'data') };
  const callback = { ...facts, ms: receivedAt - startedAt };
  return message === undefined ? callback : { ...callback, message };
}

function answer(call: RouteCall, context: InteractionContext): RouteAnswer {
  const { ledger } = context;
  const interaction = ledger.awaitingCallback(call.parameter('id'), call.parameter('token'));
  const type = numberAt(call.body, 'type');
  const message = applyCallback(call, interaction, context);
  ledger.acknowledge(interaction.token, message?.id);
  const whenDone = () => ledger.announce(callbackOf(call, interaction, message));
  if (call.query.get('with_response') !== 'true') return { status: 204, whenDone };
  return { status: 200, body: responseBody(interaction, type, message), whenDone };
}

/** The endpoint for the first answer to an interaction. */
export function callbackRoute(context: InteractionContext): Route {
  return {
    method: 'POST',
    template: '/interactions/:id/:token/callback',
    needsBotToken: false,
    check: (call) => check(call, context),
    answer: (call) => answer(call, context),
  };
}
