import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../../log.js';
import type { Metrics } from '../../metrics.js';
import { isPrivate, type Reply } from '../../replies/reply.js';
import { callWebhook } from './call-webhook.js';

const DISCORD_API_URL = 'https://discord.com/api';

/** How long is waited for a late reply, in milliseconds. */
export interface DeferredReplyTimes {
  /** A response that takes longer than this only says that the reply is coming. */
  readonly deferAfterMs: number;
  /** Until the first edit: Discord knows of no reply to edit before it has read our response, which is still on its way. */
  readonly responseArrivesMs: number;
  /** After the first attempt that failed; it doubles with each. */
  readonly firstRetryMs: number;
}

/** Discord forgets an interaction that is not answered within 3 s; with the way there and back 1.8 s leave room. */
export const DEFERRED_REPLY_TIMES: DeferredReplyTimes = {
  deferAfterMs: 1_800,
  responseArrivesMs: 250,
  firstRetryMs: 250,
};

/** Where the reply to an interaction belongs. The token is secret. */
export interface ReplyAddress {
  readonly application_id: string;
  readonly token: string;
}

/** Word that a reply is coming. */
export interface Announced {
  readonly address: ReplyAddress;
  /** Only the member who asked saw it; an edit cannot change that. */
  readonly privately: boolean;
}

/** Replies that come after word was sent that they are coming. */
export interface DeferredReplies {
  /** How long a reply may take before it counts as late, in milliseconds. */
  readonly deferAfterMs: number;
  /** Delivers a reply as soon as it is there. Its failure is logged, never thrown. */
  readonly add: (announced: Announced, coming: Promise<Reply>) => void;
  /** Resolves when no reply is under way any more. */
  readonly settled: () => Promise<void>;
}

/** What late replies need to reach Discord. */
export interface DeferredReplyOptions {
  /** Base of Discord's API without version; Discord's own if not given. */
  readonly discordApiUrl?: string;
  readonly metrics?: Metrics;
  readonly lateTimes?: DeferredReplyTimes;
}

/** Delivers late replies through Discord's webhook route, which asks for no bot token. */
export function deferredReplies(options: DeferredReplyOptions, log: Logger): DeferredReplies {
  const { discordApiUrl = DISCORD_API_URL, metrics, lateTimes = DEFERRED_REPLY_TIMES } = options;
  const running = new Set<Promise<void>>();

  /** Edits the reply in where it was announced; one that is private after all takes the place of an announcement to everybody. */
  const send = async ({ address, privately }: Announced, reply: Reply): Promise<string | undefined> => {
    const { application_id, token } = address;
    const webhook = `${discordApiUrl}/v10/webhooks/${application_id}/${encodeURIComponent(token)}`;
    const url = `${webhook}/messages/@original`;
    if (isPrivate(reply) && !privately) {
      const problem = await callWebhook({ method: 'DELETE', url }, lateTimes.firstRetryMs);
      return problem ?? callWebhook({ method: 'POST', url: webhook, message: reply }, lateTimes.firstRetryMs);
    }
    const { flags: _flags, ...body } = reply.body;
    return callWebhook({ method: 'PATCH', url, message: { ...reply, body } }, lateTimes.firstRetryMs);
  };

  const deliver = async (announced: Announced, coming: Promise<Reply>): Promise<void> => {
    const [reply] = await Promise.all([coming, sleep(lateTimes.responseArrivesMs)]);
    const problem = await send(announced, reply);
    metrics?.lateReply(problem === undefined ? 'delivered' : 'lost');
    if (problem === undefined) log.debug('a late reply was delivered');
    else log.error({ problem }, 'a late reply could not be delivered');
  };

  return {
    deferAfterMs: lateTimes.deferAfterMs,
    add: (announced, coming) => {
      // The name of an error only: its message may hold the address, and the address holds the token.
      const promise = deliver(announced, coming).catch((error: unknown) => {
        log.error({ name: error instanceof Error ? error.name : 'unknown' }, 'a late reply failed');
      });
      running.add(promise);
      promise.finally(() => running.delete(promise));
    },
    settled: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
