import { type Entity, endOf, startOf } from '../plain-words/entities/entity.js';
import { mendedWords } from '../plain-words/requests/unused-words.js';
import type { AfterQuote, Alternatives } from '../previous-request/texts.js';
import { numberIn, TIMES } from '../previous-request/values.js';
import type { Candidate, Candidates } from './candidates.js';
import { type Parts, sideOf } from './change.js';
import { type Difference, differencesOf } from './differences.js';
import type { Evidence, LineEvidence } from './edit-model.js';
import { ofTime } from './evidence-of-times.js';
import { namesOption, type Typed, WAYS_TO_NAME, wayNamed } from './names.js';
import { oldValueOf, type Source, sourceOf, valuesOf, valuesOfPart } from './sources.js';
import type { Told } from './told.js';

const TOKEN = /[\w-]+(?:\.[\w-]+)*/g;
const WORD = /[a-z]+(?:'[a-z]+)?|\d+(?:[.,]\d+)*|[+%?/×-]/g;

/** What all candidates of a line share. */
interface Shared extends Typed {
  readonly words: readonly string[];
  readonly pairs: readonly string[];
  readonly values: readonly Entity[];
  /** The evidence of each difference, which many candidates share. */
  readonly known: Map<string, OfDifference>;
}

/** The evidence of a difference, and the told values that it uses. */
interface OfDifference {
  readonly evidence: Evidence;
  readonly used: readonly Entity[];
}

function sharedOf(line: string, told: Told): Shared {
  const typed = mended(line.toLowerCase(), told);
  const all = (typed.match(WORD) ?? []).map((word) => (/^\d/.test(word) ? '#' : word));
  const pairs = all.slice(1).map((word, at) => `${all[at]} ${word}`);
  const tokens = new Set(typed.match(TOKEN));
  return {
    typed,
    tokens,
    words: [...new Set(all)],
    pairs: [...new Set(pairs)],
    values: valuesOf(told),
    known: new Map(),
  };
}

/** A line with the words of the field spelled as they were read. */
function mended(typed: string, { words }: Told): string {
  return mendedWords(words).reduce((text, word) => text.replace(word.typed.toLowerCase(), word.read), typed);
}

const upTo = (most: number, number: number) => Math.min(most, number);

/**
 * The features of each candidate of a line, and last those of asking back: what it changes, where the new values come from, the words of the
 * line, what it leaves out, and whether the reader makes it of the line.
 */
export function evidenceOf(
  line: string,
  before: Alternatives,
  { told, all, byRule }: Candidates,
  change: AfterQuote,
): LineEvidence {
  const shared = sharedOf(line, told);
  const unread = 'line' in change ? upTo(4, change.unread.length) : 'asks';
  const ruled = (one: Candidate) =>
    byRule ? `rule ${one === byRule ? 'same' : 'other'}, ${unread}` : `rule none, ${unread}`;
  const asking = [
    'ask',
    `ask, rule ${byRule !== undefined}, ${unread}`,
    `ask, values ${upTo(4, shared.values.length)}`,
    `ask, numbers ${upTo(3, told.numbers.length)}`,
    `ask, candidates ${upTo(7, Math.floor(Math.log2(1 + all.length)))}`,
    `ask, long ${upTo(8, Math.floor(shared.words.length / 4))}`,
  ];
  return {
    words: shared.words,
    pairs: shared.pairs,
    candidates: [
      ...all.map((one) => ofCandidate(one, ruled(one), before, told, shared)),
      [{ alone: asking, withWords: ['ask'], withPairs: [] }],
    ],
  };
}

function ofCandidate(
  { to, made }: Candidate,
  ruled: string,
  before: Alternatives,
  told: Told,
  shared: Shared,
): readonly Evidence[] {
  const parts = before.flat();
  const differences = differencesOf(parts, to.flat());
  const number = upTo(4, differences.length);
  const read = differences.map((one) => ofDifference(one, differences, parts, told, shared));
  const used = new Set(read.flatMap((one) => one.used));
  const found = read.map(({ evidence }) => evidence);
  const unused = shared.values.filter((entity) => !used.has(entity));
  const alone = [
    ruled,
    `differences ${number}`,
    `differences ${number} of ${upTo(4, shared.values.length)}`,
    `made ${made}`,
    `unused ${upTo(4, unused.length)}`,
    ...unused.flatMap((entity) => [`unused ${kindOf(entity)}`, `unused ${kindOf(entity)} ${describe(entity)}`]),
  ];
  const ofSides = before.length > 1 ? [sidesChanged(differences, before, to)] : [];
  return [{ alone: [...alone, ...ofSides], withWords: ofSides, withPairs: [] }, ...found];
}

/** Which sides of a comparison change, and how many there are then. */
function sidesChanged(differences: readonly Difference[], before: Alternatives, after: Alternatives): string {
  const sides = differences.flatMap((one) => ('part' in one ? [sideOf(one.part, before)] : []));
  return `sides ${[...new Set(sides)].sort().join()}, ${before.length} to ${after.length}`;
}

function ofDifference(
  difference: Difference,
  all: readonly Difference[],
  parts: Parts,
  told: Told,
  shared: Shared,
): OfDifference {
  const isShared =
    difference.kind === 'option' &&
    all.filter((one) => one.kind === 'option' && one.option === difference.option).length > 1;
  const key = JSON.stringify([difference, isShared]);
  const known = shared.known.get(key) ?? readDifference(difference, isShared, parts, told, shared);
  shared.known.set(key, known);
  return known;
}

/** @param isShared the option changes in other parts as well */
function readDifference(
  difference: Difference,
  isShared: boolean,
  parts: Parts,
  told: Told,
  shared: Shared,
): OfDifference {
  const own = 'part' in difference ? parts[difference.part] : undefined;
  const way = wayNamed(own ?? { service: difference.service, options: {} }, parts, shared);
  const others = parts.filter((one) => one !== own).map((one) => wayNamed(one, parts, shared));
  const other = WAYS_TO_NAME.find((name) => others.includes(name)) ?? 'not';
  const named = `named ${way}, other ${other}`;
  const rank = WAYS_TO_NAME.indexOf(other) - WAYS_TO_NAME.indexOf(way);
  const against = rank > 0 ? 'rather than another' : rank < 0 ? 'less than another' : 'like others';
  if (difference.kind === 'gone') {
    const alone = ['gone', `gone, parts ${upTo(4, parts.length)}`, `gone ${difference.service}`, `gone, ${named}`];
    const gone = `gone, named ${against}`;
    return { evidence: { alone: [...alone, gone], withWords: ['gone', gone], withPairs: ['gone'] }, used: [] };
  }
  if (difference.kind === 'come') return ofComing(difference, named, shared);
  const { option, from, to, part } = difference;
  const { how, entity } = sourceOf(difference, told);
  const old = oldValueOf(difference, told);
  const what = to === undefined ? 'unset' : from === undefined ? 'new' : 'set';
  const ratio = ratioOf(option, from, to);
  const says = namesOption(option, shared);
  const having = parts.filter((one, at) => at !== part && one.options[option] !== undefined).length;
  const time = TIMES.includes(option) ? ofTime(from, to, shared) : undefined;
  const alone = [
    how,
    `${what} ${option}`,
    `${what} ${option}, ${how}`,
    `${option}, ${how}`,
    `${what}, ${how}`,
    `${what} ${option}, ratio ${ratio}`,
    `${how}, ratio ${ratio}`,
    `${what}, named ${says}`,
    `${what}, old value told ${old !== undefined}`,
    `${option}, named ${says}`,
    ...(entity ? ofValue(option, how, entity, told) : []),
    `parts ${upTo(3, parts.length)}, ${named}`,
    `parts ${upTo(3, parts.length)}, named ${against}`,
    `parts ${upTo(3, parts.length)}, first ${part === 0}`,
    `others ${upTo(2, having)}, all ${isShared}, Region ${option === 'region'}`,
    ...(time?.alone ?? []),
  ];
  const withWords = [option, how, ...(time?.withWords ?? [])];
  return { evidence: { alone, withWords, withPairs: [how] }, used: [entity, old].flatMap((one) => one ?? []) };
}

function ofComing(
  { service, options, unlike }: Extract<Difference, { readonly kind: 'come' }>,
  named: string,
  { values }: Shared,
): OfDifference {
  const what = unlike ? 'copy' : 'part';
  const main = Object.keys(options).find((option) => option !== 'region' && option !== 'hours') ?? '';
  const isTold = valuesOfPart({ service, options }, values);
  const alike = unlike ? [`copy, unlike ${[...unlike].sort().join()}`, `copy, unlike ${upTo(4, unlike.length)}`] : [];
  const alone = [
    what,
    `${what} ${service}`,
    `${what} ${main}`,
    `${what}, ${named}`,
    `${what}, told ${isTold.length > 0}`,
    ...alike,
  ];
  return { evidence: { alone, withWords: [what], withPairs: [what] }, used: isTold };
}

/** What a value is, and the words around it. */
function ofValue(option: string, how: Source['how'], entity: Entity, { words }: Told): readonly string[] {
  const near = (at: number) => (words[at]?.text ?? 'end').replace(/^\d.*/, '#');
  const around = [
    `before ${near(startOf(entity) - 1)}`,
    `farther before ${near(startOf(entity) - 2)}`,
    `behind ${near(endOf(entity))}`,
    `farther behind ${near(endOf(entity) + 1)}`,
  ];
  return [
    `${option} of ${kindOf(entity)}`,
    `${option} of ${describe(entity)}`,
    `${how} of ${describe(entity)}`,
    ...around.flatMap((one) => [`${option}, ${one}`, `${how}, ${one}`]),
  ];
}

function kindOf(entity: Entity): string {
  return entity.kind === 'amount' ? entity.measure : entity.kind;
}

function describe(entity: Entity): string {
  if (entity.kind !== 'amount') return entity.kind === 'choice' ? entity.option : entity.kind;
  const { noun = '', role = '', rate, bare, beforeHead = '' } = entity;
  return [noun, role, rate?.period ?? '', bare ? 'bare' : '', beforeHead].join('/');
}

function ratioOf(option: string, from: string | undefined, to: string | undefined): string {
  const [before, after] = [numberIn(option, from), numberIn(option, to)];
  return before && after ? String(Math.max(-5, Math.min(5, Math.round(Math.log2(after / before))))) : 'open';
}
