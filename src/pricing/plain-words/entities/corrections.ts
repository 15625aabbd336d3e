import { plain } from '../../decimal.js';
import { hasSense, matches, typedText, type Words } from '../tokens/sense.js';
import { type Amount, type Entities, type Entity, endOf, type Placed, range, spanOf, startOf } from './entity.js';
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

/** A correction with what it replaces, what it puts there, and both as they were typed. */
interface Correction extends Placed {
  readonly typed: string;
  readonly before: string;
  readonly old: Entities;
  readonly corrected: Entities;
}

/**
 * What somebody corrects in the same text counts as corrected: "500 ms, no sorry 50 ms", "2 t3.large but no, make it one c5.large". Each
 * new entity takes the place of the last before that says the same kind of thing. Where that is not clear, the correction stands open.
 */
export function withCorrections(entities: Entities, words: Words): Entities {
  let so = entities;
  for (let at = 1; at < words.length; at += 1) {
    const { to, takesBack } = behindHesitation(words, at);
    const correction = takesBack ? correctionAt(so, words, at, to) : undefined;
    if (correction) so = applied(correction, so);
    // Other words for it stand open by themselves.
    else if (takesBack && (matches(words[to - 2], MAKES) || matches(words[to - 1], ARTICLE)))
      so = [...so, { kind: 'negation', ...spanOf(words, at, to) }];
    at = to;
  }
  return so;
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

function correctionAt(entities: Entities, words: Words, from: number, to: number): Correction | undefined {
  const before = entities.filter((entity) => endOf(entity) <= from && entity.kind !== 'separator');
  const behind = entities.filter((entity) => startOf(entity) >= to);
  const end = behind.findIndex(({ kind }) => kind === 'separator');
  const said = end < 0 ? behind : behind.slice(0, end);
  // "Sorry, I forgot the disk: 20 GB" corrects nothing.
  if (said[0] === undefined || startOf(said[0]) !== to) return undefined;
  // "Two t3.small, no, a t3.large": whether it is still two, nobody knows.
  if (matches(words[to - 1], ARTICLE) && before.some((entity) => entity.kind === 'amount' && entity.beforeHead))
    return undefined;
  const pairs = said.map((entity) => {
    const old = isBareNumber(entity) ? before.at(-1) : before.findLast((one) => isSameKind(one, entity));
    return old && { old, corrected: inPlaceOf(old, entity, words) };
  });
  const found = pairs.flatMap((pair) => (pair?.corrected ? [{ old: pair.old, corrected: pair.corrected }] : []));
  const old = found.map((pair) => pair.old);
  if (found.length < pairs.length || new Set(old).size < old.length) return undefined;
  const behindLast = Math.max(...said.map(endOf));
  return {
    at: range(from, behindLast),
    typed: typedText(words, to, behindLast),
    before: typedText(words, Math.min(...old.map(startOf)), Math.max(...old.map(endOf))),
    old,
    corrected: found.map(({ corrected }) => corrected),
  };
}

function applied({ at, typed, before, old, corrected }: Correction, entities: Entities): Entities {
  const left = entities.flatMap((entity) => {
    const place = old.indexOf(entity);
    if (place >= 0) return corrected[place] ?? [];
    return entity.at.every((position) => at.includes(position)) ? [] : [entity];
  });
  return [...left, { kind: 'aside', what: 'corrected', typed, before, at }];
}

/** Whether both say the same kind of thing, so that the second may replace the first. */
function isSameKind(old: Entity, said: Entity): boolean {
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

function isBareNumber(entity: Entity): boolean {
  return entity.kind === 'amount' && entity.bare;
}

/** The new entity as if it had been said in the place of the old: with its noun and its rate, and a bare number with its unit. */
function inPlaceOf(old: Entity, said: Entity, words: Words): Entity | undefined {
  const { at } = old;
  if (said.kind !== 'amount') return { ...said, at };
  if (said.bare) return withNumber(old, said, words);
  if (old.kind !== 'amount' || old.measure !== said.measure) return { ...said, at };
  const { noun = old.noun, rate = old.rate } = said;
  return { ...said, ...(noun && { noun }), ...(rate && { rate }), each: old.each || said.each, at };
}

/** "9 months, no, make it 6" */
export function withNumber(old: Entity, { value, typed: number }: Amount, words: Words): Entity | undefined {
  const before = numberAt(words, startOf(old))?.value;
  if (!before || before.eq('0') || (old.kind !== 'amount' && old.kind !== 'asked-period')) return undefined;
  const typed = old.typed.replace(/^[\d.,]+/, number);
  if (old.kind === 'amount') return { ...old, value: old.value.times(value).div(before), typed };
  const months = old.months.times(value).div(before);
  return { ...old, months, name: old.name.replace(/^[\d.,]+/, plain(value)), typed };
}
