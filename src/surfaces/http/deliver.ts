import { type APIInteractionResponse, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { isPrivate, type Reply } from '../../replies/reply.js';
import type { Announced, DeferredReplies } from './deferred-replies.js';

/** What a request of Discord is answered with. */
export interface Outgoing {
  readonly payload: APIInteractionResponse;
  readonly files: Reply['files'];
}

/** How a reply reaches the member; `privately` counts whatever the reply says. */
export interface Delivery extends Announced {
  /** A button was pressed on a message that only the presser sees, whose place the reply can take. */
  readonly onPrivateMessage: boolean;
  /** Delivers what takes long; without it the response waits for the reply. */
  readonly deferred: DeferredReplies | undefined;
}

/** The reply if it is there in time, else word that it is coming; it is then edited in. */
export async function deliver(
  coming: Promise<Reply>,
  { address, onPrivateMessage, privately, deferred }: Delivery,
): Promise<Outgoing> {
  const reply = deferred ? await within(deferred.deferAfterMs, coming) : await coming;
  if (reply?.replaces && onPrivateMessage) return updateWith(reply);
  if (reply) return messageWith(reply, privately);
  deferred?.add({ address, privately }, coming);
  return {
    payload: {
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      ...(privately ? { data: { flags: MessageFlags.Ephemeral } } : {}),
    },
    files: [],
  };
}

/** Whether a message is private cannot be changed any more. */
function updateWith({ body, files }: Reply): Outgoing {
  const { flags: _flags, ...data } = body;
  return { payload: { type: InteractionResponseType.UpdateMessage, data }, files };
}

/** Messages by their reply, which the bot keeps for those who ask the same; a private one is another message. */
const messages = { forAll: new WeakMap<Reply, Outgoing>(), forAsker: new WeakMap<Reply, Outgoing>() };

function messageWith(reply: Reply, privately: boolean): Outgoing {
  const onlyAsker = privately || isPrivate(reply);
  const made = onlyAsker ? messages.forAsker : messages.forAll;
  const flags = onlyAsker ? { flags: MessageFlags.Ephemeral as const } : {};
  const message = made.get(reply) ?? {
    payload: { type: InteractionResponseType.ChannelMessageWithSource, data: { ...reply.body, ...flags } },
    files: reply.files,
  };
  made.set(reply, message);
  return message;
}

async function within<Value>(ms: number, coming: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([coming, timeout]).finally(() => clearTimeout(timer));
}
