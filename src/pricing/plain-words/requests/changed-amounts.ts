import { type Decimal, exact, plain } from '../../decimal.js';
import { A_DAY, A_MONTH, AN_HOUR } from '../../quantities/periods.js';
import { readDrafts } from '../clauses/alternatives.js';
import type { Draft } from '../clauses/draft.js';
import { missingOptions } from '../clauses/interpret.js';
import { withOnceEach } from '../clauses/listed-alternatives.js';
import { amountOver, IMPLIED } from '../entities/amount.js';
import { isOff } from '../entities/clock.js';
import { withCorrectedNumber } from '../entities/corrections.js';
import { type Amount, type Clause, endOf, entitiesOf, isOr, isTime, startOf } from '../entities/entity.js';
import { matches, sentenceStart, type Words } from '../tokens/sense.js';

/** Before "to", these say that something becomes more or less of it. */
const CHANGES =
  /^(?:from|down|up|(?:mov|chang|upgrad|downgrad|resiz|switch|reduc|rais|increas|lower|scal|shrink|grow|cut|dropp?|doubl|halv|bump|extend|enlarg)(?:e[sd]?|s|ing|ting)?|go|goes|going|went|grew|grown)$/;
/** Between that which joins two numbers and the second of them. */
const FILLER = /^(?:once|with|an?|the|just|just the|only|about|around|roughly|maybe|all|single)$/;
/** What was is named second behind these. */
const REPLACES = /^(?:instead of|rather than|as opposed to)$/;

/** One quantity, as it is or was and as it may become. */
interface Change {
  /** The one of the two that says what it is of. */
  readonly place: Amount;
  readonly before: Amount;
  readonly after: Amount;
  /** What plays no part in either. */
  readonly dropped: Clause;
}

/**
 * "Three NAT gateways. If I go down to one, what do I save?", "512 MB to 1 GB, and it then takes 300 instead of 600 ms": all of it with what
 * was, and all of it with what may be, if that reads no worse than the text as it stands.
 */
export function readSides(said: Clause, words: Words, asksDifference: boolean): readonly Draft[] {
  const entities = withOnceEach(said);
  const read = readDrafts(entities);
  const changes = asksDifference ? [...changesIn(entities, words), ...pauseIn(entities, words)] : [];
  if (changes.length === 0) return read;
  const sides = (['before', 'after'] as const).map((which) => readDrafts(sideOf(entities, changes, which)));
  const [so, then] = [problemsOf(read), problemsOf(sides.flat())];
  return sides.every(({ length }) => length === 1) && then <= so ? sides.flat() : read;
}

function sideOf(entities: Clause, changes: readonly Change[], which: 'before' | 'after'): Clause {
  const dropped = changes.flatMap((change) => change.dropped);
  return entities.flatMap((entity) => {
    const change = changes.find(({ place }) => place === entity);
    if (change) return [change[which]];
    // What is compared are the two sides.
    return dropped.includes(entity) || entity.kind === 'compare' ? [] : [entity];
  });
}

/** "It runs 24/7. If we stop it for 10 days, what do we save?": all month, and the rest of the month. */
function pauseIn(entities: Clause, words: Words): readonly Change[] {
  const times = entities.filter(isTime);
  const always = times.filter((time) => time.kind === 'schedule' && time.hoursADay === '24');
  const [pause, ...more] = times.filter((time) => !always.includes(time));
  if (pause?.kind !== 'amount' || pause.rate || more.length > 0) return [];
  if (pause.value.lt(A_DAY) || pause.value.gte(A_MONTH)) return [];
  const dates = entities.findLast(
    ({ kind, at }) => kind === 'stray' && endOf({ at }) <= startOf(pause) && startOf(pause) - endOf({ at }) <= 1,
  );
  if (!isOff(words, startOf(dates ?? pause))) return [];
  const lasting = (value: Decimal) => ({ ...pause, value, typed: `${plain(value.div(AN_HOUR))} hours` });
  const before = lasting(exact(A_MONTH));
  const after = lasting(before.value.minus(pause.value));
  return [{ place: pause, before, after, dropped: [...always, ...(dates ? [dates] : [])] }];
}

/** What keeps drafts from a total. */
function problemsOf(drafts: readonly Draft[]): number {
  const ofOne = drafts.flatMap(({ interpretations }) =>
    interpretations.map(
      ({ service, options, contradictory, unused }) =>
        contradictory.length +
        unused.length +
        // They may be those of another part.
        missingOptions(service, options).filter((option) => option !== 'requests').length,
    ),
  );
  return drafts.filter(({ unknown }) => unknown).length + ofOne.reduce((all, one) => all + one, 0);
}

function changesIn(entities: Clause, words: Words): readonly Change[] {
  const all = entitiesOf(entities, 'amount').filter(({ noun }) => noun !== 'zones' && noun !== 'people');
  return words.flatMap((_, at): readonly Change[] => {
    const joint = entities.find((entity) => isOr(entity) && entity.at.includes(at));
    if (!joint && !joins(words, at)) return oneMore(all, words, at);
    const second = numberBehind(entities, words, at);
    const first = second && all.findLast((amount) => endOf(amount) <= at && isOfOne(amount, second));
    if (!first) return [];
    // "Going from four to two", where four of something are named.
    const named = all.find((amount) => !isLone(amount) && [first, second].some(({ value }) => value.eq(amount.value)));
    const full = isLone(first) ? (isLone(second) ? named : second) : first;
    const [one, other] = [first, second].map((amount) => full && inPlace(full, amount, words));
    if (!full || !one || !other || one.value.eq(other.value)) return [];
    const isLater = matches(words[at], REPLACES);
    const dropped = entities.filter(
      (entity) => entity !== full && (entity === joint || entity === second || entity === first),
    );
    return [{ place: full, before: isLater ? other : one, after: isLater ? one : other, dropped }];
  });
}

/** "Two nodes, and I add a third one": one more than there are before. */
function oneMore(amounts: readonly Amount[], words: Words, at: number): readonly Change[] {
  const nth = ['third', 'fourth', 'fifth', 'sixth'].indexOf(words[at]?.text ?? '') + 3;
  const place = amounts.find((amount) => amount.measure === 'count' && !isLone(amount) && startOf(amount) < at);
  const isNext = nth > 2 && words[at + 1]?.text !== 'of' && place?.value.plus('1').eq(String(nth));
  return place && isNext ? [{ place, before: place, after: { ...place, value: exact(String(nth)) }, dropped: [] }] : [];
}

/** "From 3 to 5", "go down to one", "how much more are three than one" */
function joins(words: Words, at: number): boolean {
  const sentence = words.slice(sentenceStart(words, at), at);
  if (words[at]?.text === 'than') return sentence.some((word) => matches(word, /\b(?:more|less|cheaper|dearer)\b/));
  return words[at]?.text === 'to' && sentence.some((word) => matches(word, CHANGES));
}

/** The amount behind a position, which is of nothing else; "one" and "a single one" are such, too. */
function numberBehind(entities: Clause, words: Words, at: number): Amount | undefined {
  let from = at + 1;
  while (matches(words[from], FILLER)) from += 1;
  const amount = entitiesOf(entities, 'amount').find((one) => startOf(one) > at && startOf(one) <= from);
  if (amount) return amount;
  const isOne = words[from]?.text === 'one' && !entities.some((entity) => entity.at.includes(from));
  const one = { measure: 'count', value: exact('1'), bare: true } as const;
  return isOne ? amountOver(words, from, from + 1, IMPLIED, one) : undefined;
}

/** A number that says nothing of what it counts: "instead of 168, what is the monthly saving?" */
function isLone({ measure, noun, beforeHead, role }: Amount): boolean {
  return measure === 'count' && !noun && !beforeHead && !role;
}

/** Whether two amounts may be of the same thing. */
function isOfOne(one: Amount, other: Amount): boolean {
  // "From 4 t3.small to 2 t3.large"
  if (other.beforeHead && !(isLone(one) && other.beforeHead === 'instance')) return false;
  if (isLone(other)) return other.typed === 'one' ? one.measure === 'count' : true;
  if (isLone(one)) return true;
  const isSame = <T>(first: T | undefined, second: T | undefined) => !first || !second || first === second;
  return one.measure === other.measure && isSame(one.role, other.role) && isSame(one.noun, other.noun);
}

/** The first amount with the value of the second. */
function inPlace(place: Amount, amount: Amount, words: Words): Amount | undefined {
  if (place.measure === amount.measure) return { ...place, value: amount.value, typed: amount.typed };
  const changed = isLone(amount) ? withCorrectedNumber(place, amount, words) : undefined;
  return changed?.kind === 'amount' ? changed : undefined;
}
