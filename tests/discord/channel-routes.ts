import { checkMessage, checkPrivateChannel } from './body-checks.js';
import { codedError } from './discord-error.js';
import { textAt, valueAt } from './json.js';
import type { MessageFeed } from './message-feed.js';
import type { MessageStore } from './message-store.js';
import { editedMessage, filesOf, type MessageOrigin, type MessagePayload, newMessage } from './messages.js';
import { botPerson, directChannelPayload, textChannelPayload, userPayload } from './payloads.js';
import { type Problem, problem } from './problem.js';
import type { UploadedFile } from './request-body.js';
import type { Route, RouteAnswer, RouteCall } from './route.js';
import type { Signal } from './signal.js';
import type { World } from './world.js';

/** A message that the bot posted in a channel, with the request it came from. */
export interface PostedMessage {
  readonly message: MessagePayload;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  readonly receivedAt: number;
}

/** What the endpoints of channels share. */
export interface ChannelContext {
  readonly world: World;
  readonly store: MessageStore;
  readonly feed: MessageFeed;
  readonly posted: Signal<PostedMessage>;
}

function channelOf(call: RouteCall, world: World): unknown {
  const id = call.parameter('channelId');
  if (id === world.channelId) return textChannelPayload(world);
  if (id === world.directChannelId) return directChannelPayload(world);
  if (id === world.foreignChannelId || id === world.privateChannelId) throw codedError(403, 50001, 'Missing Access');
  throw codedError(404, 10003, 'Unknown Channel');
}

function originOf(call: RouteCall, world: World): MessageOrigin {
  const guildId = textAt(channelOf(call, world), 'guild_id');
  const origin = { author: userPayload(botPerson(world)), channelId: call.parameter('channelId') };
  return guildId === '' ? origin : { ...origin, guildId };
}

function referenceProblems(body: unknown, store: MessageStore): Problem[] {
  const reference = valueAt(body, 'message_reference');
  if (reference === undefined || valueAt(reference, 'fail_if_not_exists') === false) return [];
  if (store.find(textAt(reference, 'message_id')) !== undefined) return [];
  return [problem(['message_reference'], 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message')];
}

function postMessage(call: RouteCall, { world, store, feed, posted }: ChannelContext): RouteAnswer {
  const { body, files, receivedAt } = call;
  const origin = originOf(call, world);
  const known = store.withNonce(body);
  if (known) return { status: 200, body: known };
  const message = newMessage(body, files, origin);
  store.keepNonce(body, message.id);
  feed.post(message);
  const whenDone = () => posted.emit({ message, body, files, receivedAt });
  return { status: 200, body: message, whenDone };
}

function postRoutes(context: ChannelContext): Route[] {
  const { world, store } = context;
  const needsBotToken = true;
  return [
    {
      method: 'POST',
      template: '/channels/:channelId/messages',
      needsBotToken,
      check: (call) => [
        ...checkMessage('channelMessage', call.body, { uploaded: call.files, kept: [], isEdit: false }),
        ...referenceProblems(call.body, store),
      ],
      answer: (call) => postMessage(call, context),
    },
    {
      method: 'POST',
      template: '/channels/:channelId/typing',
      needsBotToken,
      answer: (call) => {
        channelOf(call, world);
        return { status: 204 };
      },
    },
    {
      method: 'POST',
      template: '/users/@me/channels',
      needsBotToken,
      check: (call) => checkPrivateChannel(call.body),
      answer: () => ({ status: 200, body: directChannelPayload(world) }),
    },
  ];
}

function ownMessage(call: RouteCall, { world, store }: ChannelContext): MessagePayload {
  const message = store.get(call.parameter('messageId'));
  if (message.author.id === world.applicationId) return message;
  throw codedError(403, 50005, 'Cannot edit a message authored by another user');
}

function existingMessageRoutes(context: ChannelContext): Route[] {
  const { feed, store } = context;
  const template = '/channels/:channelId/messages/:messageId';
  const needsBotToken = true;
  return [
    {
      method: 'PATCH',
      template,
      needsBotToken,
      check: (call) => {
        const kept = filesOf(ownMessage(call, context));
        return checkMessage('channelMessageEdit', call.body, { uploaded: call.files, kept, isEdit: true });
      },
      answer: (call) => {
        const message = editedMessage(ownMessage(call, context), call.body, call.files);
        feed.update(message);
        return { status: 200, body: message };
      },
    },
    {
      method: 'GET',
      template,
      needsBotToken,
      answer: (call) => ({ status: 200, body: store.get(call.parameter('messageId')) }),
    },
    {
      method: 'DELETE',
      template,
      needsBotToken,
      answer: (call) => {
        store.delete(ownMessage(call, context).id);
        return { status: 204 };
      },
    },
  ];
}

/** The endpoints of channels and their messages. */
export function channelRoutes(context: ChannelContext): Route[] {
  const channel: Route = {
    method: 'GET',
    template: '/channels/:channelId',
    needsBotToken: true,
    answer: (call) => ({ status: 200, body: channelOf(call, context.world) }),
  };
  return [channel, ...postRoutes(context), ...existingMessageRoutes(context)];
}
