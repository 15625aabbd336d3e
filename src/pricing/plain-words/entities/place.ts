import { hasSense, isUnknown, matches, type Words } from '../tokens/sense.js';
import type { WordEntity } from './entity.js';

/**
 * A place without a Region, as the Region that is nearest; words such as "space" are places only behind "in" or "on".
 * @param nearest the code of that Region; nothing is near the moon
 */
export function placeEntity(nearest: string | undefined, words: Words, at: number): WordEntity | undefined {
  const named = hasSense(words[at - 1], 'in-place', 'on');
  const { text, typed = '' } = words[at] ?? {};
  // A word that was only corrected to a place is one where a place is expected: a "bastion" is not Boston.
  if ((nearest === undefined || text !== typed.toLowerCase()) && !named) return undefined;
  if (nearest === undefined) return { kind: 'place', typed };
  // "I am in Poland, what is it in Ohio?"
  return words.some((word) => hasSense(word, 'region')) ? undefined : { kind: 'region', code: nearest, near: typed };
}

/** "On both accounts": two of what nothing is known of. */
export function isBothPlaces(words: Words, at: number): boolean {
  const [place, both, thing] = words.slice(at - 1, at + 2);
  return both?.text === 'both' && hasSense(place, 'on') && isUnknown(thing) && matches(thing, /s$/);
}
