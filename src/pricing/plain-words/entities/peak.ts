import { ZERO } from '../../decimal.js';
import { matches, senseOf, sentenceAround, type Words } from '../tokens/sense.js';
import { isTimed } from './corrections.js';
import { type Amount, type Entities, type Entity, entitiesOf, startOf } from './entity.js';

/** What says that so many are always there. */
const ALWAYS =
  /^(?:always|normally|usually|otherwise|base|baseline|min|minimum|least|never|constantly|permanently|all the time|24 \/ 7)$/;
/** What says that others come to them, and what says that these are all together. */
const MORE = /^(?:more|extra|additional|another)$/;
const UP = /^(?:up|grows?|scales?|rises?|increases?|doubles?|double|triples?|becomes?|jumps?)$/;

/**
 * "Two c5.large always there and four more from 9 to 13", "normally 2 m6i.large, but from 17 to 23 it goes up to 4": those that are always
 * there, and beside them those that come for some hours.
 */
export function withPeak(entities: Entities, words: Words): Entities {
  const [instance, ...others] = entitiesOf(entities, 'instance');
  const base = entitiesOf(entities, 'amount').find(isCount);
  const peak = entitiesOf(entities, 'amount').findLast(isCount);
  const always = words.findIndex((word) => matches(word, ALWAYS) || isAllDay(word));
  if (!instance || others.length > 0 || !base || !peak || peak === base || always < 0) return entities;
  const sentence = sentenceAround(words, startOf(peak));
  const isMore = sentence.some((word) => matches(word, MORE));
  const extra = isMore ? peak.value : peak.value.minus(base.value);
  const times = entities.filter(
    (entity) => isPartOfDay(entity) && isIn(entity, sentence, words) && !entity.at.includes(always),
  );
  const isApart = always < startOf(instance) || !isIn({ at: [always] }, sentence, words);
  const isOther = startOf(peak) > startOf(instance) && isApart;
  if (!times.some(isTimed) || !(isOther || isMore) || extra.lte(ZERO)) return entities;
  if (!isMore && !sentence.some((word) => matches(word, UP))) return entities;
  const nonstop = { kind: 'schedule', hoursADay: '24', daysAWeek: '7', typed: words[always]?.typed ?? '' } as const;
  const spans = entitiesOf(entities, 'amount').filter(({ measure, rate }) => measure === 'time' && rate === undefined);
  // "Never goes under", "doubles to"
  const isWordOfChange = (entity: Entity) =>
    (entity.kind === 'vague' && isIn(entity, sentence, words)) ||
    (entity.kind === 'negation' && entity.at.includes(always));
  const said = entities.filter(
    (entity) =>
      entity !== base &&
      entity !== peak &&
      !times.includes(entity) &&
      !isWordOfChange(entity) &&
      !(entity.kind === 'schedule' && entity.at.includes(always)),
  );
  const counted = (amount: Amount): Amount => ({ ...amount, beforeHead: 'instance', bare: false, loose: false });
  return [
    ...said.flatMap((entity): Entity[] =>
      entity === instance ? [counted(base), instance, { ...nonstop, at: [always] }] : [entity],
    ),
    { kind: 'separator', separator: 'plus', at: [] },
    counted({ ...peak, value: extra }),
    instance,
    ...times,
    ...spans.filter((span) => !times.includes(span)),
  ];
}

/** "2 t3.small all day and 6 more between 18:00 and 23:00" */
function isAllDay(word: Words[number]): boolean {
  return senseOf(word, 'schedule')?.hoursADay === '24';
}

/** A number of instances that stands alone, or before their type. */
function isCount({ measure, noun, rate, role, bare, beforeHead, value }: Amount): boolean {
  return (
    measure === 'count' &&
    noun === undefined &&
    rate === undefined &&
    role === undefined &&
    (bare || beforeHead !== undefined) &&
    value.gt(ZERO)
  );
}

function isPartOfDay(entity: Entity): boolean {
  if (entity.kind === 'schedule') return entity.hoursADay !== '24';
  return entity.kind === 'amount' && (entity.measure === 'time' || (entity.measure === 'count' && isDaily(entity)));
}

function isDaily({ rate, value }: Amount): boolean {
  return rate?.period === 'day' && value.eq('1');
}

function isIn({ at }: Pick<Entity, 'at'>, sentence: Words, words: Words): boolean {
  return at.some((place) => words[place] !== undefined && sentence.includes(words[place]));
}
