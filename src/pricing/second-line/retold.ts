import { STOP_WORDS } from '../../language/stop-words.js';
import { quoteLine } from '../command-line.js';
import { plain } from '../decimal.js';
import { range } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { loadIn } from '../plain-words/load/load.js';
import { numberAt } from '../plain-words/load/numbers.js';
import { type Term, type TermOfKind, termsOf } from '../plain-words/load/term.js';
import { termsIn } from '../plain-words/load/terms.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { type Pieces, piecesOf } from '../plain-words/timetable/pieces.js';
import { hasSense, nounOf, typedAt, type Words } from '../plain-words/tokens/sense.js';
import { isMark } from '../plain-words/tokens/tokenize.js';
import { plainLine } from '../previous-request/changed-request.js';
import type { PricedBefore } from '../previous-request/standing.js';
import type { AfterQuote, Knowledge } from '../previous-request/texts.js';
import { perMonth } from '../quantities/periods.js';

/** A text by what it says of how often something happens. */
interface Told {
  readonly words: Words;
  readonly pieces: Pieces;
  readonly terms: readonly Term[];
}

/**
 * A load that was put together from several numbers ("35 students use it 12 times a day" is kept as 420 a day), told again with what a line
 * changes: one of those numbers ("and with 350 students?", "what if each makes 200?"), or when it comes ("only on weekdays").
 * @returns undefined if the line says anything else, or if what it changes is not clear
 */
export function retold(line: string, before: PricedBefore, knowledge: Knowledge): AfterQuote | undefined {
  if (!('text' in before)) return undefined;
  const [told, asked] = [toldIn(before.text, knowledge), toldIn(plainLine(line), knowledge)];
  const load = loadOf(before.text, knowledge);
  if (!load || !saysNothingElse(asked)) return undefined;
  const [count, ...others] = termsOf(asked.terms, 'count');
  if (others.length > 0) return undefined;
  const text = count
    ? withNumber(before.text, told, asked, count)
    : loadIn(told.words) && withTimes(before.text, plainLine(line), asked);
  const again = text ? loadOf(text, knowledge) : undefined;
  return text && again && again !== load ? { line: quoteLine(text), unread: [], isClear: true } : undefined;
}

/** The requests a month of the function in a request that lacks nothing. */
function loadOf(text: string, knowledge: Knowledge): string | undefined {
  const { alternatives, missing, open, contradictory } = readPriceRequest(text, knowledge);
  const [lines, ...sides] = alternatives.map((alternative) => alternative.lines);
  const requests = lines?.find(({ service }) => service === 'lambda')?.options['requests'];
  const isWhole = missing.length + open.length + contradictory.length + sides.length === 0;
  if (!isWhole || typeof requests !== 'object') return undefined;
  const { value, period } = requests;
  return plain(period ? perMonth(value, period) : value);
}

function toldIn(text: string, knowledge: Knowledge): Told {
  const { words } = readEntities(text, knowledge);
  const pieces = piecesOf(words);
  return { words, pieces, terms: termsIn(pieces, words) };
}

/** Whether all words of a line belong to a number or a time, or say nothing. */
function saysNothingElse({ words, pieces, terms }: Told): boolean {
  const read = new Set(terms.flatMap(({ from, to }) => pieces.slice(from, to).map(({ word }) => word)));
  const isKnown = terms.every(({ kind }) => /^(?:count|each|days|spell|length|rate|joint|and|by)$/.test(kind));
  return isKnown && words.every(({ text }, at) => read.has(at) || isMark(text) || isFiller(text));
}

function isFiller(text: string): boolean {
  return text
    .split(' ')
    .every((word) => STOP_WORDS.has(word) || /^(?:make|makes|made|say|now|instead|using|use|uses|runs?)$/.test(word));
}

/** The text with the only number that counts the same in place of the new one, if the load is a multiple of that number. */
function withNumber(text: string, told: Told, asked: Told, count: TermOfKind<'count'>): string | undefined {
  if (asked.terms.some(({ kind }) => /^(?:days|spell|length|rate)$/.test(kind))) return undefined;
  const isOfEach = asked.terms.some(({ kind }) => kind === 'each');
  const isSame = (one: TermOfKind<'count'>) =>
    count.nouns.length > 0
      ? one.nouns.some((noun) => count.nouns.includes(noun))
      : isOfEach && isBesideEach(told.terms, one);
  const [only, ...others] = termsOf(told.terms, 'count').filter(isSame);
  // "2M requests" are the load itself.
  const isOfRuns = asked.words.some((word) => nounOf(word) === 'requests' && !hasSense(word, 'times'));
  if (!only || others.length > 0 || (isOfRuns && !isOfEach)) return undefined;
  const said = typedOf(told, only.from, only.to);
  const [before = '', behind = '', ...more] = text.split(said);
  // "4 users" are also a part of "24 users".
  const isAlone = text.includes(said) && more.length === 0 && !/[\d.,]$/.test(before);
  const number = numberOf(told, only);
  return isAlone ? `${before}${numberOf(asked, count)}${said.slice(number.length)}${behind}` : undefined;
}

function numberOf(told: Told, { from, to }: Term): string {
  return typedOf(told, from, numberAt(told.pieces, from, told.words)?.to ?? to);
}

/** The pieces from one position to before another, as they were typed. */
function typedOf({ words, pieces }: Told, from: number, to: number): string {
  return typedAt(words, range(pieces[from]?.word ?? 0, (pieces[to - 1]?.word ?? 0) + 1));
}

/** "Each makes 20 calls" */
function isBesideEach(terms: readonly Term[], count: Term): boolean {
  const at = terms.indexOf(count);
  return terms[at - 1]?.kind === 'each' || terms[at + 1]?.kind === 'each';
}

/** "… 30 times a day", at other times: "only on weekdays". */
function withTimes(text: string, line: string, { terms }: Told): string | undefined {
  const isOfTimes = terms.length > 0 && terms.every(({ kind }) => /^(?:days|spell|length|rate|joint|and)$/.test(kind));
  const isWhen = terms.some(({ kind }) => kind === 'days' || kind === 'spell');
  return isOfTimes && isWhen
    ? `${text.replace(/[\s.?!]+$/, '')}, ${line.replace(/^(?:and|but|so)\s+/i, '')}`
    : undefined;
}
