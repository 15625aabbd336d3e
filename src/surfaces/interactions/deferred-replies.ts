import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../../log.js';
import type { Metrics } from '../../metrics.js';
import { isPrivate, type Reply } from '../../replies/reply.js';
import { callWebhook } from './webhook.js';

const DISCORD_API_URL = 'https://discord.com/api';

/** All times in milliseconds. Discord drops an interaction after 3 s; 1.8 s leave room for the network. */
export const DEFERRED_REPLY_TIMES = {
  /** Longer replies are announced first. */
  deferAfterMs: 1_800,
  /** Until the first edit: Discord has nothing to edit before it has read the announcement. */
  responseArrivesMs: 250,
  /** After the first failed attempt; it doubles each time. */
  firstRetryMs: 250,
};

/** What a bot resolves to, as far as it is delivered. */
export interface Coming {
  readonly reply: Reply;
}

/** An announcement that a reply is coming. */
export interface Announcement {
  /** Where the reply belongs. The token is secret. */
  readonly address: { readonly application_id: string; readonly token: string };
  /** Whether only the asker sees it; an edit cannot change that. */
  readonly privately: boolean;
}

/** Delivers replies that were announced first. */
export interface DeferredReplies {
  readonly deferAfterMs: number;
  /** Delivers a reply as soon as it is ready. A failure is logged, never thrown. */
  readonly add: (announcement: Announcement, coming: Promise<Coming>) => void;
  /** Resolves when no reply is pending. */
  readonly settled: () => Promise<void>;
}

/** Options of deferred replies. */
export interface DeferredReplyOptions {
  /** Base URL of Discord's API without version; Discord's own by default. */
  readonly discordApiUrl?: string;
  readonly metrics?: Metrics;
  readonly lateTimes?: typeof DEFERRED_REPLY_TIMES;
}

/** Delivers deferred replies through Discord's webhook route, which needs no bot token. */
export function deferredReplies(
  { discordApiUrl = DISCORD_API_URL, metrics, lateTimes = DEFERRED_REPLY_TIMES }: DeferredReplyOptions,
  log: Logger,
): DeferredReplies {
  const { deferAfterMs, responseArrivesMs, firstRetryMs } = lateTimes;
  const pending = new Set<Promise<void>>();

  /** Edits the announcement; a private reply to a public announcement replaces it instead. */
  const send = async ({ address, privately }: Announcement, reply: Reply): Promise<string | undefined> => {
    const { application_id, token } = address;
    const webhook = `${discordApiUrl}/v10/webhooks/${application_id}/${encodeURIComponent(token)}`;
    const url = `${webhook}/messages/@original`;
    if (isPrivate(reply) && !privately) {
      const problem = await callWebhook({ method: 'DELETE', url }, firstRetryMs);
      return problem ?? callWebhook({ method: 'POST', url: webhook, message: reply }, firstRetryMs);
    }
    const { flags: _flags, ...body } = reply.body;
    return callWebhook({ method: 'PATCH', url, message: { ...reply, body } }, firstRetryMs);
  };

  const deliver = async (announcement: Announcement, coming: Promise<Coming>): Promise<void> => {
    try {
      const [{ reply }] = await Promise.all([coming, sleep(responseArrivesMs)]);
      const problem = await send(announcement, reply);
      metrics?.lateReply(problem === undefined ? 'delivered' : 'lost');
      if (problem === undefined) log.debug('a late reply was delivered');
      else log.error({ problem }, 'a late reply could not be delivered');
    } catch (error) {
      // Only the name: the message may hold the URL, and the URL the token.
      log.error({ name: error instanceof Error ? error.name : 'unknown' }, 'a late reply failed');
    }
  };

  return {
    deferAfterMs,
    add: (announcement, coming) => {
      const delivery = deliver(announcement, coming).finally(() => pending.delete(delivery));
      pending.add(delivery);
    },
    settled: async () => {
      while (pending.size > 0) await Promise.all(pending);
    },
  };
}
