import { hasSense, isNumeric, matches, nounOf, type Words } from './sense.js';

/** Before the number of things that a sentence has named already. */
const NAMED = /^(?:the|these|those|all|all the)$/;
/** Behind it, where what they cost is asked. */
const TOGETHER = /^(?:together|combined|come|cost|in total|add up)$/;
/** Before "three times a t3.small": elsewhere something may be done so often. */
const LEAD = /^(?:of|for|plus|price|cost)$/;

const DAYS = /^(?:days|nights|evenings|mornings|afternoons|weekends)$/;

/**
 * "What do the two cost?", "all three together": a number of what is named already counts nothing more. "Three times a t3.small" are
 * three of them, and "104 of those days" are days.
 */
export function numbersOfAll(words: Words): Words {
  const isOfAll = (at: number) => {
    const behind = hasSense(words[at + 1], 'of-them') ? at + 2 : at + 1;
    const ends = words[behind] === undefined || matches(words[behind], /^[?.!]$/);
    const isAsked = ends || hasSense(words[behind], 'cost') || matches(words[behind], TOGETHER);
    const isBehind = words.slice(0, at).some((word) => hasSense(word, 'instance', 'service'));
    // "All three are m5.large" names them only now.
    const isBefore = words.slice(at).some((word) => hasSense(word, 'instance', 'service', 'vcpu', 'memory'));
    return hasSense(words[at], 'number') && matches(words[at - 1], NAMED) && isAsked && isBehind && !isBefore;
  };
  const isTimes = (at: number) =>
    words[at]?.text === 'times' &&
    isNumeric(words[at - 1]) &&
    (words[at - 2] === undefined || hasSense(words[at - 2], 'separator') || matches(words[at - 2], LEAD)) &&
    hasSense(words[at + 1], 'article') &&
    hasSense(words[at + 2], 'service', 'instance');
  // "20k runs x 12 transitions": so many of each run.
  const isOfRun = (at: number) =>
    hasSense(words[at], 'times') && isNumeric(words[at + 1]) && nounOf(words[at + 2])?.startsWith('own ') === true;
  const isOfDays = (at: number) => hasSense(words[at], 'of-them') && matches(words[at + 1], DAYS);
  // "Three times as many" stands open as "times".
  const isMultiple = (at: number) =>
    isNumeric(words[at]) && words[at + 1]?.text === 'times' && matches(words[at + 2], /^as (?:many|much)$/);
  return words
    .map((word, at) => {
      const isSaid =
        isMultiple(at) || isMultiple(at - 1) || isOfAll(at) || (hasSense(word, 'of-them') && isOfAll(at - 1));
      return isSaid ? { ...word, senses: [] } : word;
    })
    .filter((_, at) => !isTimes(at) && !isTimes(at - 1) && !isOfDays(at) && !isOfRun(at));
}
