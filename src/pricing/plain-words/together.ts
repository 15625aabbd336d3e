import { range } from './found-amount.js';
import { hasSense, senseOf, type Word } from './meaning.js';

/** So many words may stand between a size and what says that it is that of all together: "100 GB of gp3 disk in total". */
const FARTHEST = 4;
const BEHIND = /^(?:altogether|overall|combined|together|shared|total)$/;
const DIVIDED = /^(?:between|among|amongst|across|split|divided|spread|distributed)$/;

/**
 * The positions of the words which say that a size is that of several things together: "sharing 100 GB", "100 GB in total",
 * "100 GB between them", "a 50 GB disk for both". None if it may be that of each.
 * @param from where the size begins
 * @param to where it ends, the word behind it
 */
export function togetherAround(words: readonly Word[], from: number, to: number): readonly number[] {
  if (/^(?:sharing|shared?|together|altogether|combined)$/.test(words[from - 1]?.text ?? '')) return [from - 1];
  if (words[from - 2]?.text === 'total' && words[from - 1]?.text === 'of') return range(from - 2, from);
  for (let at = to; at < to + FARTHEST; at += 1) {
    const [word, next] = [words[at], words[at + 1]];
    if (word?.text === 'in' && /^(?:total|all|sum)$/.test(next?.text ?? '')) return range(at, at + 2);
    if (BEHIND.test(word?.text ?? '')) return hasSense(next, 'cost', 'compare') ? [] : [at];
    if (DIVIDED.test(word?.text ?? '')) return [at];
    if (word?.text === 'for' && hasSense(next, 'both')) return range(at, at + 2);
    if (!isOfSize(word)) return [];
  }
  return [];
}

/** What may stand behind a size and belong to it: "of gp3 disk". */
function isOfSize(word: Word | undefined): boolean {
  const option = senseOf(word, 'choice')?.option;
  const service = senseOf(word, 'service')?.service;
  return (
    hasSense(word, 'role') || option === 'disk_type' || service === 'ebs' || /^(?:of|ssd|space)$/.test(word?.text ?? '')
  );
}
