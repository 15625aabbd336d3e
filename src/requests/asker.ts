/** Who asks; comes from the surface, never from what was typed. */
export interface Asker {
  /** Discord's user id, or `local` for whoever sits at this machine. */
  readonly id: string;
}

/** The one person at the page or terminal of this machine. */
export const LOCAL_ASKER: Asker = { id: 'local' };
