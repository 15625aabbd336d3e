import { exact, plain } from '../../decimal.js';
import { hasSense, isPeople, matches, senseOf, type Word, type Words } from '../tokens/sense.js';
import { type Entities, entitiesOf, spanOf } from './entity.js';

/** "Cost per head", "and for each team?", "what does each pay": what each pays of the total, and not what each has. */
export function shareAskedAt(words: Words): number {
  return words.findIndex((word, at) => {
    if (!hasSense(word, 'each')) return false;
    if (matches(words[at + 1], PAYS)) return true;
    const isOfPerson = senseOf(word, 'each')?.person === true;
    const next = words[at + 1];
    const isLast = !next || hasSense(next, 'separator', 'per', 'rate') || next.text === 'if';
    const money = matches(words[at - 1], BETWEEN) ? words[at - 2] : words[at - 1];
    // "6 people, how much each?"
    const isOfTotal = hasSense(words[at - 1], 'cost') && at === words.length - 1;
    return isOfTotal || (isOfPerson && isLast && (hasSense(money, 'cost') || matches(money, PAYS)));
  });
}

const PAYS = /^(?:pays?|owes?|chips?|contributes?|collect|raise|charge)$/;
const BETWEEN = /^(?:and|for|is|it|that|to|out)$/;

/**
 * The part of the total that each of those pays who split it: "7 of us, cost per head?".
 * @param asked where the text asks for it
 * @returns nothing if it is not known how many they are
 */
export function withShareOfEach(entities: Entities, words: Words, asked: number): Entities | undefined {
  const [crowd, ...more] = entitiesOf(entities, 'amount').filter(({ noun, rate }) => isPeople(noun) && !rate);
  if (!crowd || more.length > 0) return undefined;
  const isOwner = crowd.each || crowd.spread || entities.some(({ kind }) => kind === 'each-person');
  const { at, typed } = spanOf(words, asked, asked + 1);
  const share = {
    kind: 'asked-period',
    name: `each of ${plain(crowd.value)}`,
    each: true,
    months: exact('1').div(crowd.value),
    typed,
    at: isOwner ? at : [...crowd.at, ...at],
  } as const;
  return [...entities.filter((entity) => isOwner || entity !== crowd), share];
}

/** The words without that which asks what each pays. */
export function withoutShare(words: Words, asked: number): Words {
  const each: Word | undefined = words[asked];
  return each ? words.with(asked, { ...each, senses: [] }) : words;
}
