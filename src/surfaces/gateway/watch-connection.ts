import { type Client, Events } from 'discord.js';
import type { Logger } from '../../log.js';

/**
 * Logs each outage of a gateway connection once, with its cause, and its end: discord.js tries again every few seconds for as long as it lasts.
 * @param onConnected called whenever a connection is established or lost
 * @param isStopping whether the bot itself closes its connections, which discord.js reports like an outage
 */
export function watchConnection(
  client: Client,
  log: Logger,
  onConnected: (connected: boolean) => void,
  isStopping: () => boolean,
): void {
  const out = new Set<number>();
  const reasons = new Map<number, string>();
  const isBack = (shard: number): void => {
    onConnected(true);
    reasons.delete(shard);
    if (out.delete(shard)) log.info({ shard }, 'connected again');
  };
  client.on(Events.ShardError, ({ message }, shard) => {
    reasons.set(shard, message);
  });
  client.on(Events.ShardReconnecting, (shard) => {
    onConnected(false);
    if (out.has(shard) || isStopping()) return;
    out.add(shard);
    log.warn({ shard, reason: reasons.get(shard) }, 'the connection to Discord is lost; trying again until it is back');
  });
  client.on(Events.ShardDisconnect, () => onConnected(false));
  client.on(Events.ShardReady, isBack);
  client.on(Events.ShardResume, isBack);
}
