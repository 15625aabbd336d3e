import { PermissionFlagsBits } from 'discord-api-types/v10';

/** Who asks; comes from the surface, never from what was typed. */
export interface Asker {
  /** Discord's user id, or `local` for whoever sits at this machine. */
  readonly id: string;
  /** Server and channel in which it is asked; none in direct messages and elsewhere. */
  readonly server?: string;
  readonly channel?: string;
  /** Discord says that they may manage this server. */
  readonly mayManageServer?: true;
}

/** The one person at the page or terminal of this machine. */
export const LOCAL_ASKER: Asker = { id: 'local' };

/** What Discord says of an interaction, by whichever way it came. */
export interface SaidByDiscord {
  /** Of whoever asks. */
  readonly id: string;
  readonly server: string | null | undefined;
  readonly channel: string | null | undefined;
  /** What they may do in the channel; nothing is allowed to whoever comes without. */
  readonly permissions: bigint | undefined;
}

const MANAGES_SERVER = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;

/** Who asks on Discord; in direct messages only who it is. */
export function askerOnDiscord({ id, server, channel, permissions = 0n }: SaidByDiscord): Asker {
  if (!server) return { id };
  return {
    id,
    server,
    ...(channel ? { channel } : {}),
    ...((permissions & MANAGES_SERVER) === 0n ? {} : { mayManageServer: true }),
  };
}
