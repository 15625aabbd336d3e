import { type APIInteractionResponse, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { keptByObject } from '../../kept-by-object.js';
import { isPrivate, type Reply } from '../../replies/reply.js';
import { within } from '../within.js';
import type { Announcement, Coming, DeferredReplies } from './deferred-replies.js';

/** The first response to an interaction. */
export interface Outgoing {
  readonly payload: APIInteractionResponse;
  readonly files: Reply['files'];
}

/** How a reply reaches the member; `privately` overrides the reply's own visibility. */
interface Delivery extends Announcement {
  /** A button was pressed on a private message, which the reply can replace. */
  readonly onPrivateMessage: boolean;
  /** Delivers slow replies; without it the response waits for the reply. */
  readonly deferred: DeferredReplies | undefined;
}

/** The reply if it is ready in time, otherwise an announcement that is edited later. */
export async function deliver(
  coming: Promise<Coming>,
  { address, onPrivateMessage, privately, deferred }: Delivery,
): Promise<Outgoing> {
  const { reply } = (deferred ? await within(deferred.deferAfterMs, coming) : await coming) ?? {};
  if (reply?.replaces && onPrivateMessage) {
    // An edit cannot change the visibility of a message.
    const { flags: _flags, ...data } = reply.body;
    return { payload: { type: InteractionResponseType.UpdateMessage, data }, files: reply.files };
  }
  if (reply) return privately || isPrivate(reply) ? messageForAsker(reply) : messageForAll(reply);
  deferred?.add({ address, privately }, coming);
  const data = privately ? { data: { flags: MessageFlags.Ephemeral as const } } : {};
  return { payload: { type: InteractionResponseType.DeferredChannelMessageWithSource, ...data }, files: [] };
}

/** Responses by reply, because the bot caches replies; one cache for each visibility. */
const messageForAll = keptByObject((reply: Reply) => messageOf(reply, {}));
const messageForAsker = keptByObject((reply: Reply) => messageOf(reply, { flags: MessageFlags.Ephemeral }));

function messageOf({ body, files }: Reply, flags: { readonly flags?: MessageFlags.Ephemeral }): Outgoing {
  return { payload: { type: InteractionResponseType.ChannelMessageWithSource, data: { ...body, ...flags } }, files };
}
