import { hasSense, matches, type Words } from './sense.js';

/** Before the number of things that a sentence has named already. */
const NAMED = /^(?:the|these|those|all|all the)$/;
/** Behind it, where what they cost is asked. */
const TOGETHER = /^(?:together|combined|come|cost|in total|add up)$/;

/** "What do the two cost?", "all three together": a number of what is named already counts nothing more. */
export function numbersOfAll(words: Words): Words {
  const isOfAll = (at: number) => {
    if (!hasSense(words[at], 'number') || !matches(words[at - 1], NAMED)) return false;
    const behind = hasSense(words[at + 1], 'of-them') ? at + 2 : at + 1;
    const ends = words[behind] === undefined || matches(words[behind], /^[?.!]$/);
    const isAsked = ends || hasSense(words[behind], 'cost') || matches(words[behind], TOGETHER);
    const isBehind = words.slice(0, at).some((word) => hasSense(word, 'instance', 'service'));
    // "All three are m5.large" names them only now.
    const isBefore = words.slice(at).some((word) => hasSense(word, 'instance', 'service', 'vcpu', 'memory'));
    return isAsked && isBehind && !isBefore;
  };
  return words.map((word, at) => {
    const isSaid = isOfAll(at) || (hasSense(word, 'of-them') && isOfAll(at - 1));
    return isSaid ? { ...word, senses: [] } : word;
  });
}
