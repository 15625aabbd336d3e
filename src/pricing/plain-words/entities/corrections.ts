import { plain } from '../../decimal.js';
import { hasSense, matches, typedAt, type Words } from '../tokens/sense.js';
import { type Amount, type Entities, type Entity, endOf, isHead, spanOf, startOf } from './entity.js';
import { numberAt } from './numbers.js';

/** These take something back before "make it", or behind a mark if what follows says the same kind of thing. */
const HESITATES = /^(?:no|nope|wait|actually|i mean|rather)$/;
/** "No ipv4" denies something. */
const DENIES = /^no$/;
const MAKES = /^make$/;
const ARTICLE = /^an?$/;
const MARK = /^[,.:;!?(-]$/;
/** What may stand around such words, besides marks. */
const INTERJECTION = /^(?:but|hm+|oh|uh|um|well)$/;

/**
 * What somebody corrects in the same text takes the place of what it corrects: "500 ms, no sorry 50 ms", "4 t3.large, make that 6". It is known
 * by what follows it, which says the same kind of thing as one thing before; where that is not clear, it stands open.
 */
export function withCorrections(entities: Entities, words: Words): Entities {
  let read = entities;
  for (let at = 1; at < words.length; at += 1) {
    const { to, takesBack } = behindHesitation(words, at);
    const tells = read.some((entity) => endOf(entity) <= at && (isHead(entity) || entity.kind === 'amount'));
    const isArticle = tells && matches(words[to - 1], ARTICLE);
    const makes = matches(words[to - 2], MAKES);
    if (takesBack && (isArticle || makes || isSaidAgain(read, at, to)))
      read = corrected(read, words, at, to) ?? [...read, { kind: 'negation', ...spanOf(words, at, to) }];
    at = to;
  }
  return read;
}

/** Words behind a correction that say that it is none. */
const ADDS = /^(?:too|also|another|other|second|more|and)$/;
const NEAR = 4;

/** The entities with those behind a correction in place of the ones of their kinds before it, if there is one of each. */
function corrected(entities: Entities, words: Words, from: number, to: number): Entities | undefined {
  const before = entities.filter((entity) => endOf(entity) <= from);
  const pairs: (readonly [old: Entity, said: Entity, now: Entity])[] = [];
  for (let place = to; ; ) {
    const said = entities.find((entity) => startOf(entity) === place);
    const [old, ...others] = said ? before.filter((one) => isSameKind(one, said) || isNumberOf(one, said)) : [];
    // One of two cannot be told, and what comes by the month may stand beside what comes by the day.
    if (!said || !old || others.length > 0) break;
    const now = isNumberOf(old, said) && said.kind === 'amount' ? withCorrectedNumber(old, said, words) : said;
    if (!now) break;
    pairs.push([old, said, now]);
    place = endOf(said);
  }
  const [first] = pairs;
  const isOneOfSeveral = matches(words[to - 1], ARTICLE) && before.some(isSeveral);
  const isMore = words.slice(to, to + NEAR + 1).some((word) => matches(word, ADDS));
  if (!first || isOneOfSeveral || isMore) return undefined;
  const nows = new Map<Entity, Entity>(pairs.map(([old, , now]) => [old, now]));
  const again = new Set(pairs.map(([, said]) => said));
  const isTakenBack = ({ kind, at }: Entity) => kind === 'negation' && startOf({ at }) >= from && endOf({ at }) <= to;
  const typed = pairs.map(([old]) => typedAt(words, old.at)).join(' ');
  const at = [...pairs.flatMap(([old]) => old.at), ...spanOf(words, from, to).at];
  const read = entities.flatMap((entity) =>
    again.has(entity) || isTakenBack(entity) ? [] : [nows.get(entity) ?? entity],
  );
  return [...read, { kind: 'aside', what: 'corrected', typed, at }];
}

/** "4 t3.large, sorry 6": whether the second is a number of the same. */
function isNumberOf(old: Entity, said: Entity): boolean {
  return said.kind === 'amount' && said.bare && old.kind === 'amount' && old.measure === 'count' && !said.rate;
}

/** "Two t3.small, no, a t3.large" may be as many. */
function isSeveral(entity: Entity): boolean {
  return (
    entity.kind === 'amount' && entity.measure === 'count' && entity.beforeHead !== undefined && !entity.value.eq('1')
  );
}

/** The position behind the marks and the words of hesitation that begin here, and whether they take something back. */
function behindHesitation(words: Words, at: number): { readonly to: number; readonly takesBack: boolean } {
  let to = at;
  let takesBack = false;
  let hesitates = false;
  for (let word = words[to]; word; word = words[to]) {
    const makes = hesitates && matches(word, MAKES) && matches(words[to + 1], /^(?:it|that)$/);
    const isTakenBack = hasSense(word, 'takes-back');
    const isBetween: boolean =
      matches(word, MARK) || matches(word, INTERJECTION) || (hesitates && matches(word, ARTICLE));
    if (!makes && !isTakenBack && !matches(word, HESITATES) && !isBetween) break;
    const isApart = matches(words[to - 1], MARK) && (!matches(word, DENIES) || matches(words[to + 1], MARK));
    takesBack ||= makes || isTakenBack || (matches(word, HESITATES) && isApart);
    hesitates ||= !isBetween;
    to += makes ? 2 : 1;
  }
  return { to, takesBack };
}

/** "Sorry, I forgot the disk: 20 GB" says nothing again. */
function isSaidAgain(entities: Entities, from: number, to: number): boolean {
  const said = entities.find((entity) => startOf(entity) === to);
  const before = entities.filter((entity) => endOf(entity) <= from);
  return said !== undefined && before.some((entity) => isSameKind(entity, said));
}

/** Whether both say the same kind of thing, so that the second may replace the first. */
export function isSameKind(old: Entity, said: Entity): boolean {
  if (isTimed(old) && isTimed(said)) return true;
  if (old.kind === 'choice' && said.kind === 'choice') return old.option === said.option;
  if (old.kind === 'amount' && said.kind === 'amount') {
    const { measure, role, noun, rate, beforeHead } = said;
    const isCounted = noun === old.noun || (noun === undefined && rate !== undefined && old.rate !== undefined);
    return measure === old.measure && role === old.role && isCounted && beforeHead === old.beforeHead;
  }
  return old.kind === said.kind && REPLACEABLE.has(said.kind);
}

const REPLACEABLE: ReadonlySet<string> = new Set(['instance', 'region', 'architecture', 'asked-period']);

/** When something runs. */
export function isTimed(entity: Entity): boolean {
  return entity.kind === 'schedule' || (entity.kind === 'amount' && entity.measure === 'time' && !!entity.rate);
}

/** "9 months instead of 6": the number of one thing with the unit of the other. */
export function withCorrectedNumber(old: Entity, { value, typed: number }: Amount, words: Words): Entity | undefined {
  const before = numberAt(words, startOf(old))?.value;
  if (!before || before.eq('0') || (old.kind !== 'amount' && old.kind !== 'asked-period')) return undefined;
  const typed = old.typed.replace(/^[\d.,]+/, number);
  if (old.kind === 'amount') return { ...old, value: old.value.times(value).div(before), typed };
  const months = old.months.times(value).div(before);
  return { ...old, months, name: old.name.replace(/^[\d.,]+/, plain(value)), typed };
}
