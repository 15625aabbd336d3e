import type { Invalid } from '../answer.js';
import { invalid } from './invalid.js';

/** Something broke inside the bot. The member gets a reference, the log has the rest under the same reference. */
export function failure(reference: string): Invalid {
  return invalid([
    `Something went wrong on my side, not yours. Please try again; if it happens again, give the owner of this bot the reference \`${reference}\`.`,
  ]);
}
