import { isUnknown, matches, senseOf, upToSeparator, type Words } from '../tokens/sense.js';
import { withPositions } from './amount.js';
import { type Amount, type Entities, endOf, entitiesOf, spanOf, startOf } from './entity.js';
import { countsPeople } from './multiply-each.js';

/** What says that messages go one way or the other: before their number, or directly behind it. */
const SENT = [/^(?:sen(?:ds?|t|ding)|writ(?:es?|ing)|post(?:s|ing)?|typ(?:es?|ing)|publish(?:es)?)$/, /^(?:out|up)$/];
const RECEIVED = [/^(?:receiv(?:es?|ed|ing)|gets?|getting)$/, /^(?:in|back|down)$/];
/** "Sent on to the other 39", "goes to everyone else". */
const OTHERS = /^(?:the )?others?$/;
const ALL_OTHERS = /^(?:(?:everyone|everybody|all|all the) (?:else|others)|to the others)$/;
const PASSED = /^(?:goes|broadcast(?:ed)?|forwarded|delivered|copied)$/;
/** So many words may stand between messages and whose they are. */
const FARTHEST = 9;

/**
 * On a WebSocket API messages cost the same in both directions, and add up: "each sends 20 messages and gets 80 a day" are 100, and
 * "each message goes to the other 39" makes 40 of one. What one of the two leaves unsaid is as with the other.
 */
export function withBothWays(entities: Entities, words: Words): Entities {
  if (!entities.some((entity) => entity.kind === 'choice' && entity.value === 'websocket')) return entities;
  const passed = withOthers(entities, words);
  const counts = entitiesOf(passed, 'amount').filter(mayBeMessages);
  const hasPeople = entitiesOf(passed, 'amount').some(countsPeople);
  for (const [index, first] of counts.entries()) {
    const second = counts[index + 1];
    const sum = second && sumOf(first, second, words);
    // "500 users, 20 messages sent and 60 received": of each, or of all of them?
    if (sum && (sum.each || !hasPeople))
      return passed.flatMap((entity) => (entity === first ? sum : entity === second ? [] : entity));
  }
  return passed;
}

function mayBeMessages({ measure, noun = 'messages', role, beforeHead }: Amount): boolean {
  return measure === 'count' && !role && !beforeHead && (noun === 'messages' || noun === 'requests');
}

/** What is sent and what is received, as one number; nothing if it is not said of both, or they have no common rate. */
function sumOf(first: Amount, second: Amount, words: Words): Amount | undefined {
  const goes = (amount: Amount, from: number, [verb, adverb]: readonly RegExp[]) =>
    words.slice(from, startOf(amount)).some((word) => verb && matches(word, verb)) ||
    words.slice(startOf(amount), endOf(amount) + 1).some((word) => adverb && matches(word, adverb));
  const [before, between] = [Math.max(0, startOf(first) - FARTHEST), endOf(first)];
  const isBoth =
    (goes(first, before, SENT) && goes(second, between, RECEIVED)) ||
    (goes(first, before, RECEIVED) && goes(second, between, SENT));
  // "And gets 20 points"
  const isOfOther = !second.noun && isUnknown(words[endOf(second)]) && !matches(words[endOf(second)], /^back$/);
  const [rate = second.rate, other = rate] = [first.rate, second.rate];
  const isSame = rate?.period === other?.period && (!rate || !other || rate.every.eq(other.every));
  if (!isBoth || isOfOther || !isSame) return undefined;
  const { typed } = spanOf(words, startOf(first), endOf(second));
  const [value, each] = [first.value.plus(second.value), first.each || second.each];
  const all = { ...first, value, each, noun: 'messages', bare: false, loose: false, typed } as const;
  return withPositions({ ...all, ...(rate && { rate }) }, second.at);
}

/** What is sent, times those who get it: the others of whom a number stands there, or all people but one. */
function withOthers(entities: Entities, words: Words): Entities {
  const each = words.findIndex((word, at) => {
    const sense = senseOf(word, 'each');
    // "Each sends 40 messages, and each is broadcast to all others"
    return (
      sense?.of === 'messages' ||
      (sense && !sense.of && words.slice(at + 1, at + 3).some((one) => matches(one, PASSED)))
    );
  });
  const near = each < 0 ? [] : upToSeparator(words, each + 1, FARTHEST);
  const counts = entitiesOf(entities, 'amount').filter(({ measure }) => measure === 'count');
  const sent = counts.findLast((amount) => amount.noun === 'messages' && startOf(amount) < each);
  const at = each + 1 + near.findIndex((word) => matches(word, OTHERS));
  const number = at > each ? counts.find((one) => startOf(one) === at + 1 || startOf(one) === at - 1) : undefined;
  const all = near.findIndex((word, place) => ALL_OTHERS.test(`${near[place - 1]?.text} ${word.text}`));
  const crowd = all < 0 ? undefined : counts.find(countsPeople);
  const times = number ? number.value.plus('1') : crowd?.value;
  if (!sent || !times) return entities;
  const product = withPositions({ ...sent, value: sent.value.times(times) }, number?.at ?? [each + 1 + all]);
  return entities.flatMap((entity) => (entity === sent ? product : entity === number ? [] : entity));
}
