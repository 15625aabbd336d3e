import { hasSense, senseOf, type Words } from '../tokens/sense.js';
import { ALL_DAYS, daysAt, isPluralDay, type WeekDays } from './days.js';
import { isPiece, type Pieces, past, piecesOf } from './pieces.js';
import { lengthAt, numberAt, type Read, type Spell, spellAt, type TimeOfDay, timeOfDayAt } from './times.js';

/** What a piece of a text says about when something runs. */
export type Mark = {
  readonly from: number;
  readonly to: number;
  readonly also?: { readonly from: number; readonly to: number };
} & MarkOf;

/** The marks of one kind. */
export type MarkOfKind<K extends Mark['kind']> = Mark & { readonly kind: K };

/** The marks of one kind, in their order. */
export function ofKind<K extends Mark['kind']>(marks: readonly Mark[], kind: K): readonly MarkOfKind<K>[] {
  return marks.filter((mark): mark is MarkOfKind<K> => mark.kind === kind);
}

type MarkOf =
  /** Whole: all of these days; monthly: one of them a month. */
  | { readonly kind: 'days'; readonly days: WeekDays; readonly whole?: true; readonly monthly?: true }
  /** All days that are not named. */
  | { readonly kind: 'rest' }
  | ({ readonly kind: 'spell' } & Spell)
  | { readonly kind: 'switch'; readonly on: boolean; readonly time: TimeOfDay }
  /** From one minute of the week to another. */
  | { readonly kind: 'stretch'; readonly start: number; readonly end: number; readonly nonstop?: true }
  /** In minutes. */
  | { readonly kind: 'length'; readonly minutes: number }
  /** Nonstop: it may also say of a time that it has no pause. */
  | { readonly kind: 'full'; readonly nonstop?: true }
  | { readonly kind: 'off' | 'on' | 'joint' | 'and' }
  /** Runs: so many times, and not so many hours. */
  | { readonly kind: 'number'; readonly value: number; readonly runs: boolean }
  /** So many times in so many of a period. */
  | {
      readonly kind: 'often';
      readonly times: number;
      readonly every: number;
      readonly period: Period;
      readonly adverb?: true;
    }
  /** A part of all time. */
  | { readonly kind: 'share'; readonly share: number };

/** Periods that a rhythm may have. */
export type Period = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

const PERIODS: readonly (readonly [form: RegExp, period: Period])[] = [
  [/^min(?:ute)?s?$/, 'minute'],
  [/^(?:hours?|hrs?|h)$/, 'hour'],
  [/^(?:days?|nights?|nites?|evenings?|mornings?|afternoons?)$/, 'day'],
  [/^(?:weeks?|wks?|weekends?)$/, 'week'],
  [/^(?:months?|mo|mth)$/, 'month'],
  [/^quarters?$/, 'quarter'],
  [/^(?:years?|yrs?)$/, 'year'],
];

const OFF =
  /^(?:off|stop|stops|stopped|stopping|down|idle|paused?|parked|closed|shut|dark|asleep|sleeps?|except|excluding|excl|apart|minus|kill|killed|kills|never|not|nothing|none|sleep)$/;
const ON = /^(?:on|up|runs?|running|open|opens|live|awake)$/;
const STARTS = /^(?:on|up|back|open|opens|opened|starts?|started|begins?|boots?|booted|launched|launch|wakes?|doors)$/;
const ENDS =
  /^(?:off|down|stops?|stopped|close|closes|closed|kill|kills|killed|shut|ends?|ended|out|terminated?|terminates)$/;
/** So many pieces behind its verb is the time of a switch. */
const FARTHEST_SWITCH = 7;
const ENDS_SWITCH = /^(?:[,;.:?!]|and|between|since|then|to|till|until|for|from|on|off|\d.*)$/;
/** Both deny each other: "never off", "no stops", "didn't stop". */
const DENIED =
  /^(?:never|no|not|non|without|didnt|didn't|doesnt|doesn't|dont|don't|isnt|isn't|wont|won't|forgot|forgets?)$/;
/** So many pieces before "off" may deny it: "we don't turn it off", "I forget to turn off". */
const FARTHEST_DENIAL = 4;
const FULL: readonly RegExp[] = [
  /^(?:24 ?[/x×*-] ?7|24 hours?|24 ?hrs?|24 ?h)$/,
  /^(?:day|days) (?:and|n|&|\+) (?:night|nights)$/,
  /^always$/,
  /^(?:all|whole|full|entire) day$/,
];
const NONSTOP = /^(?:nonstop|non stop|continuous|continuously|straight|uninterrupted)$/;
const SEPARATORS = /^[,;.:?!]$/;
const AND = /^(?:and|&|\+|n|plus|or|nor|also|then)$/;
const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };
const RANKS = /^(?:1st|first|2nd|second|3rd|third|4th|fourth|last)$/;

/** Reads what a text says about when something runs, in its order; numbers of other things are left out. */
export function marksOf(words: Words): { readonly marks: readonly Mark[]; readonly pieces: Pieces } {
  const pieces = piecesOf(words);
  const marks: Mark[] = [];
  for (let at = 0; at < pieces.length; ) {
    const found = markAt(pieces, at, words);
    if (found && !isPeriodOfPrice(found.value, marks.at(-1), at, isPiece(pieces, at, /^(?:every|each)$/)))
      marks.push({ ...found.value, from: at, to: found.to });
    at = found?.to ?? at + 1;
  }
  return { marks: withNumbersOfLengths(withoutIdleOff(marks), pieces), pieces };
}

/** So many pieces may stand between "off" and its time. */
const FARTHEST_OFF = 4;

/** "Not on the free tier", "stop it after 8 hours", "how far apart": says nothing of when. */
function withoutIdleOff(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark, index) => {
    if (mark.kind !== 'off') return true;
    const [before, next] = [marks[index - 1], marks[index + 1]];
    const isTime = next && /^(?:days|rest|spell|stretch|length|full|off)$/.test(next.kind);
    const isNear = isTime && next.from - mark.to <= (next.kind === 'length' ? 2 : FARTHEST_OFF);
    const isTrailing = before && /^(?:days|rest|spell|stretch)$/.test(before.kind) && mark.from - before.to <= 2;
    return isNear || isTrailing;
  });
}

/** "Two units of 45 minutes", "9 builds a workday, 14 min each" are so many times as long. */
function withNumbersOfLengths(marks: readonly Mark[], pieces: Pieces): readonly Mark[] {
  const numbers = marks.filter((mark) => mark.kind === 'number' && mark.runs);
  const times = (mark: Mark): Mark | undefined => {
    if (mark.kind !== 'length') return undefined;
    const before = marks[marks.indexOf(mark) - 1];
    const isNear =
      before?.kind === 'number' &&
      before.runs &&
      mark.from - before.to <= 3 &&
      (mark.from > before.to || isPiece(pieces, mark.from, /^\d/));
    const isEach = isPiece(pieces, mark.to, /^(?:each|apiece)$/) && numbers.length === 1;
    return isNear ? before : isEach ? numbers[0] : undefined;
  };
  const used = new Set(marks.flatMap((mark) => times(mark) ?? []));
  return marks
    .map((mark) => {
      const number = times(mark);
      return mark.kind === 'length' && number?.kind === 'number'
        ? { ...mark, minutes: mark.minutes * number.value, also: number }
        : mark;
    })
    .filter((mark) => !used.has(mark));
}

/** "How much a month": only behind a time or a number it says how often. */
function isPeriodOfPrice(mark: MarkOf, before: Mark | undefined, at: number, isEach: boolean): boolean {
  const isBare =
    mark.kind === 'often' && mark.times === 1 && mark.every === 1 && /^(?:week|month|quarter|year)$/.test(mark.period);
  return (
    isBare &&
    !(isEach && mark.period === 'week') &&
    !(before && /^(?:length|number|days|spell)$/.test(before.kind) && at - before.to <= 2)
  );
}

function markAt(pieces: Pieces, at: number, words: Words): Read<MarkOf> | undefined {
  const text = pieces[at]?.text ?? '';
  if (SEPARATORS.test(text)) return { value: { kind: 'joint' }, to: at + 1 };
  return (
    shareAt(pieces, at) ??
    oftenAt(pieces, at) ??
    stretchAt(pieces, at) ??
    switchAt(pieces, at) ??
    fullAt(pieces, at) ??
    spellMarkAt(pieces, at, words) ??
    restAt(pieces, at) ??
    daysMarkAt(pieces, at, words) ??
    lengthMarkAt(pieces, at) ??
    polarityAt(pieces, at) ??
    (AND.test(text) ? { value: { kind: 'and' } as const, to: at + 1 } : undefined) ??
    numberMarkAt(pieces, at, words)
  );
}

function periodAt(pieces: Pieces, at: number): Period | undefined {
  return PERIODS.find(([form]) => isPiece(pieces, at, form))?.[1];
}

/** "Twice a week", "3 times a day", "every other week", "every 20 minutes", "first Saturday of each month", "a week", "daily". */
function oftenAt(pieces: Pieces, at: number): Read<MarkOf> | undefined {
  const text = pieces[at]?.text ?? '';
  const adverb = /^(?:daily|nightly)$/.test(text) ? 'day' : /^(?:weekly)$/.test(text) ? 'week' : undefined;
  if (adverb) return { value: { kind: 'often', times: 1, every: 1, period: adverb, adverb: true }, to: at + 1 };
  if (/^(?:fortnightly|biweekly)$/.test(text)) return often(1, 2, 'week', at + 1);
  // "The first Saturday of each month"
  if (RANKS.test(text)) {
    const day = isPiece(pieces, at + 1, /^day$/) ? { value: ALL_DAYS.slice(0, 1), to: at + 2 } : daysAt(pieces, at + 1);
    const of = past(pieces, day?.to ?? at, /^(?:of|in|each|every|the|a)$/);
    if (day && of > day.to && isPiece(pieces, of, /^months?$/))
      return { value: { kind: 'days', days: day.value, monthly: true }, to: of + 1 };
  }
  const number = TIMES[text] !== undefined ? { value: TIMES[text] ?? 1, to: at + 1 } : numberAt(pieces, at);
  if (number) {
    const times =
      TIMES[text] !== undefined ? number.to : isPiece(pieces, number.to, /^(?:times|x)$/) ? number.to + 1 : -1;
    const per = times < 0 ? -1 : past(pieces, times, /^(?:a|an|per|each|every|\/|in)$/);
    const period = per > times ? periodAt(pieces, per) : undefined;
    if (period) return often(number.value, 1, period, per + 1);
  }
  if (!/^(?:every|each|per|a|an|\/)$/.test(text)) return undefined;
  const isOther = isPiece(pieces, at + 1, /^(?:other|second|2nd)$/);
  const count = isOther ? { value: 2, to: at + 2 } : text === 'every' ? numberAt(pieces, at + 1) : undefined;
  const place = count?.to ?? at + 1;
  // "Every other Sunday": the day stays to be read.
  if (isOther && daysAt(pieces, place)) return often(1, 2, 'week', place);
  const behind = isPiece(pieces, place, /^(?:nd|rd|th)$/) ? place + 1 : place;
  const period = periodAt(pieces, behind);
  // "Billed as a whole hour"
  if (/^an?$/.test(text) && (period === 'hour' || period === 'minute')) return undefined;
  return period ? often(1, count?.value ?? 1, period, behind + 1) : undefined;
}

function often(times: number, every: number, period: Period, to: number): Read<MarkOf> {
  return { value: { kind: 'often', times, every, period }, to };
}

/** "From Monday 8 am to Friday 18:00", "sat 9am till sun 9am", "starts thu 18:00 ends sun 18:00". */
function stretchAt(pieces: Pieces, at: number): Read<MarkOf> | undefined {
  const from = momentAt(pieces, past(pieces, at, /^(?:from|since|after|on|every|each|starts?|started)$/));
  const joint = from && past(pieces, from.to, /^(?:straight|nonstop|,|all|the|way|through)$/);
  const second =
    joint &&
    past(
      pieces,
      joint,
      /^(?:to|-|till|til|until|through|thru|ends?|ended|and|now|its|it's|is|today|only|noticed|found|off|down|stopped|killed|it|i|we|the|next|following)$/,
    );
  const until = second && second > joint ? momentAt(pieces, second) : undefined;
  if (!from || !until) return undefined;
  const span = (until.value - from.value + A_WEEK) % A_WEEK;
  const isNonstop = pieces.slice(from.to, until.to).some(({ text }) => NONSTOP.test(text));
  const stretch = {
    kind: 'stretch',
    start: from.value,
    end: from.value + span,
    ...(isNonstop && { nonstop: true as const }),
  } as const;
  return span > 0 ? { value: stretch, to: until.to } : undefined;
}

const A_WEEK = 10080;

/** A minute of the week: "Friday 18:00", "monday morning 8", "fri night 10pm". */
function momentAt(pieces: Pieces, at: number): Read<number> | undefined {
  const day = daysAt(pieces, at);
  const [only, another] = day?.value ?? [];
  if (!day || only === undefined || another !== undefined) return undefined;
  const place = past(pieces, day.to, /^(?:mornings?|afternoons?|evenings?|nights?|at|,|lab|class|about|around)$/);
  const part = pieces
    .slice(day.to, place)
    .map(({ text }) => text)
    .join(' ');
  const time = timeOfDayAt(pieces, place);
  if (!time || lengthAt(pieces, place) || spellAt(pieces, place)) return undefined;
  const isLate = time.value.open && /(?:afternoon|evening|night)/.test(part) && time.value.minute < 720;
  const isEnd = isPiece(pieces, place, /^midnight$/);
  return { value: only * 1440 + time.value.minute + (isLate ? 720 : 0) + (isEnd ? 1440 : 0), to: time.to };
}

const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
};

/** "A third of the day", "two thirds of every day", "one hour out of every five", "25 % of the hours". */
function shareAt(pieces: Pieces, at: number): Read<MarkOf> | undefined {
  const number = isPiece(pieces, at, /^an?$/) ? { value: 1, to: at + 1 } : numberAt(pieces, at);
  if (!number) return undefined;
  const turn = turnAt(pieces, at, number);
  if (turn) return turn;
  const part = PARTS[pieces[number.to]?.text ?? ''];
  if (part !== undefined) {
    const of = past(pieces, number.to + 1, /^(?:of|the|each|every|a|all)$/);
    const isAll = of > number.to + 1 && isPiece(pieces, of, /^(?:days?|time|hours|week)$/);
    return isAll ? { value: { kind: 'share', share: number.value / part }, to: of + 1 } : undefined;
  }
  if (isPiece(pieces, number.to, /^(?:%|percent|pct)$/)) {
    const of = past(pieces, number.to + 1, /^(?:of|the|each|every|a|all)$/);
    return of > number.to + 1 && isPiece(pieces, of, /^hours$/)
      ? { value: { kind: 'share', share: number.value / 100 }, to: of + 1 }
      : undefined;
  }
  const unit = past(pieces, number.to, /^(?:hours?|days?|weeks?)$/);
  const out = past(pieces, unit, /^(?:out|in|of|every|each)$/);
  const whole = unit > number.to && out > unit && isPiece(pieces, unit, /^out$/) ? numberAt(pieces, out) : undefined;
  return whole && whole.value > number.value
    ? { value: { kind: 'share', share: number.value / whole.value }, to: whole.to }
    : undefined;
}

/** "One week on, one week off" */
function turnAt(pieces: Pieces, at: number, on: Read<number>): Read<MarkOf> | undefined {
  const unit = periodAt(pieces, on.to);
  const joint = isPiece(pieces, on.to + 1, /^on$/) ? past(pieces, on.to + 2, /^(?:,|and|then|\/)$/) : at;
  const off = joint > at ? numberAt(pieces, joint) : undefined;
  const isTurn = off && unit && periodAt(pieces, off.to) === unit && isPiece(pieces, off.to + 1, /^off$/);
  return isTurn ? { value: { kind: 'share', share: on.value / (on.value + off.value) }, to: off.to + 2 } : undefined;
}

/** "Starts at 8", "off at 18:30", "doors 8 pm". */
function switchAt(pieces: Pieces, at: number): Read<MarkOf> | undefined {
  const on = isPiece(pieces, at, STARTS);
  if (!on && !isPiece(pieces, at, ENDS)) return undefined;
  if (isPiece(pieces, at - 1, DENIED)) return undefined;
  let place = at + 1;
  while (
    place < at + FARTHEST_SWITCH &&
    !timeOfDayAt(pieces, place) &&
    !isPiece(pieces, place, ENDS_SWITCH) &&
    !daysAt(pieces, place)
  )
    place += 1;
  const time = timeOfDayAt(pieces, place);
  if (!time || spellAt(pieces, place) || lengthAt(pieces, place)) return undefined;
  const isLed = isPiece(pieces, place - 1, /^(?:at|by|around|about)$/);
  return isLed || time.value.marked ? { value: { kind: 'switch', on, time: time.value }, to: time.to } : undefined;
}

function fullAt(pieces: Pieces, at: number): Read<MarkOf> | undefined {
  for (const most of [3, 2, 1]) {
    const text = pieces
      .slice(at, at + most)
      .map((piece) => piece.text)
      .join(' ');
    if (FULL.some((form) => form.test(text)) && !isPiece(pieces, at + most, /^(?:a|per|each|every)$/))
      return { value: { kind: 'full' }, to: at + most };
    if (NONSTOP.test(text)) return { value: { kind: 'full', nonstop: true }, to: at + most };
  }
  // "Never off", "no stops"
  return isPiece(pieces, at, DENIED) && isPiece(pieces, at + 1, /^(?:off|stop(?:s|ped)?|pauses?|paused|breaks?|down)$/)
    ? { value: { kind: 'full', nonstop: true }, to: at + 2 }
    : undefined;
}

/** A number behind these is how long something takes. */
const TAKES = /^(?:takes?|taking|lasts?|for|about|around|each|x|only)$/;

function spellMarkAt(pieces: Pieces, at: number, words: Words): Read<MarkOf> | undefined {
  const spell = spellAt(pieces, at);
  if (!spell || (!spell.value.marked && isPiece(pieces, at - 1, TAKES))) return undefined;
  // "Scales from 2 to 8 servers", "takes 8 to 10 hours"
  const next = daysAt(pieces, spell.to) ? undefined : words[pieces[spell.to]?.word ?? -1];
  if (!spell.value.marked && hasSense(next, 'noun', 'instance', 'service', 'memory', 'vcpu', 'role', 'time', 'scale'))
    return undefined;
  const isEvening =
    isPiece(pieces, at - 1, /^(?:evening|night)s?$/) && spell.value.end === 1440 && spell.value.start < 720;
  const start = isEvening ? spell.value.start + 720 : spell.value.start;
  return { value: { kind: 'spell', ...spell.value, start }, to: spell.to };
}

/** "Other days", "the rest of the week", "otherwise", "in between". */
function restAt(pieces: Pieces, at: number): Read<MarkOf> | undefined {
  const the = past(pieces, at, /^(?:on|the|all|in|for|each|every|at)$/);
  if (isPiece(pieces, the, /^(?:otherwise|else|between|breaks?|remaining)$/) && !isPiece(pieces, the + 1, /^\d/))
    return { value: { kind: 'rest' }, to: the + 1 };
  if (!isPiece(pieces, the, /^(?:other|rest|remaining)$/)) return undefined;
  const of = past(pieces, the + 1, /^(?:of|the|each|a|every)$/);
  return isPiece(pieces, of, /^(?:days?|hours?|week|time|times|nights?)$/)
    ? { value: { kind: 'rest' }, to: of + 1 }
    : { value: { kind: 'rest' }, to: the + 1 };
}

function daysMarkAt(pieces: Pieces, at: number, words: Words): Read<MarkOf> | undefined {
  const led = past(pieces, at, /^(?:the|on|all|whole|entire|full|of)$/);
  const days = daysAt(pieces, led);
  // "Weekends too": on all days
  if (days && senseOf(words[pieces[days.to - 1]?.word ?? -1], 'schedule')?.daysAWeek === '7')
    return {
      value: { kind: 'days', days: ALL_DAYS },
      to: days.to + Number(isPiece(pieces, days.to, /^(?:too|included|also)$/)),
    };
  const whole = pieces.slice(at, led).some(({ text }) => /^(?:all|whole|entire|full)$/.test(text)) && {
    whole: true as const,
  };
  if (days) return { value: { kind: 'days', days: days.value, ...whole }, to: days.to };
  const number = numberAt(pieces, at);
  const isCount =
    number &&
    Number.isInteger(number.value) &&
    number.value <= 7 &&
    isPiece(pieces, number.to, /^(?:days?|nights?|evenings?|mornings?|afternoons?)$/);
  const per = isCount ? past(pieces, number.to + 1, /^(?:a|per|each|every|\/|in|the|of)$/) : at;
  return isCount && per > number.to + 1 && isPiece(pieces, per, /^(?:week|wk)$/)
    ? { value: { kind: 'days', days: ALL_DAYS.slice(0, number.value) }, to: per + 1 }
    : undefined;
}

function lengthMarkAt(pieces: Pieces, at: number): Read<MarkOf> | undefined {
  const length = lengthAt(pieces, at);
  return length ? { value: { kind: 'length', minutes: length.value }, to: length.to } : undefined;
}

function isDenied(pieces: Pieces, at: number): boolean {
  const before = pieces.slice(Math.max(0, at - FARTHEST_DENIAL), at);
  return before
    .slice(before.findLastIndex(({ text }) => SEPARATORS.test(text) || AND.test(text)) + 1)
    .some(({ text }) => DENIED.test(text));
}

function polarityAt(pieces: Pieces, at: number): Read<MarkOf> | undefined {
  if (isPiece(pieces, at, /^(?:but|without)$/) && isPiece(pieces, at + 1, /^(?:not|for)$/))
    return { value: { kind: 'off' }, to: at + 2 };
  if (
    isPiece(pieces, at, OFF) &&
    !(isPiece(pieces, at, /^(?:not|never|no|nothing)$/) && lengthAt(pieces, at + 1)) &&
    !isDenied(pieces, at) &&
    !isPiece(pieces, at + 1, /^(?:after|when|once|if)$/) &&
    !isPiece(pieces, at - 1, /^(?:kicks?|kicked|put|pay|scale|scales)$/)
  )
    return { value: { kind: 'off' }, to: at + 1 };
  return isPiece(pieces, at, ON) ? { value: { kind: 'on' }, to: at + 1 } : undefined;
}

/** What something runs for: "six lessons of 50 minutes". */
const RUNS =
  /^(?:labs?|tests?|workshops?|shifts?|streams?|matches|games?|meetings?|lessons?|units?|sessions?|periods?|classes|blocks?|builds?|runs?|jobs?|exams?|appointments?|rounds?)$/;
const FARTHEST_RUN = 4;

/** A number of runs, or one of hours without its unit beside days: "20 thurs", "3 each on sat & sun", "takes 4". */
function numberMarkAt(pieces: Pieces, at: number, words: Words): Read<MarkOf> | undefined {
  const number = numberAt(pieces, at);
  if (!number) return undefined;
  const next = past(pieces, number.to, /^(?:each|on|at)$/);
  const isOfDays =
    /^\d/.test(pieces[at]?.text ?? '') &&
    daysAt(pieces, next) !== undefined &&
    (next > number.to || !isPluralDay(pieces[next]));
  const run = past(pieces, number.to, RUNS);
  const length = past(pieces, run, /^(?:x|×|times|of)$/);
  const isOfRuns =
    (lengthAt(pieces, length) !== undefined && !spellAt(pieces, length)) ||
    (isPiece(pieces, number.to, /^each$/) && oftenAt(pieces, number.to)?.value !== undefined) ||
    (run > number.to &&
      pieces
        .slice(run, run + FARTHEST_RUN)
        .some((_, place) => lengthAt(pieces, run + place) && !spellAt(pieces, run + place)) &&
      !pieces.slice(run, run + FARTHEST_RUN).some(({ word }) => hasSense(words[word], 'instance')));
  const isTaken = isPiece(pieces, at - 1, /^(?:takes?|taking)$/) || isPiece(pieces, at - 2, /^each$/);
  const isBehindDays =
    daysAt(pieces, at - 1) !== undefined && (pieces[number.to] === undefined || isPiece(pieces, number.to, /^[,;.]$/));
  return isOfDays || isOfRuns || isTaken || isBehindDays
    ? { value: { kind: 'number', value: number.value, runs: isOfRuns }, to: number.to }
    : undefined;
}
