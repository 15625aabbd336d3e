import { isWhole } from '../../decimal.js';
import { hasSense, matches, SENTENCE_END, sentenceStart, type Word, type Words } from '../tokens/sense.js';
import { type Amount, type Entities, type Entity, endOf, entitiesOf, startOf } from './entity.js';
import { isOfMonth, saysWhen } from './hours-of-week.js';

/** So many of one thing, with the times and the words beside them. */
export interface Phase {
  readonly count: Amount;
  readonly times: Entities;
  readonly words: Words;
  /** The word before the number. */
  readonly before: Word | undefined;
}

/** The phases in the order of the text. */
export function phasesIn(entities: Entities, words: Words): readonly Phase[] {
  const counts = entitiesOf(entities, 'amount').filter((amount) => isCount(amount, words));
  const times = entities.filter(saysWhen);
  const items = [...counts, ...times].sort((a, b) => startOf(a) - startOf(b));
  const [first, last] = [items[0], counts.at(-1)];
  if (!first || !last) return [];
  const cuts = counts.slice(1).map((count) => cutBefore(count, items, words));
  const sentence = sentenceStart(words, startOf(first));
  const behind = words.findIndex((word, at) => at > startOf(last) && matches(word, SENTENCE_END));
  const places = [sentence, ...cuts, behind < 0 ? words.length : behind];
  if (places.some((place, index) => index > 0 && place <= (places[index - 1] ?? 0))) return [];
  const isIn = (entity: Entity, index: number) =>
    startOf(entity) >= (places[index] ?? 0) && startOf(entity) < (places[index + 1] ?? 0);
  // "30 days", "every day": what holds for all of them; and what stands apart, for those with a time of their own.
  const shared = times.filter(
    (time) => isOfMonth(time) || ('each' in time && time.each) || !counts.some((_, index) => isIn(time, index)),
  );
  return counts.map((count, index) => {
    const own = times.filter((time) => !shared.includes(time) && isIn(time, index));
    const near = words.slice(places[index], places[index + 1]);
    return { count, times: [...own, ...shared], words: near, before: words[startOf(count) - 1] };
  });
}

/** Where the words of a number begin: at the strongest mark behind the number before; without one nowhere. */
function cutBefore(count: Amount, items: Entities, words: Words): number {
  const before = items.slice(0, items.indexOf(count)).findLastIndex(isNumber);
  const from = items[before];
  // Where times stand before their numbers, the next one's begins right behind a number.
  const isTimeFirst = items.slice(0, Math.max(0, before)).some((item) => saysWhen(item) && !isOfMonth(item));
  let [cut, most] = [-1, 0];
  for (let at = from ? startOf(from) + 1 : 0; at < startOf(count); at += 1) {
    const isInside = items.some((item) => startOf(item) < at && at < endOf(item) && saysWhen(item));
    const strength = isInside ? 0 : strengthOf(words[at]);
    if (strength > most || (strength === most && most > 0 && !isTimeFirst)) [cut, most] = [at, strength];
  }
  return cut;
}

function strengthOf(word: Word | undefined): number {
  if (matches(word, SENTENCE_END)) return 3;
  if (matches(word, /^(?:but|then|while|whereas)$/)) return 2;
  return hasSense(word, 'separator') && !matches(word, /^[():]$/) ? 1 : 0;
}

/** A number of machines or tasks that stands alone, or before their type; "5 tasks, every day" come no more often than that. */
function isCount({ measure, noun, rate, role, bare, beforeHead, value, at }: Amount, words: Words): boolean {
  const isOwn = noun === undefined ? bare || beforeHead !== undefined : /^(?:tasks|instances|nodes)$/.test(noun);
  const isDaily =
    rate?.period === 'day' && at.some((place) => matches(words[place], /^(?:every|each|daily|all days)$/));
  return (
    measure === 'count' && isOwn && isWhole(value) && !role && (!rate || (isDaily && value.gt('1'))) && value.gt('0')
  );
}

export function isNumber(entity: Entity): entity is Amount {
  return entity.kind === 'amount' && entity.measure === 'count' && !(entity.rate && entity.value.eq('1'));
}
