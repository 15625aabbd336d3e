import { hasSense, senseOf, type Word } from './meaning.js';

const EACH = /^(?:each|every one|each one)(?: of (?:my|our|the|these|those))?$/;
const WHOSE = /^(?:of|the|our|my|your|their|its|these|those|all)$/;
/** Behind these stands of whom is told what stands before: "3 tasks for each of the 4 sites". */
const OF_WHOM = /^(?:for|to|per|in|on|at|by|across)$/;
/** So many words may describe what is counted: "each of the 300 small shops". */
const FARTHEST_COUNTED = 2;
const PER: Pick<Word, 'text' | 'glued' | 'meanings'> = { text: 'per', glued: false, meanings: [{ kind: 'per' }] };

/**
 * "Each of our 300 shops sends 40 orders" says "300 shops each send 40 orders", and "2 tasks for each of the 4 sites" says
 * "2 tasks per site, 4 sites": so turned, all that is known of "each" and "per" holds for them.
 */
export function withEachBesideIts(words: readonly Word[]): readonly Word[] {
  const turned: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const found = EACH.test(words[at]?.text ?? '') ? countedBehind(words, at) : undefined;
    const [word, each, preposition] = [words[at], words[at], turned.at(-1)];
    if (!word || !each) break;
    if (!found) turned.push(word);
    else if (preposition && OF_WHOM.test(preposition.text)) {
      turned.pop();
      turned.push({ ...PER, typed: `${preposition.typed} ${each.typed}` }, ...found.noun, ...found.counted);
    } else turned.push(...found.counted, each);
    at = found?.to ?? at + 1;
  }
  return turned;
}

interface Counted {
  /** The number and what it counts. */
  readonly counted: readonly Word[];
  /** What it counts. */
  readonly noun: readonly Word[];
  readonly to: number;
}

/** The number and the noun of "each of our 300 shops". */
function countedBehind(words: readonly Word[], each: number): Counted | undefined {
  let from = each + 1;
  while (WHOSE.test(words[from]?.text ?? '')) from += 1;
  let noun = from;
  while (hasSense(words[noun], 'digits', 'number', 'scale')) noun += 1;
  if (noun === from || (from === each + 1 && words[each]?.text === 'each')) return undefined;
  for (let at = noun; at <= noun + FARTHEST_COUNTED; at += 1) {
    const word = words[at];
    if (!word) return undefined;
    if (senseOf(word, 'noun') || (word.meanings.length === 0 && /^\p{L}+s$/u.test(word.text)))
      return { counted: words.slice(from, at + 1), noun: [word], to: at + 1 };
    if (word.meanings.length > 0) return undefined;
  }
  return undefined;
}
