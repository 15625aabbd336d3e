import { PermissionFlagsBits } from 'discord-api-types/v10';

/** Who sent a request. It comes from the surface, never from what was typed. */
export interface Asker {
  /** Discord's user id, or `local` for the user of this machine. */
  readonly id: string;
  /** Server and channel of the request; missing in direct messages and off Discord. */
  readonly server?: string;
  readonly channel?: string;
  /** Whether Discord lets them manage the server. */
  readonly mayManageServer?: true;
}

/** The user of the page or terminal on this machine. */
export const LOCAL_ASKER: Asker = { id: 'local' };

/** What Discord says about the sender of an interaction. */
export interface SaidByDiscord {
  readonly id: string;
  readonly server: string | null | undefined;
  readonly channel: string | null | undefined;
  /** Permissions in the channel; none if missing. */
  readonly permissions: bigint | undefined;
}

const MANAGES_SERVER = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;

/** The sender of an interaction on Discord; in direct messages only the id. */
export function askerOnDiscord({ id, server, channel, permissions = 0n }: SaidByDiscord): Asker {
  if (!server) return { id };
  return {
    id,
    server,
    ...(channel ? { channel } : {}),
    ...((permissions & MANAGES_SERVER) === 0n ? {} : { mayManageServer: true }),
  };
}
