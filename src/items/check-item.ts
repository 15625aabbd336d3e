import type { Item } from './item.js';

const LONGEST_PROMPT = 600;
const LONGEST_OPTION = 200;
/** "Not" and "except" in a question are read over; "all of the above" is no option. */
const TRICKS = /\ball of the above\b|\bnone of the above\b|\bexcept\b.*\?/i;
/** What a question cannot begin with, because nobody knows what it points to. */
const POINTS_BACK = /^(?:it|this|that|these|those|they|he|she|there)\b/i;

/** Why a finished question cannot be asked; undefined if it can. */
export function faultOf({ prompt, options }: Item): string | undefined {
  if (prompt.length > LONGEST_PROMPT) return 'the question is too long';
  if (options.some(({ text }) => text.length > LONGEST_OPTION)) return 'an option is too long';
  if (options.filter(({ right }) => right).length !== 1) return 'not exactly one right option';
  if (options.length !== 2 && options.length !== 4) return 'neither two nor four options';
  if (TRICKS.test(prompt)) return 'a trick word in the question';
  if (POINTS_BACK.test(prompt.replace(/^[^"“>]*["“>]\s*/, '')))
    return 'the question points to something that is not there';
  return undefined;
}
