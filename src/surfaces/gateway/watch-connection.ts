import { type Client, Events } from 'discord.js';
import type { Logger } from '../../log.js';

/**
 * Logs each outage of a gateway connection once, with its cause, and its end: discord.js tries again every few seconds for as long as it lasts.
 * @param onConnected called whenever a connection is established or lost
 */
export function watchConnection(client: Client, log: Logger, onConnected: (connected: boolean) => void): void {
  const out = new Set<number>();
  let reason: string | undefined;
  const isBack = (shard: number): void => {
    onConnected(true);
    reason = undefined;
    if (out.delete(shard)) log.info({ shard }, 'connected again');
  };
  client.on(Events.ShardError, ({ message }) => {
    reason = message;
  });
  client.on(Events.ShardReconnecting, (shard) => {
    onConnected(false);
    if (out.has(shard)) return;
    out.add(shard);
    log.warn({ shard, reason }, 'the connection to Discord is lost; trying again until it is back');
  });
  client.on(Events.ShardDisconnect, () => onConnected(false));
  client.on(Events.ShardReady, isBack);
  client.on(Events.ShardResume, isBack);
}
