import { FILLER_WORDS, STOP_WORDS } from '../../language/stop-words.js';
import { quoteLine } from '../command-line.js';
import { plain } from '../decimal.js';
import { type AroundMultiple, aroundMultiple, growthIn } from '../edits/multiples.js';
import { range } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { stemOf } from '../plain-words/load/counts.js';
import { loadIn } from '../plain-words/load/load.js';
import { numberAt } from '../plain-words/load/numbers.js';
import { type Term, type TermOfKind, termsOf } from '../plain-words/load/term.js';
import { termsIn } from '../plain-words/load/terms.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { type Pieces, piecesOf } from '../plain-words/timetable/pieces.js';
import { hasSense, nounOf, typedAt, type Words } from '../plain-words/tokens/sense.js';
import { isMark } from '../plain-words/tokens/tokenize.js';
import { plainLine } from '../previous-request/changed-request.js';
import { type PricedBefore, standingOf } from '../previous-request/standing.js';
import type { AfterQuote, Knowledge } from '../previous-request/texts.js';
import { shown } from '../previous-request/values.js';
import { perMonth } from '../quantities/periods.js';

/** A text by what it says of how often something happens. */
interface Told {
  readonly words: Words;
  readonly pieces: Pieces;
  readonly terms: readonly Term[];
}

/**
 * A load that was put together from several numbers ("35 students use it 12 times a day" is kept as 420 a day), told again with what a line
 * changes: one of those numbers ("and with 350 students?", "what if each makes 200?", "5 more shops"), or when it comes ("only on weekdays").
 * @returns a question if the line counts what was counted before, but says more; undefined if it is about anything else
 */
export function retold(line: string, before: PricedBefore, knowledge: Knowledge): AfterQuote | undefined {
  if (!('text' in before)) return undefined;
  const load = loadOf(before.text, knowledge);
  if (load === undefined) return undefined;
  const told = toldIn(before.text, knowledge);
  const multiple = aroundMultiple(plainLine(line));
  const times = multiple && isComposed(told) ? multiplied(before.text, told, multiple, knowledge) : undefined;
  // "10 times more users" are not 10 more.
  if (times || growthIn(line) !== undefined) return times;
  const asked = toldIn(plainLine(line), knowledge);
  const [count, ...others] = termsOf(asked.terms, 'count');
  if (others.length > 0) return undefined;
  const ofComposed = isComposed(told) ? count : undefined;
  const same = ofComposed && sameCount(told, asked, ofComposed);
  const isAll = saysNothingElse(asked, told);
  const text = !isAll
    ? undefined
    : count
      ? same && withNumber(before.text, told, asked, { from: same, to: count })
      : loadIn(told.words) && !told.terms.some(isTime) && withTimes(before.text, plainLine(line), asked);
  const again = text ? loadOf(text, knowledge) : undefined;
  if (text && again !== undefined && again !== load) return { line: quoteLine(text), unread: [], isClear: true };
  const isLost = same !== undefined || (ofComposed !== undefined && isBare(asked, ofComposed));
  const { alternatives = [] } = (isLost ? standingOf(before, knowledge) : undefined) ?? {};
  return alternatives.length > 0 ? { asks: WHICH, before: alternatives, ofPrice: true } : undefined;
}

/** "10 times more users", "20 % fewer shops": one of the numbers that made a load, times so much. */
function multiplied(
  text: string,
  told: Told,
  { before, times, behind }: AroundMultiple,
  knowledge: Knowledge,
): AfterQuote | undefined {
  const named = new Set(
    `${before} ${behind}`
      .toLowerCase()
      .split(/[^a-z]+/)
      .map(stemOf),
  );
  const [count, ...others] = termsOf(told.terms, 'count').filter(({ nouns }) => nouns.some((noun) => named.has(noun)));
  const number = count && Number(shown(count.value * times));
  if (!count || others.length > 0 || !Number.isInteger(number)) return undefined;
  const again = withOther(text, told, count, String(number));
  return again && loadOf(again, knowledge) !== undefined
    ? { line: quoteLine(again), unread: [], isClear: true }
    : undefined;
}

const WHICH =
  'I know this load only as a whole, so I cannot change a part of it like that. Please tell it again in one line, with the new numbers.';

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

/** Whether a load is made of several numbers, or comes at some times only. */
function isComposed({ terms }: Told): boolean {
  const isOther = ({ kind }: Term) => /^(?:days|spell|share|batch)$/.test(kind);
  const isHours = (term: Term, at: number) => term.kind === 'length' && terms[at + 1]?.kind === 'rate';
  return (
    termsOf(terms, 'count').filter(({ value }) => value !== 1).length > 1 ||
    terms.some((term, at) => isOther(term) || isHours(term, at))
  );
}

/** "Our list grew to 95,000", "they come 3 times": no number of requests, and none of something else that is paid for. */
function isBare({ words, terms }: Told, count: TermOfKind<'count'>): boolean {
  const isOfRuns = words.some(
    (word) => nounOf(word) === 'requests' && !hasSense(word, 'times') && word.text !== 'times',
  );
  const isOfOthers = words.some((word) =>
    hasSense(word, 'service', 'instance', 'memory', 'vcpu', 'role', 'choice', 'scale'),
  );
  return (
    Number.isFinite(count.value) &&
    !isOfRuns &&
    !isOfOthers &&
    terms.every(({ kind }) => kind !== 'rate' && kind !== 'length')
  );
}

/** Whether all words of a line belong to a number or a time, were said before, or say nothing. */
function saysNothingElse({ words, pieces, terms }: Told, told: Told): boolean {
  const read = new Set(terms.flatMap(({ from, to }) => pieces.slice(from, to).map(({ word }) => word)));
  const said = new Set(told.pieces.map(({ text }) => stemOf(text)));
  const isKnown = terms.every(({ kind }) =>
    /^(?:count|each|days|spell|length|rate|batch|joint|and|by|more)$/.test(kind),
  );
  const isFiller = (text: string) =>
    text
      .split(' ')
      .every((word) => STOP_WORDS.has(word) || FILLER_WORDS.has(word) || FILLERS.test(word) || said.has(stemOf(word)));
  return isKnown && words.every(({ text }, at) => read.has(at) || isMark(text) || isFiller(text));
}

const FILLERS =
  /^(?:make|makes|made|now|instead|using|use|uses|runs?|more|fewer|less|another|extra|cut|grow|joins?|pls)$/;

/** The only count that is most like a number of the line: by what it counts, for each of what, how often, or as a batch. */
function sameCount(told: Told, asked: Told, count: TermOfKind<'count'>): TermOfKind<'count'> | undefined {
  const of = besideCount(asked.terms, count);
  const counts = termsOf(told.terms, 'count');
  const scores = counts.map((one) => {
    const beside = besideCount(told.terms, one);
    // "1 push a day" is no number of something that does not come so often.
    if (of.rate && (of.rate.period !== beside.rate?.period || of.rate.every !== beside.rate.every)) return 0;
    const shared = (own: readonly string[], others: readonly string[]) =>
      Number(own.some((noun) => others.includes(noun)));
    const isEach = of.each !== undefined && beside.each !== undefined;
    return (
      2 * shared(count.nouns, one.nouns) +
      shared(of.each ?? [], beside.each ?? []) +
      Number(isEach && count.nouns.length === 0) +
      Number(of.rate !== undefined) +
      Number(of.batch && beside.batch)
    );
  });
  const most = Math.max(...scores);
  const at = scores.indexOf(most);
  return most > 0 && scores.lastIndexOf(most) === at ? counts[at] : undefined;
}

/** For each of what a count is, how often that comes, and whether so many are one run. */
function besideCount(terms: readonly Term[], count: Term) {
  const at = terms.indexOf(count);
  const behind = terms.slice(at + 1, at + 3);
  const end = behind.findIndex(({ kind }) => kind !== 'each' && kind !== 'rate' && kind !== 'batch');
  const own = end < 0 ? behind : behind.slice(0, end);
  const before = terms[at - 1];
  const each = [...own, ...(before ? [before] : [])].find((term) => term.kind === 'each');
  const rate = own.find((term) => term.kind === 'rate');
  return {
    each: each?.kind === 'each' ? each.nouns : undefined,
    rate: rate?.kind === 'rate' ? rate.rate : undefined,
    batch: own.some(({ kind }) => kind === 'batch') || before?.kind === 'batch',
  };
}

/** The text with a number of a line in the place of the one that counts the same, or with so many more of that. */
function withNumber(
  text: string,
  told: Told,
  asked: Told,
  { from, to }: { readonly from: TermOfKind<'count'>; readonly to: TermOfKind<'count'> },
): string | undefined {
  if (asked.terms.some(({ kind }) => /^(?:days|spell|length)$/.test(kind))) return undefined;
  const says = (form: RegExp) => asked.pieces.some((piece) => form.test(piece.text));
  const sum = says(/^(?:more|another|extra|additional)$/)
    ? from.value + to.value
    : says(/^(?:fewer|less)$/)
      ? from.value - to.value
      : undefined;
  return withOther(text, told, from, sum === undefined ? numberOf(asked, to) : String(sum));
}

/** The text with another number of the same, if it stands there once. */
function withOther(text: string, told: Told, count: TermOfKind<'count'>, number: string): string | undefined {
  const said = typedOf(told, count.from, count.to);
  const [before = '', behind = '', ...others] = text.split(said);
  // "4 users" are also a part of "24 users".
  const isAlone = text.includes(said) && others.length === 0 && !/[\d.,]$/.test(before);
  return isAlone ? `${before}${number}${said.slice(numberOf(told, count).length)}${behind}` : undefined;
}

function numberOf(told: Told, { from, to }: Term): string {
  return typedOf(told, from, numberAt(told.pieces, from, told.words)?.to ?? to);
}

/** The pieces from one position to before another, as they were typed. */
function typedOf({ words, pieces }: Told, from: number, to: number): string {
  return typedAt(words, range(pieces[from]?.word ?? 0, (pieces[to - 1]?.word ?? 0) + 1));
}

const isTime = ({ kind }: Term): boolean => kind === 'days' || kind === 'spell';

/** "… 30 times a day", at other times: "only on weekdays". */
function withTimes(text: string, line: string, { terms }: Told): string | undefined {
  const isOfTimes = terms.length > 0 && terms.every(({ kind }) => /^(?:days|spell|length|rate|joint|and)$/.test(kind));
  const isWhen = terms.some(isTime);
  return isOfTimes && isWhen
    ? `${text.replace(/[\s.?!]+$/, '')}, ${line.replace(/^(?:and|but|so)\s+/i, '')}`
    : undefined;
}
