import { exact, plain } from '../../decimal.js';
import { hasSense, isPeople, matches, senseOf, type Word, type Words } from '../tokens/sense.js';
import { type Amount, type Entities, endOf, entitiesOf, spanOf, startOf } from './entity.js';

/** "Cost per head", "and for each team?", "what does each pay": what each pays of the total, and not what each has. */
export function shareAskedAt(words: Words): number {
  return words.findIndex((word, at) => {
    if (!hasSense(word, 'each')) return false;
    if (matches(words[at + 1], PAYS)) return true;
    const isOfPerson = senseOf(word, 'each')?.person === true;
    const isLast =
      words[at + 1] === undefined ||
      hasSense(words[at + 1], 'separator', 'per', 'rate') ||
      matches(words[at + 1], /^(?:if|when)$/);
    const money = matches(words[at - 1], BETWEEN) ? words[at - 2] : words[at - 1];
    return isOfPerson && isLast && (hasSense(money, 'cost') || matches(money, PAYS));
  });
}

const PAYS = /^(?:pays?|owes?|chips?|contributes?)$/;
const BETWEEN = /^(?:and|for|is|it|that|to|out)$/;
const SPLITS = /^(?:split(?:s|ting)?|shar(?:e|ed|es|ing)|divided?)$/;
const AMONG = /^(?:by|between|among|amongst|across|with)$/;

/**
 * The part of the total that each of those pays who split it: "7 of us split it", "shared by 5 friends".
 * @param asked where the text asks for it; -1 if it does not
 * @returns nothing if it is not known how many they are, or nobody splits anything
 */
export function withShareOfEach(entities: Entities, words: Words, asked: number): Entities | undefined {
  const [crowd, ...more] = entitiesOf(entities, 'amount').filter(({ noun, rate }) => isPeople(noun) && !rate);
  const split = crowd && splitAround(crowd, words);
  if (!crowd || !split || more.length > 0 || !(asked >= 0 || split.length > 0)) return undefined;
  const isOwner = crowd.each || crowd.spread || entities.some(({ kind }) => kind === 'each-person');
  const share = {
    ...(asked >= 0 ? spanOf(words, asked, asked + 1) : crowd),
    kind: 'asked-period',
    name: `each of ${plain(crowd.value)}`,
    each: true,
    months: exact('1').div(crowd.value),
  } as const;
  const at = isOwner ? share.at : [...crowd.at, ...split, ...share.at];
  return [...entities.filter((entity) => isOwner || entity !== crowd), { ...share, at }];
}

/** The positions of the words that say so. */
function splitAround(crowd: Amount, words: Words): readonly number[] {
  const [from, to] = [startOf(crowd), endOf(crowd)];
  if (matches(words[to], /^split/)) return [to];
  return matches(words[from - 1], AMONG) && matches(words[from - 2], SPLITS) ? [from - 2, from - 1] : [];
}

/** The words without that which asks what each pays. */
export function withoutShare(words: Words, asked: number): Words {
  const each: Word | undefined = words[asked];
  return each ? words.with(asked, { ...each, senses: [] }) : words;
}
