import { exact, plain } from '../../decimal.js';
import { hasSense, isPeople, matches, senseOf, type Words } from '../tokens/sense.js';
import { type Entities, entitiesOf } from './entity.js';

const PAYS = /^(?:pays?|owes?|chips?|contributes?)$/;
const BETWEEN = /^(?:and|for|is|it|that|to|out)$/;

/** Where a text asks what each pays of the total, and not what each has: "cost per head", "what does each pay". */
export function shareAskedAt(words: Words): number {
  return words.findIndex((word, at) => {
    if (!hasSense(word, 'each')) return false;
    const next = words[at + 1];
    if (matches(next, PAYS)) return true;
    const isLast = !next || hasSense(next, 'separator', 'per', 'rate') || next.text === 'if';
    const money = matches(words[at - 1], BETWEEN) ? words[at - 2] : words[at - 1];
    return isLast && senseOf(word, 'each')?.person === true && (hasSense(money, 'cost') || matches(money, PAYS));
  });
}

/**
 * The part of the total that each of those pays who split it: "7 of us, cost per head?".
 * @param asked where the text asks for it
 * @returns nothing if it is not known how many they are
 */
export function withShareOfEach(entities: Entities, words: Words, asked: number): Entities | undefined {
  const [crowd, ...more] = entitiesOf(entities, 'amount').filter(({ noun, rate }) => isPeople(noun) && !rate);
  if (!crowd || more.length > 0) return undefined;
  const isOwner = crowd.each || crowd.spread || entities.some(({ kind }) => kind === 'each-person');
  const share = {
    kind: 'asked-period',
    name: `each of ${plain(crowd.value)}`,
    each: true,
    months: exact('1').div(crowd.value),
    typed: words[asked]?.typed ?? '',
    at: isOwner ? [asked] : [...crowd.at, asked],
  } as const;
  return [...entities.filter((entity) => isOwner || entity !== crowd), share];
}

/** The words without that which asks what each pays. */
export function withoutShare(words: Words, asked: number): Words {
  return words.map((word, at) => (at === asked ? { ...word, senses: [] } : word));
}
