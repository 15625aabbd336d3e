import { MessageFlags } from 'discord-api-types/v10';
import { checkMessage } from './body-checks.js';
import type { InteractionContext } from './callback-route.js';
import { editedMessage, filesOf, type MessagePayload, newMessage } from './messages.js';
import type { Route, RouteCall } from './route.js';
import type { World } from './world.js';

function addressedMessage(call: RouteCall, { ledger, store }: InteractionContext): MessagePayload {
  return store.get(ledger.resolveMessageId(call.parameter('token'), call.parameter('messageId')));
}

/** While the answer is still announced ("is thinking…"), a follow-up takes its place, and its visibility stays as announced. */
function followUpRoute(template: string, { ledger, feed, store }: InteractionContext): Route {
  return {
    method: 'POST',
    template,
    needsBotToken: false,
    check: (call) => checkMessage('followUp', call.body, { uploaded: call.files, kept: [], isEdit: false }),
    answer: (call) => {
      const token = call.parameter('token');
      const { origin } = ledger.acknowledged(token);
      const original = store.find(ledger.originalMessageId(token) ?? '');
      if (original && (original.flags & MessageFlags.Loading) !== 0) {
        const message = editedMessage(original, call.body, call.files);
        feed.update(message);
        return { status: 200, body: message };
      }
      const message = newMessage(call.body, call.files, origin);
      feed.post(message);
      return { status: 200, body: message };
    },
  };
}

function editRoute(template: string, context: InteractionContext): Route {
  return {
    method: 'PATCH',
    template,
    needsBotToken: false,
    check: (call) => {
      const kept = filesOf(addressedMessage(call, context));
      return checkMessage('responseEdit', call.body, { uploaded: call.files, kept, isEdit: true });
    },
    answer: (call) => {
      const message = editedMessage(addressedMessage(call, context), call.body, call.files);
      context.feed.update(message);
      return { status: 200, body: message };
    },
  };
}

/**
 * The endpoints for follow-ups to an interaction and for its messages; they need the token of the interaction only.
 * @see https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages
 */
export function webhookRoutes(world: World, context: InteractionContext): Route[] {
  const webhook = `/webhooks/${world.applicationId}/:token`;
  const template = `${webhook}/messages/:messageId`;
  const needsBotToken = false;
  return [
    followUpRoute(webhook, context),
    editRoute(template, context),
    {
      method: 'GET',
      template,
      needsBotToken,
      answer: (call) => ({ status: 200, body: addressedMessage(call, context) }),
    },
    {
      method: 'DELETE',
      template,
      needsBotToken,
      answer: (call) => {
        context.store.delete(addressedMessage(call, context).id);
        return { status: 204 };
      },
    },
  ];
}
