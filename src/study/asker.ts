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
