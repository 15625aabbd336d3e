import type { PeriodName } from '../../quantities/periods.js';
import { monthNamed } from '../../../time/month-names.js';
import { A_MINUTE, A_MONTH } from '../../quantities/periods.js';
import { withThousands } from '../entities/amount.js';
import { dateSpanAt } from '../entities/date-span.js';
import { numberAt as wordNumberAt } from '../entities/numbers.js';
import { ALL_DAYS, daysAt } from '../timetable/days.js';
import { HALF_DAY, MINUTES } from '../timetable/minutes.js';
import { isPiece, type Piece, type Pieces, past } from '../timetable/pieces.js';
import { restAt } from '../timetable/polarity.js';
import { type Read, spellAt, timeOfDayAt } from '../timetable/times.js';
import { hasSense, roleOf, senseOf, type Words } from '../tokens/sense.js';
import type { Rate, Term, TermOf } from './term.js';

const UNITS: readonly (readonly [form: RegExp, period: PeriodName])[] = [
  [/^(?:s|secs?|seconds?)$/, 'second'],
  [/^(?:mins?|minutes?)$/, 'minute'],
  [/^(?:h|hrs?|hours?)$/, 'hour'],
  [/^(?:weekdays?|workdays?|schooldays?)$/, 'weekday'],
  [/^(?:d|days?|nights?|evenings?|mornings?|afternoons?)$/, 'day'],
  [/^(?:weeks?|wks?)$/, 'week'],
  [/^(?:months?|mo|mth)$/, 'month'],
  [/^quarters?$/, 'quarter'],
  [/^(?:years?|yrs?)$/, 'year'],
];
const ADVERBS: Readonly<Record<string, PeriodName>> = {
  hourly: 'hour',
  daily: 'day',
  nightly: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  rps: 'second',
  tps: 'second',
  qps: 'second',
  rpm: 'minute',
};
const WORKING = /^(?:work|working|school|business)$/;

function unitAt(pieces: Pieces, at: number): Read<PeriodName> | undefined {
  if (isPiece(pieces, at, WORKING) && isPiece(pieces, at + 1, /^days?$/)) return { value: 'weekday', to: at + 2 };
  const period = UNITS.find(([form]) => isPiece(pieces, at, form))?.[1];
  return period && { value: period, to: at + 1 };
}

/** A number, in digits or words; nothing for the two ends of a range. */
export function countAt(pieces: Pieces, at: number, words: Words): Read<number> | undefined {
  const word = pieces[at]?.word;
  if (word === undefined || pieces[at - 1]?.word === word) return undefined;
  const number = wordNumberAt(words, word);
  if (!number || number.negative || number.to === word) return undefined;
  const to = pieces.findIndex((piece) => piece.word >= number.to);
  const end = to < 0 ? pieces.length : to;
  // "5-10 rps", but "a 1-min cron"
  const isOpen = isPiece(pieces, end, /^(?:-|to|–)$/) && isPiece(pieces, end + 1, /^\d/);
  const isRange = isOpen || number.readings.some(({ as }) => as.endsWith('the upper end'));
  return { value: isRange ? Number.NaN : Number(withThousands(number).toString()), to: end };
}

/** "Per day", "every 5 minutes", "an hour", "nightly", "rps", "rate(1 minute)". */
export function rateAt(pieces: Pieces, at: number, words: Words): Read<Rate & { readonly firm: boolean }> | undefined {
  const text = pieces[at]?.text ?? '';
  const adverb = ADVERBS[text];
  if (adverb) {
    const isOfBill = isPiece(pieces, at + 1, /^(?:costs?|bill|price|total|charges?|spend|fee|figure|estimate|amount)$/);
    const firm = /^(?:hourly|daily|nightly|weekly|[rtq]p[sm])$/.test(text) && !isOfBill;
    return { value: { every: 1, period: adverb, firm }, to: at + 1 };
  }
  const isExpression = /^rate$/.test(text) && isPiece(pieces, at + 1, /^\($/);
  const led = isExpression ? at + 2 : past(pieces, at, /^(?:in|on|at|by)$/);
  const lead = isExpression ? led : past(pieces, led, led > at ? /^(?:an?|per|\/|each|every|one|1|any|the)$/ : /^(?:an?|per|\/|each|every|any)$/);
  const isLed = lead > led || isExpression;
  if (!isLed && !(led > at && isPiece(pieces, led - 1, /^in$/))) return undefined;
  const firm = isExpression || pieces.slice(at, lead).some(({ text: piece }) => /^(?:each|every|one)$/.test(piece)) || led > at;
  const one = past(pieces, lead, /^(?:single|whole|full|given)$/);
  if (isPiece(pieces, one, /^(?:other|second|2nd)$/) && unitAt(pieces, one + 1)) {
    const unit = unitAt(pieces, one + 1);
    return unit && { value: { every: 2, period: unit.value, firm: true }, to: unit.to };
  }
  const isHalf = isPiece(pieces, one, /^half$/);
  const half = isHalf ? past(pieces, one + 1, /^(?:an?)$/) : one;
  const number = firm && !isHalf ? countAt(pieces, half, words) : undefined;
  // "In one night" is once.
  if (isPiece(pieces, lead - 1, /^(?:one|1)$/) && isPiece(pieces, one, /^(?:night|evening|morning|afternoon)$/)) return undefined;
  if (isPiece(pieces, one, /^fortnights?$/)) return { value: { every: 2, period: 'week', firm }, to: one + 1 };
  const unit = unitAt(pieces, number?.to ?? half);
  // "In the evening from 6 to 10"
  const isBare = isPiece(pieces, lead - 1, /^(?:in|on|at|by)$/) && !isPiece(pieces, half, /^(?:hours?|days?|weeks?|months?|minutes?)$/);
  const isPartOfDay = unit && (isBare || (isPiece(pieces, lead - 1, /^the$/) && !isPiece(pieces, half, /^(?:hours?|weeks?|months?|minutes?)$/)));
  // "Takes about a second", "a second time"
  const isArticle = lead === at + 1 && isPiece(pieces, at, /^an?$/);
  const isTaken = isArticle && isPiece(pieces, at - 1, /^(?:takes?|taking|lasts?|lasting|about|for|of|in|roughly|under|to|is|,)$/) && isPiece(pieces, half, /^(?:sec|second|min|minute|hour)$/);
  if (isTaken || (unit && isPiece(pieces, unit.to, /^(?:time|run|try|attempt)$/) && isArticle)) return undefined;
  const isPart = unit && isPiece(pieces, half, /^quarter$/) && isPiece(pieces, unit.to, /^of$/);
  if (!unit || isPartOfDay || isPart) return undefined;
  // "A second" may be how long one takes.
  const every = number?.value ?? (isHalf ? 0.5 : 1);
  return { value: { every, period: unit.value, firm }, to: unit.to + Number(isExpression) };
}

const STOP =
  /^(?:a|an|the|and|or|of|to|in|on|at|for|from|by|with|that|which|who|each|every|per|is|are|was|were|will|would|have|has|had|get|gets|come|comes|make|makes|do|does|all|about|around|over|through|into|via|as|so|but|if|when|while|it|they|we|i|my|our|their|its|this|these|then|than|goes|run|trigger|hit|call|need|needs|use|uses|at|x|×|\*|\/|=|-|&|\+|[,;:.?!()[\]])$/;
const MOST_NOUNS = 4;

/** The stems of the words from a position on that may name what is counted. */
function nounsAt(pieces: Pieces, at: number, words: Words): Read<readonly string[]> {
  let to = at;
  while (to < at + MOST_NOUNS && isPiece(pieces, to, /^[\p{L}'-]+$/u) && !isPiece(pieces, to, STOP) && !hasSense(words[pieces[to]?.word ?? -1], 'number') && !daysAt(pieces, to) && !ADVERBS[pieces[to]?.text ?? ''])
    to += 1;
  return { value: pieces.slice(at, to).map(({ text }) => stemOf(text)), to };
}

/** A word without its ending. */
export function stemOf(text: string): string {
  return text.replace(/'s$/, '').replace(/(?:ies|y)$/, 'i').replace(/(?<=\w{2}(?:s|x|ch|sh))es$|(?<!s)s$/, '').replace(/(?<=\w{4})e$/, '');
}

const SHARES: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 };
const AGAIN = /^(?:again|retr(?:y|ied|ies)|repeat(?:ed|s)?|extra|more|second|2nd|nd|resent|additional|re ?runs?|redo|redone)$/;
/** Of these it is not said whether the part comes or the rest. */
const REMAINDER = /^(?:miss(?:es)?|remainder|remaining|rest|others?|cached?|blocked|filtered|dropped|skipped|ignored)$/;
/** What such a part does not reach. */
const DROPS = /^(?:drops?|filters?|blocks?|absorbs?|catch(?:es)?|serves?|caches?|skips?|rejects?)$/;
const FARTHEST_AGAIN = 16;
const RUNS = /^(?:lambdas?|functions?|invokes?|reach(?:es)?|hits?|calls?|go|goes|run|runs)$/;
/** So many pieces may stand between the rest and what it does. */
const FARTHEST_RUN = 5;

/** "4 %", "one in five", "two out of five", "a third of". */
function shareAt(pieces: Pieces, at: number, words: Words): Read<TermOf> | undefined {
  const article = isPiece(pieces, at, /^an?$/) ? { value: 1, to: at + 1 } : undefined;
  const number = article ?? countAt(pieces, at, words);
  const bare = number ?? (isPiece(pieces, at, /^half$/) ? { value: 1, to: at } : undefined);
  if (!bare) return undefined;
  const part = SHARES[(pieces[bare.to]?.text ?? '').replace(/s$/, '')];
  const isOf = isPiece(pieces, bare.to + 1, /^(?:of|the|are|is|were|get|gets|have|need|will|fail)$/) && !isPiece(pieces, bare.to + 2, /^an?$/);
  let found: Read<number> | undefined;
  if (part !== undefined && isOf) found = { value: bare.value / part, to: bare.to + 1 };
  else if (!article && isPiece(pieces, bare.to, /^(?:%|percent|pct)$/)) found = { value: bare.value / 100, to: bare.to + 1 };
  else if (number && !article && isPiece(pieces, number.to, /^(?:out|in)$/)) {
    const whole = countAt(pieces, past(pieces, number.to, /^(?:out|in|of|every)$/), words);
    if (whole && whole.value > number.value && !unitAt(pieces, whole.to) && whole.value <= 1000)
      found = { value: number.value / whole.value, to: whole.to };
  }
  if (!found) return undefined;
  const of = past(pieces, found.to, /^(?:of|the|all|our|my|these|those|them|their)$/);
  const nouns = nounsAt(pieces, of, words);
  const end = pieces.findIndex((_, place) => place > found.to && isPiece(pieces, place, /^[.;?!]$/));
  const sentence = pieces.slice(found.to, end < 0 ? pieces.length : end);
  const each = sentence.findIndex(({ text }, place) => EACH.test(text) && sentence[place + 1]?.text !== 'of');
  const clause = sentence.slice(0, each < 0 ? FARTHEST_AGAIN : Math.min(each, FARTHEST_AGAIN));
  // "80 % from the cache, the remainder invoke the function"
  const left = sentence.findIndex(({ text }) => REMAINDER.test(text) || DROPS.test(text));
  const runs = sentence.slice(left + 1, left + FARTHEST_RUN).some(({ text }) => RUNS.test(text));
  const before = pieces.slice(Math.max(0, at - 3), at);
  const isDropped = before.some(({ text }) => DROPS.test(text)) && !before.some(({ text }) => /^(?:lets?|pass(?:es)?)$/.test(text));
  const value = isDropped ? 1 - found.value : left < 0 ? found.value : runs ? 1 - found.value : Number.NaN;
  return {
    value: { kind: 'share', value, nouns: nouns.value, extra: clause.some(({ text }) => AGAIN.test(text)) },
    to: found.to,
  };
}

const EACH = /^(?:each|every|per)$/;
const PERSON = /^(?:everybody|everyone|apiece|ea|cada|those|they)$/;

/** Whether the piece at a position is the unit of a size or of a short time. */
function isSized(pieces: Pieces, at: number, words: Words): boolean {
  const word = words[pieces[at]?.word ?? -1];
  const milliseconds = senseOf(word, 'time')?.milliseconds;
  return hasSense(word, 'memory') || (milliseconds !== undefined && Number(milliseconds) < MINUTES.hour * 60_000);
}

/** "200 ms per call", "each request takes 200 ms", "each time": says nothing of how often. */
function isOfSize(pieces: Pieces, at: number, words: Words): boolean {
  const isUnit = (place: number) => isSized(pieces, place, words);
  if (isUnit(at - 1) || isPiece(pieces, at + 1, /^time$/)) return true;
  for (let place = at + 1; place < at + FARTHEST_SIZE; place += 1) {
    if (isPiece(pieces, place, /^[,;.:?!()]$/)) return false;
    if (countTermAt(pieces, place, words)) return false;
    if (isUnit(place)) return true;
  }
  return false;
}

const FARTHEST_SIZE = 8;

function eachAt(pieces: Pieces, at: number, words: Words, counted: ReadonlySet<string>): Read<TermOf> | undefined {
  if (isOfSize(pieces, at, words)) return undefined;
  if (isPiece(pieces, at, /^a$/) && isPiece(pieces, at + 1, /^(?:piece|pop)$/)) return { value: { kind: 'each', nouns: [], behind: true }, to: at + 2 };
  if (isPiece(pieces, at, PERSON)) return { value: { kind: 'each', nouns: [], behind: false }, to: at + 1 };
  const isArticle = isPiece(pieces, at, /^an?$/);
  if (!isPiece(pieces, at, EACH) && !isArticle) return undefined;
  const of = past(pieces, at + 1, /^(?:one|single|of|the|our|my|these|those|them|all)$/);
  const nouns = nounsAt(pieces, of, words).value.slice(0, 3);
  const named = nouns.findIndex((noun) => counted.has(noun));
  if (isArticle) return named === 0 ? { value: { kind: 'each', nouns: nouns.slice(0, 1), behind: true }, to: of + 1 } : undefined;
  const behind = isPiece(pieces, at, /^per$/);
  return { value: { kind: 'each', nouns, behind }, to: named >= 0 ? of + named + 1 : of };
}

const BATCH = /^(?:batch|batches|groups|chunks|bundles|blocks|packs)$/;

/** "In batches of", "batch size", "at a time", "in one go", "per batch". */
function batchAt(pieces: Pieces, at: number, words: Words): Read<TermOf> | undefined {
  const isOne = isPiece(pieces, at, /^(?:batch|group|bundle|pack)$/) && isPiece(pieces, at + 1, /^of$/) && !isPiece(pieces, at - 1, /^(?:per|each|every|one|in|by)$/);
  if (isPiece(pieces, at, BATCH) && !isOne) {
    const to = past(pieces, at + 1, /^(?:size|sizes|of|is|=|:|are)$/);
    if (to > at + 1) return { value: { kind: 'batch', behind: false }, to };
  }
  if (isPiece(pieces, at, /^at$/) && (isPiece(pieces, at + 1, /^once$/) || (isPiece(pieces, at + 1, /^an?$/) && isPiece(pieces, at + 2, /^time$/))))
    return { value: { kind: 'batch', behind: true }, to: isPiece(pieces, at + 1, /^once$/) ? at + 2 : at + 3 };
  // "One run per 50 writes"
  if (isPiece(pieces, at, /^(?:per|every)$/) || (isPiece(pieces, at, /^for$/) && isPiece(pieces, at + 1, /^every$/))) {
    const to = past(pieces, at, /^(?:for|per|every)$/);
    const number = countAt(pieces, to, words);
    if (number && number.value > 1 && !unitAt(pieces, number.to)) return { value: { kind: 'batch', behind: false }, to };
  }
  if (isSized(pieces, at - 1, words)) return undefined;
  const single = isPiece(pieces, at, /^(?:in|into)$/) ? past(pieces, at + 1, /^(?:one|a|single)$/) : at;
  if (single > at + 1 && !isPiece(pieces, single - 1, /^a$/) && isPiece(pieces, single, /^\p{L}{3,}$/u) && !unitAt(pieces, single))
    return { value: { kind: 'batch', behind: true }, to: single + 1 };
  const lead = past(pieces, at, /^(?:per|in|for|with|by)$/);
  const one = past(pieces, lead, /^(?:an?|one|each|every|single)$/);
  const isRun = isPiece(pieces, one, /^(?:batch|go|run|invocation|invoke|call|execution)$/) && !isPiece(pieces, one + 1, /^size$/);
  return lead > at && isRun ? { value: { kind: 'batch', behind: true }, to: one + 1 } : undefined;
}

function lengthAt(pieces: Pieces, at: number, words: Words): Read<number> | undefined {
  const number = isPiece(pieces, at, /^an?$/) ? { value: 1, to: at + 1 } : countAt(pieces, at, words);
  const of = number && past(pieces, number.to, /^(?:-|full|whole|straight)$/);
  const unit = of === undefined || isPiece(pieces, of + 1, /^of$/) ? undefined : unitAt(pieces, of);
  if (!number || !unit || unit.value === 'second') return undefined;
  const minutes = unit.value === 'weekday' ? MINUTES.day : MINUTES[unit.value];
  // "An hour and a half"
  const half = isPiece(pieces, unit.to, /^and$/) && isPiece(pieces, unit.to + 1, /^a$/) && isPiece(pieces, unit.to + 2, /^half$/);
  return { value: (number.value + (half ? 0.5 : 0)) * minutes, to: half ? unit.to + 3 : unit.to };
}

/** "June 1st to August 31st", "Nov 15 thru Dec 24": for how long something goes on. */
function datesAt(pieces: Pieces, at: number, words: Words): Read<TermOf> | undefined {
  const word = pieces[at]?.word ?? -1;
  const dates = pieces[at - 1]?.word === word ? undefined : dateSpanAt(words, word);
  const minutes = dates?.kind === 'amount' ? dates.value.div(A_MINUTE) : dates?.kind === 'asked-period' ? dates.months.times(A_MONTH).div(A_MINUTE) : undefined;
  if (!dates || !minutes) return undefined;
  const behind = Math.max(...dates.at) + 1;
  const to = pieces.findIndex((piece) => piece.word >= behind);
  return { value: { kind: 'length', minutes: Number(minutes.toString()), dated: true }, to: to < 0 ? pieces.length : to };
}

/** "A 1-min cron" */
function timerAt(pieces: Pieces, at: number, words: Words): Read<TermOf> | undefined {
  const number = countAt(pieces, at, words);
  const unit = number && unitAt(pieces, past(pieces, number.to, /^-$/));
  return number && unit && isPiece(pieces, unit.to, /^(?:cron|schedule|timer|interval|tick)s?$/)
    ? { value: { kind: 'rate', rate: { every: number.value, period: unit.value }, firm: true }, to: unit.to + 1 }
    : undefined;
}

const MORE = /^(?:plus|\+|additional(?:ly)?|another|addition|also|besides|top)$/;

/** Reads what a text says about how often something happens, in its order. */
export function termsIn(pieces: Pieces, words: Words): readonly Term[] {
  const terms: Term[] = [];
  const counted = new Set(pieces.flatMap((_, at) => {
    const count = countTermAt(pieces, at, words)?.value;
    return count?.kind === 'count' ? count.nouns : [];
  }));
  for (let at = 0; at < pieces.length; ) {
    const found = termAt(pieces, at, words, counted);
    if (found) terms.push({ ...found.value, from: at, to: found.to });
    at = found?.to ?? at + 1;
  }
  return terms;
}

function termAt(pieces: Pieces, at: number, words: Words, counted: ReadonlySet<string>): Read<TermOf> | undefined {
  const text = pieces[at]?.text ?? '';
  if (/^(?:but|while|whereas)$/.test(text) || (/^[-–]$/.test(text) && !isPiece(pieces, at + 1, /^[\d>]/) && !isPiece(pieces, at - 1, /^\d/))) return { value: { kind: 'joint', ends: false }, to: at + 1 };
  if (/^[,;:.?!()]$/.test(text)) return { value: { kind: 'joint', ends: /^[.?!;]$/.test(text) }, to: at + 1 };
  if (/^(?:x|×|\*|of|with|having|has|have)$/.test(text) && countTermAt(pieces, at + 1, words))
    return { value: { kind: 'by' }, to: at + 1 };
  const spell = spellAt(pieces, at);
  if (spell && (spell.value.marked || isPiece(pieces, at, /^(?:from|between)$/) || daysAt(pieces, spell.to) || isDaysBehind(pieces, at)) && !isOfRange(pieces, spell.to, words)) {
    const evening = pieces.slice(Math.max(0, at - 2), at).some((piece) => /^(?:evening|night)s?$/.test(piece.text));
    const { start, end } = spell.value;
    return { value: { kind: 'spell', minutes: evening && end - start > HALF_DAY ? end - start - HALF_DAY : end - start }, to: spell.to };
  }
  // "Never outside of those hours"
  const never = isPiece(pieces, at, /^(?:never|nothing|none|not)$/) ? outsideAt(pieces, at + 1) : undefined;
  const moment = never?.to ?? momentAt(pieces, at);
  if (moment !== undefined) return { value: { kind: 'moment' }, to: moment };
  const rest = restAt(pieces, at) ?? outsideAt(pieces, at) ?? (isPiece(pieces, at, /^(?:other|others|remaining)$/) ? { to: at + 1 } : undefined);
  if (rest) return { value: { kind: 'rest' }, to: rest.to };
  const timer = timerAt(pieces, at, words);
  if (timer) return timer;
  const batch = batchAt(pieces, at, words);
  if (batch) return batch;
  const share = shareAt(pieces, at, words);
  if (share) return share;
  const rate = rateAt(pieces, at, words);
  if (rate) {
    const { firm, ...of } = rate.value;
    if (of.period === 'weekday' && of.every === 1) return { value: { kind: 'days', days: WEEKDAYS, every: true }, to: rate.to };
    return { value: { kind: 'rate', rate: of, firm }, to: rate.to };
  }
  const first = daysAt(pieces, at);
  const joint = first ? past(pieces, first.to, /^(?:and|&|,|\+)$/) : at;
  const second = first && joint === first.to + 1 && first.value.length < 3 ? daysAt(pieces, joint) : undefined;
  // "On sat and sun"
  const days = first && second ? { value: [...first.value, ...second.value], to: second.to } : first;
  if (days) {
    const every = pieces.slice(at, days.to).some((piece) => /^(?:each|every)$/.test(piece.text));
    const too = isPiece(pieces, at - 1, /^(?:including|incl|even|also)$/) || (isPiece(pieces, at - 1, /^\.$/) && isPiece(pieces, at - 2, /^incl$/)) || isPiece(pieces, days.to, /^(?:too|included|also)$/) || (isPiece(pieces, days.to, /^as$/) && isPiece(pieces, days.to + 1, /^well$/));
    const isEnd = (piece: Piece) => /^[,;:.?!()]$/.test(piece.text);
    const before = pieces.slice(Math.max(0, at - FARTHEST_OFF), at);
    const behind = pieces.slice(days.to, days.to + FARTHEST_OFF);
    const end = behind.findIndex(isEnd);
    const off =
      before.slice(before.findLastIndex(isEnd) + 1).some((piece) => OFF.test(piece.text)) ||
      behind.slice(0, end < 0 ? behind.length : end).some((piece) => /^(?:closed|off|shut)$/.test(piece.text));
    return { value: { kind: 'days', days: too ? ALL_DAYS : days.value, ...(every && { every }), ...(off && { off }) }, to: days.to };
  }
  const each = eachAt(pieces, at, words, counted);
  if (each) return each;
  const dates = datesAt(pieces, at, words);
  if (dates) return dates;
  const length = lengthAt(pieces, at, words);
  if (length) return { value: { kind: 'length', minutes: length.value }, to: length.to };
  const count = countTermAt(pieces, at, words);
  if (count) return count;
  if (/^(?:and|&|then)$/.test(text)) return { value: { kind: 'and' }, to: at + 1 };
  return MORE.test(text) ? { value: { kind: 'more' }, to: at + 1 } : undefined;
}

const OFF = /^(?:closed|except|excluding|excl|not|off|never|without|minus|none|nothing|no)$/;
/** So many pieces may stand between days and a word that says that nothing runs on them. */
const FARTHEST_OFF = 3;

/** "Outside those hours" */
function outsideAt(pieces: Pieces, at: number): { readonly to: number } | undefined {
  if (!isPiece(pieces, at, /^outside$/)) return undefined;
  const of = past(pieces, at + 1, /^(?:of|those|these|that|the)$/);
  return of > at + 1 ? { to: past(pieces, of, /^(?:hours?|times?|window|period)$/) } : undefined;
}

/** "Weekdays 9 to 5" */
function isDaysBehind(pieces: Pieces, at: number): boolean {
  return [at - 1, at - 2, at - 3].some((from) => daysAt(pieces, from)?.to === at);
}

/** "At 3am", "at 9 o'clock", "at half past seven": when it runs, and not how often. */
function momentAt(pieces: Pieces, at: number): number | undefined {
  if (!isPiece(pieces, at, /^(?:at|by|around|from|until|till)$/)) return undefined;
  const time = timeOfDayAt(pieces, at + 1);
  if (!time) return undefined;
  const to = past(pieces, time.to, /^(?:o'clock|utc|gmt|sharp|uhr)$/);
  const isLast = pieces[to] === undefined || isPiece(pieces, to, /^[,;.?!()]$/);
  return time.value.marked || to > time.to || (isLast && isPiece(pieces, at, /^at$/) && time.value.minute <= MINUTES.day) ? to : undefined;
}

/** "Between 5000 and 8000 commands" is no time. */
function isOfRange(pieces: Pieces, at: number, words: Words): boolean {
  return hasSense(words[pieces[at]?.word ?? -1], 'noun', 'scale', 'time', 'memory');
}

/** What names a size or a length before its number: "memory 256", "memory is 512". */
const SIZED = /^(?:memory|ram|mem|duration|timeout|runtime|came|pay|paid|charge|charges|costs?)$/;

function countTermAt(pieces: Pieces, at: number, words: Words): Read<TermOf> | undefined {
  const number = countAt(pieces, at, words);
  if (!number) return undefined;
  // "Once my function is called"
  if (isPiece(pieces, at, /^once$/) && isPiece(pieces, at + 1, /^(?:my|our|the|it|we|i|you|they|all|that)$/)) return undefined;
  const next = words[pieces[number.to]?.word ?? -1];
  let name = at - 1;
  while (isPiece(pieces, name, /^(?:is|of|=|:|at|to|set|about|around)$/)) name -= 1;
  if (isPiece(pieces, at - 1, /^[$£€]$/) || isPiece(pieces, number.to, /^(?:[$£€]|dollars?|bucks|euros?|eur|usd|pounds?|cents?)$/) || hasSense(next, 'memory', 'vcpu') || /^(?:memory|duration)$/.test(roleOf(next) ?? '') || isPiece(pieces, name, SIZED))
    return undefined;
  // "I'm 23", "who is 61 and", "every 2nd"
  const isAge = isPiece(pieces, at - 1, /^(?:im|i'm|am|aged?|is)$/) && number.value < 100 && !isPiece(pieces, number.to, /^\p{L}{4,}$/u);
  if (isAge || isPiece(pieces, number.to, /^(?:st|nd|rd|th|off)$/)) return undefined;
  const unit = isPiece(pieces, number.to, /^-$/) ? number.to + 1 : number.to;
  if (hasSense(words[pieces[unit]?.word ?? -1], 'time') && !isPiece(pieces, unit, /^(?:times)$/)) return undefined;
  const nouns = nounsAt(pieces, number.to, words);
  const isTimes = isPiece(pieces, number.to, /^(?:times|x)$/) || /^(?:once|twice|thrice)$/.test(pieces[at]?.text ?? '');
  const to = isPiece(pieces, number.to, /^x$/) ? number.to + 1 : nouns.to;
  // "31 May"
  const isDate = monthNamed(pieces[number.to]?.text ?? '') >= 0;
  const isPart = !Number.isInteger(number.value) && !isTimes && !rateAt(pieces, nouns.to, words);
  const isOfFunctions = number.value > 1 && FUNCTIONS.test(pieces[nouns.to - 1]?.text ?? '') && nouns.to > number.to;
  return { value: { kind: 'count', value: isOfFunctions || isPart || isDate ? Number.NaN : number.value, nouns: nouns.value, ...(isTimes && { times: true }) }, to };
}

/** A number of these is not one of runs. */
const FUNCTIONS = /^(?:lambdas?|functions?)$/;

/** How many days of the week a rate of weekdays has. */
export const WEEKDAYS = ALL_DAYS.slice(0, 5);
