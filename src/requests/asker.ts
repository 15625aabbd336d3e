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
