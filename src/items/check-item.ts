import type { Item } from './item.js';
import { GAP } from './mask.js';
import { needsContext } from './needs-context.js';

const LONGEST_PROMPT = 600;
const LONGEST_OPTION = 200;
/** "Not" and "except" in a question are read over; "all of the above" is no option. */
const TRICKS = /\ball of the above\b|\bnone of the above\b|\bexcept\b.*\?/i;

/**
 * Why a finished question cannot be asked; undefined if it can.
 * @param quoted the words of the note inside the question
 */
export function faultOf({ prompt, options }: Item, quoted: string): string | undefined {
  if (prompt.length > LONGEST_PROMPT) return 'the question is too long';
  if (options.some(({ text }) => text.length > LONGEST_OPTION)) return 'an option is too long';
  if (options.filter(({ right }) => right).length !== 1) return 'not exactly one right option';
  if (options.length !== 2 && options.length !== 4) return 'neither two nor four options';
  if (TRICKS.test(prompt)) return 'a trick word in the question';
  if (needsContext(quoted.replace(GAP, 'X'))) return 'the question points to something that is not there';
  return undefined;
}
