import { QUESTION_WORDS } from '../../language/follow-up-cues.js';
import { FILLER_WORDS, STOP_WORDS } from '../../language/stop-words.js';
import { tokenize } from '../../language/tokenize.js';
import { echo } from '../../typed-text.js';
import { missingOptions } from '../plain-words/clauses/interpret.js';
import { mustBeUsed } from '../plain-words/clauses/interpretation.js';
import { type Entities, entitiesOf, isHead } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { hasSense, typedText, type Word, type Words } from '../plain-words/tokens/sense.js';
import { isMark } from '../plain-words/tokens/tokenize.js';
import { DATA_THROUGH, UNITS } from '../services/network/items.js';
import { isSaid } from './no-effect.js';
import {
  type Alternatives,
  type Changed,
  isName,
  type Knowledge,
  mayBeAbout,
  optionsNamed,
  type TextLine,
} from './texts.js';

/** Options that need another one, by that option. */
const DEPENDENT: Readonly<Record<string, readonly string[]>> = {
  disk: ['iops', 'throughput', 'disk_type', 'disks', 'snapshots'],
  ...Object.fromEntries([...UNITS, ...DATA_THROUGH].map(([thing, dependent]) => [thing, [dependent]])),
  provisioned: ['provisioned_hours'],
  snapstart: ['restores'],
  nodes: ['instance', 'disk', 'disk_type', 'iops', 'throughput'],
  pods: ['vcpu', 'memory'],
};
/** A line with nothing but these options is dropped. */
const NOTHING_BY_ITSELF: ReadonlySet<string> = new Set(['region', 'hours']);

/** Splits "without the load balancer" off a line; the reader knows the free tier. */
export function withoutDenied(
  text: string,
  knowledge: Knowledge,
): { readonly rest: string; readonly without: readonly string[] } {
  const { words, entities } = readEntities(text, knowledge);
  if (words.some((word) => hasSense(word, 'free-tier'))) return { rest: text, without: [] };
  // "Not on Mondays" says when it runs.
  const timed = new Set(entitiesOf(entities, 'schedule').flatMap(({ at }) => at));
  const removed = new Set<number>();
  const without: string[] = [];
  words.forEach((word, at) => {
    const end = endOf(words, at + 1);
    if (!hasSense(word, 'without') || timed.has(at) || removed.has(at) || end === at + 1) return;
    // "No way, …", "not sure. …": of nothing that has a price.
    if (!DROPS.test(word.text) && clauseAround(words, at).every(isEmpty)) return;
    // "It was London, not us": what only points has no price either.
    if (end === at + 2 && POINTS.test(words[at + 1]?.text ?? '')) return;
    for (let place = at; place < end; place += 1) removed.add(place);
    without.push(typedText(words, at + 1, end));
  });
  return { rest: typedText(words.filter((_, at) => !removed.has(at))), without };
}

const POINTS = /^(?:us|usa|here|there|before|after|afterwards|then|always|sure|really|more|yet|longer|anymore)$/;
const ASKS = new RegExp(`^(?:${QUESTION_WORDS})\\b`, 'i');
const IDLE: ReadonlySet<string> = new Set([...STOP_WORDS, ...FILLER_WORDS, 'back', 'instead', 'rather']);
const ON_DEMAND = /(?<!\bnot )\bon[ -]?demand\b/i;

/** "Ok, back to on demand": nothing else, and no question. */
export function wantsOnDemand(line: string): boolean {
  const left = line.replace(ON_DEMAND, ' ');
  return left !== line && !ASKS.test(line) && tokenize(left).every((word) => IDLE.has(word));
}

/** How something is bought for less, as some words name it. */
export function discountsIn(text: string, knowledge: Knowledge): readonly string[] {
  const named = entitiesOf(readEntities(text, knowledge).entities, 'unpriced').map(({ what }) => what);
  return named.filter((what) => what === 'spot' || what === 'commitment' || what === 'negotiated');
}

/** What holds for a whole request, without the discounts that a line denies: "no spot", "on demand then". */
export function withoutDiscounts(
  besides: readonly string[],
  denied: readonly string[],
  rest: string,
  knowledge: Knowledge,
): readonly string[] {
  const left = new Set(denied.flatMap((what) => discountsIn(what, knowledge)));
  const isAll = ON_DEMAND.test(rest) && discountsIn(rest, knowledge).length === 0;
  return besides.filter((phrase) => !discountsIn(phrase, knowledge).some((what) => isAll || left.has(what)));
}

/** Who says so leaves something out, even if it is unknown. */
const DROPS = /^(?:without|w \/ o|minus|except|excluding)$/;

/** The words of the clause around a position. */
function clauseAround(words: readonly Word[], at: number): readonly Word[] {
  const isEnd = ({ text }: Word) => isMark(text);
  const from = words.slice(0, at).findLastIndex(isEnd) + 1;
  const end = words.findIndex((word, place) => place > at && isEnd(word));
  return [...words.slice(from, at), ...words.slice(at + 1, end < 0 ? words.length : end)];
}

function isEmpty({ senses }: Word): boolean {
  return senses.every(({ kind }) => kind === 'article' || kind === 'without');
}

/** "And with the free tier?" */
export function countsFreeTier(words: Words, entities: Entities): boolean {
  return words.some((word) => hasSense(word, 'free-tier')) && entitiesOf(entities, 'no-free-tier').length === 0;
}

function endOf(words: readonly Word[], from: number): number {
  const end = words.findIndex(
    (word, at) => at >= from && (hasSense(word, 'separator') || (at > from && hasSense(word, 'in-place', 'on'))),
  );
  return end < 0 ? words.length : end;
}

/** The request without something, wherever it occurs. */
export function withLess(to: Alternatives, what: string, knowledge: Knowledge): Changed {
  const reduced = to.map((lines) => lines.flatMap((line) => lineWithout(line, what, knowledge) ?? []));
  const isLess = reduced.some(
    (lines, side) => lines.some((line) => !to[side]?.includes(line)) || lines.length < (to[side] ?? []).length,
  );
  if (!isLess) return { asks: `It has no ${echo(what, 30)}, so there is nothing to leave out. What should change?` };
  if (reduced.some((lines) => lines.length === 0))
    return { asks: `Without ${echo(what, 30)} nothing would be left. What should change?` };
  return { to: reduced };
}

/** A line without something, or the same line if it does not have that; undefined if nothing would be left. */
function lineWithout(line: TextLine, what: string, knowledge: Knowledge): TextLine | undefined {
  const { service } = line;
  // Snapshots have no price without a size, and here their size is in the line.
  const entities = readEntities(what, knowledge).entities.filter(
    (entity) => !(entity.kind === 'unpriced' && entity.what in line.options),
  );
  const isIt = entities.every((entity) => (isName(entity) && !mustBeUsed(entity)) || isSaid(entity, [[line]]));
  if (!isIt || !mayBeAbout(line, entities)) return line;
  const types = entitiesOf(entities, 'instance').map(({ type }) => type);
  const options = optionsNamed(what, line, knowledge).filter((option) => line.options[option] !== undefined);
  if (options.length === 0 || types.length > 0) {
    const isNamed = entities.some(isHead) && entities.every(({ kind }) => kind !== 'choice') && service !== 'network';
    return isNamed && types.every((type) => type === line.options['instance']) ? undefined : line;
  }
  const removed = new Set(options.flatMap((option) => [option, ...(DEPENDENT[option] ?? [])]));
  const left = Object.fromEntries(Object.entries(line.options).filter(([name]) => !removed.has(name)));
  const isEmpty = Object.keys(left).every((name) => NOTHING_BY_ITSELF.has(name));
  const lacks = missingOptions(service, left).length > missingOptions(service, line.options).length;
  return isEmpty || lacks ? undefined : { ...line, options: left };
}
