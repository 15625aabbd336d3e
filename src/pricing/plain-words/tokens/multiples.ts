import { hasSense, isNumeric, matches, nounOf, typedText, type Word, type Words } from './sense.js';

/** Before "three times a t3.small": elsewhere something may be done so often. */
const LEAD = /^(?:of|for|plus|price|cost)$/;

/** "Three times a t3.small" are three of them, and "20k runs x 12 transitions" have 12 each. */
export function withoutTimes(words: Words): Words {
  const isOfMachine = (at: number) =>
    words[at]?.text === 'times' &&
    isNumeric(words[at - 1]) &&
    (words[at - 2] === undefined || hasSense(words[at - 2], 'separator') || matches(words[at - 2], LEAD)) &&
    hasSense(words[at + 1], 'article') &&
    hasSense(words[at + 2], 'service', 'instance');
  const isOfRun = (at: number) =>
    hasSense(words[at], 'times') && isNumeric(words[at + 1]) && nounOf(words[at + 2])?.startsWith('own ') === true;
  return words.filter((_, at) => !isOfMachine(at) && !isOfMachine(at - 1) && !isOfRun(at));
}

/** "Twice as many", "three times as much": one word, which multiplies what was counted. */
export function joinMultiples(words: Words): Words {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const as = words[at + 1]?.text === 'times' ? at + 2 : at + 1;
    if (!word) continue;
    if (isNumeric(word) && matches(words[as], /^as (?:many|much)$/)) {
      const said = words.slice(at, as + 1);
      const text = said.map((one) => one.text).join(' ');
      joined.push({ ...word, text, typed: typedText(said), senses: [{ kind: 'multiple' }] });
      at = as;
    } else joined.push(word);
  }
  return joined;
}
