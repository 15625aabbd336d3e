import { type Decimal, exact, plain } from '../../decimal.js';
import { A_DAY } from '../../quantities/periods.js';
import { hasSense, matches, SENTENCE_END, sentenceStart, type Word, type Words } from '../tokens/sense.js';
import { isLess, OFF } from './clock.js';
import { type Amount, type Entities, type Entity, endOf, entitiesOf, isHead, startOf } from './entity.js';
import { isOfMonth, isTime, nonstop, ofEachDay, otherTime, saysHours, weekOf } from './phase-times.js';

/** So many of one thing, with the times and the words beside them. */
interface Phase {
  readonly count: Amount;
  readonly times: Entities;
  readonly words: Words;
  /** The word before the number. */
  readonly before: Word | undefined;
}

/** What says that so many are always there. */
export const ALWAYS = /^(?:always|base|baseline|min|minimum|(?:at )?least|never.*)$/;
/** What says that so many are there for all other hours. */
export const REST = /^(?:normally|usually|otherwise|rest|remaining|(?:the )?other|else|outside)$/;
const PART_OF_DAY = /^(?:(?:at |during the |over)?nights?|(?:nigh|day)time|during the day)$/;
/** What says that others come to them. */
const MORE = /^(?:more|extra|additional|additionally|another|plus|\+)$/;
/** What says that these are so many in all. */
export const CHANGES =
  /^(?:up|down|peaks?|max|maximum|(?:drop|grow|rise|increase|decrease|double|triple|become|jump|fall|shrink|reduce|lower)(?:s|d|ed)?|scal(?:es?|ed|ing)|goes)$/;

/**
 * "Two c5.large always there and four more from 9 to 13", "5 tasks for 20 hours of the day and 15 in the 4 peak hours", "normally 2, but from
 * 17 to 23 it goes up to 4": the number of one thing changes with the time, and each number becomes a part with its own times.
 */
export function withPhases(entities: Entities, words: Words): Entities {
  const head = entities.findIndex(isMachine);
  const next = entities.findIndex((entity, at) => at > head && isOther(entity));
  const isMark = ({ kind }: Entity) => kind === 'separator';
  // Other things of a sum end at the mark before it, and begin at that before them.
  const from = entities.slice(0, head).some(isOther) ? entities.slice(0, head).findLastIndex(isMark) + 1 : 0;
  const to = next < 0 ? entities.length : entities.slice(0, next).findLastIndex(isMark);
  const said = entities.slice(from, to);
  const types = entitiesOf(said, 'instance').length;
  const sizes = entitiesOf(said, 'amount').filter(({ measure }) => measure === 'vcpu');
  const phases = head < 0 || types > 1 || sizes.length > 1 ? [] : phasesIn(said, words);
  const [first, ...more] = partsOf(phases) ?? [];
  if (!first) return entities;
  const gone = new Set<Entity>(phases.flatMap(({ count, times }) => [count, ...times]));
  const left = said.filter((entity) => !gone.has(entity) && !isOfPhase(entity, phases, words));
  const ofEach = left.filter((entity) => isMachine(entity) || describesMachine(entity));
  const whole = (part: Entities) => [...part.map((one) => (isNumber(one) ? counted(one, types > 0) : one)), ...ofEach];
  const others = left.filter((entity) => !ofEach.includes(entity));
  const plus: Entity = { kind: 'separator', separator: 'plus', at: [] };
  const added = more.flatMap((part) => [plus, ...whole(part)]);
  return [...entities.slice(0, from), ...whole(first), ...others, ...added, ...entities.slice(to)];
}

/** The phases in the order of the text, if there are several. */
function phasesIn(entities: Entities, words: Words): readonly Phase[] {
  const counts = entitiesOf(entities, 'amount').filter((amount) => isCount(amount, words));
  const times = entities.filter(isTime);
  const items = [...counts, ...times].sort((a, b) => startOf(a) - startOf(b));
  const [first, last] = [items[0], counts.at(-1)];
  if (!first || !last || counts.length < 2) return [];
  const cuts = counts.slice(1).map((count) => cutBefore(count, items, words));
  const sentence = sentenceStart(words, startOf(first));
  const behind = words.findIndex((word, at) => at > startOf(last) && matches(word, SENTENCE_END));
  const places = [sentence, ...cuts, behind < 0 ? words.length : behind];
  if (places.some((place, index) => index > 0 && place <= (places[index - 1] ?? 0))) return [];
  const isIn = (entity: Entity, index: number) =>
    startOf(entity) >= (places[index] ?? 0) && startOf(entity) < (places[index + 1] ?? 0);
  // "30 days", "every day": what holds for all of them; and what stands apart, for those with a time of their own.
  const shared = times.filter((time) => isOfMonth(time) || !counts.some((_, index) => isIn(time, index)));
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
  const isTimeFirst = items.slice(0, Math.max(0, before)).some((item) => isTime(item) && !isOfMonth(item));
  let [cut, most] = [-1, 0];
  for (let at = from ? startOf(from) + 1 : 0; at < startOf(count); at += 1) {
    const isInside = items.some((item) => startOf(item) < at && at < endOf(item) && isTime(item));
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

/** Whether one of the words beside a number has this form. */
const says = ({ words }: Phase, form: RegExp) => words.some((word) => matches(word, form));

/** Each phase as a number with its times; nothing if it is not clear which of them exclude each other. */
function partsOf(phases: readonly Phase[]): readonly Entities[] | undefined {
  const [base, ...more] = phases.filter(({ times }) => !times.some(saysHours));
  // "Two of them are off from 22 to 6": the number is that of those which do not run.
  if (
    phases.some(({ words }) =>
      words.some((word, at) => matches(word, OFF) && !REST.test(word.text) && !isLess(words, at)),
    )
  )
    return undefined;
  if (!base) return partsApart(phases);
  const timed = phases.filter((phase) => phase !== base);
  const isDaily = timed.every(({ times }) => weekOf(times)?.period === 'day');
  const isRest = timed.some(isChange) || says(base, REST) || (isDaily && says(base, PART_OF_DAY));
  const isAllDay = entitiesOf(base.times, 'schedule').some(({ hoursADay }) => hoursADay === '24');
  if (more.length > 0 || !(isRest || isAllDay || says(base, ALWAYS)) || !timed.every(isOften)) return undefined;
  const month = base.times.filter(isOfMonth);
  const always = nonstop(base.count.at);
  const parts = timed.flatMap((phase): readonly Entities[] => {
    const { count, times } = phase;
    const extra = { ...count, value: count.value.minus(base.count.value) };
    if (count.beforeHead === 'same' || says(phase, MORE)) return [[count, ...times]];
    if (extra.value.lte('0')) return [];
    if (isRest) return [[extra, ...times]];
    const meant = (value: Decimal, what: string) => ({ ...count, value, meaning: `${plain(count.value)} ${what}` });
    return [[meant(extra.value, 'in all'), meant(count.value, 'more'), ...times]];
  });
  if (parts.length === timed.length) return [[base.count, always, ...month], ...parts];
  // "Normally 4, from 0 to 6 just 1"
  const [only, another] = timed;
  const others = only && !another && isRest ? otherTime(only.times) : undefined;
  if (!only || !others) return undefined;
  const fewer = { ...base.count, value: base.count.value.minus(only.count.value) };
  return fewer.value.gt('0')
    ? [
        [only.count, always, ...month],
        [fewer, others, ...month],
      ]
    : undefined;
}

/** "It's at 5", "goes up to 8": so many in all. */
function isChange(phase: Phase): boolean {
  return says(phase, CHANGES) || matches(phase.before, /^(?:at|to)$/);
}

/** Phases that share no hour of a day and no day of a week, as they stand. */
function partsApart(phases: readonly Phase[]): readonly Entities[] | undefined {
  const weeks = phases.flatMap(({ times }) => weekOf(times) ?? []);
  const sum = weeks.reduce((all, { hours }) => all.plus(hours), exact('0'));
  const isFull = weeks.length === phases.length && sum.eq('168');
  // "The first week 2, then for three weeks 5"
  const isInTurn = phases.every(
    ({ times: [time, ...others] }) =>
      others.length === 0 && time?.kind === 'amount' && !time.rate && time.value.gte(A_DAY),
  );
  return isFull || isInTurn ? phases.map(({ count, times }) => [count, ...times.map(ofEachDay)]) : undefined;
}

function isMachine(entity: Entity): boolean {
  return entity.kind === 'instance' || (entity.kind === 'service' && /^(?:ec2|ecs|fargate)$/.test(entity.service));
}

function isOther(entity: Entity): boolean {
  return isHead(entity) && !isMachine(entity) && !('what' in entity && entity.what === 'elsewhere-in-notes');
}

/** A number of machines or tasks that stands alone, or before their type; "5 tasks, every day" come no more often than that. */
function isCount({ measure, noun, rate, role, bare, beforeHead, value, at }: Amount, words: Words): boolean {
  const isOwn = noun === undefined ? bare || beforeHead !== undefined : /^(?:tasks|instances|nodes)$/.test(noun);
  const isDaily =
    rate?.period === 'day' && at.some((place) => matches(words[place], /^(?:every|each|daily|all days)$/));
  return measure === 'count' && isOwn && !role && (!rate || (isDaily && value.gt('1'))) && value.gt('0');
}

function isNumber(entity: Entity): entity is Amount {
  return entity.kind === 'amount' && entity.measure === 'count' && !(entity.rate && entity.value.eq('1'));
}

function counted({ rate: _, noun: __, ...amount }: Amount, isInstance: boolean): Amount {
  const of = isInstance ? ({ beforeHead: 'instance' } as const) : ({ noun: 'tasks' } as const);
  return { ...amount, ...of, bare: false, loose: false };
}

/** Whether it is said on which days, or for how many: "3 hours" alone may be those of one day. */
function isOften({ times: [time, ...others] }: Phase): boolean {
  return others.length > 0 || time?.kind !== 'amount' || time.rate !== undefined || time.value.gte(A_DAY);
}

/** What is said once of all of them: a size, a kind of processor, a Region. */
function describesMachine(entity: Entity): boolean {
  return entity.kind === 'amount'
    ? /^(?:vcpu|memory)$/.test(entity.measure)
    : /^(?:choice|architecture|region)$/.test(entity.kind);
}

/** Words of change beside a number: "never goes under", "doubles to", "all other hours". */
function isOfPhase(entity: Entity, phases: readonly Phase[], words: Words): boolean {
  const isBeside = entity.at.some((at) => phases.some(({ words: near }) => words[at] && near.includes(words[at])));
  const isWord = entity.at.some((at) => [ALWAYS, REST, CHANGES].some((form) => matches(words[at], form)));
  return isBeside && isWord && /^(?:vague|negation|stray)$/.test(entity.kind);
}
