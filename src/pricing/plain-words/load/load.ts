import { monthNamed } from '../../../time/month-names.js';
import { exact } from '../../decimal.js';
import { roundedMonthly } from '../../quantities/counts.js';
import { PERIODS } from '../../quantities/periods.js';
import { DATA_OPTIONS } from '../entities/data-options.js';
import { IMPLIED } from '../entities/amount.js';
import type { Entities } from '../entities/entity.js';
import { ALL_DAYS } from '../timetable/days.js';
import { MINUTES } from '../timetable/minutes.js';
import { piecesOf } from '../timetable/pieces.js';
import { hasSense, isNumeric, nounOf, roleOf, senseOf, typedAt, type Word, type Words } from '../tokens/sense.js';
import { type Scope, type Source, sourcesOf } from './sources.js';
import { type Term, termsOf } from './term.js';
import { termsIn } from './terms.js';

/** How often something runs, and the positions of all words that say it. */
export interface Load {
  readonly entities: Entities;
  readonly at: readonly number[];
}

const CHANGES =
  /^(?:lower|cheaper|double[sd]?|doubling|triple[sd]?|versus|vs|sav(?:e|es|ed|ing|ings)|against|instead|difference|rather|compare[ds]?|or|after|growing|grows|depending|decline|should|wanted|supposed|meant)$/;
const WEEKS = 730 / 168;

/** Reads how often one function runs, from all that a text says of it. */
export function loadIn(words: Words): Load | undefined {
  if (!isOneFunction(words)) return undefined;
  const read = explainLoad(words);
  if (typeof read !== 'object') return undefined;
  const { value, at, sources } = read;
  const typed = typedAt(words, at);
  const [only, ...others] = sources;
  const own = others.length === 0 && only?.rate && !only.scope && only.span === undefined ? only : undefined;
  return {
    at,
    entities: [
      {
        kind: 'amount',
        ...IMPLIED,
        measure: 'count',
        noun: 'requests',
        value: own ? exact(own.value.toFixed(6)) : roundedMonthly(exact(value.toFixed(6))),
        bare: false,
        each: false,
        rate: { period: own?.rate?.period ?? 'month', every: exact(String(own?.rate?.every ?? 1)) },
        typed,
        at,
        readings: [],
      },
    ],
  };
}

/** So many words may stand between data and its size. */
const FARTHEST_DATA = 4;
/** A run is shorter. */
const LONGEST_RUN = 900_000;

/** Whether a text is about one function, by its name or by its memory and how long a run takes, and compares nothing. */
function isOneFunction(words: Words): boolean {
  const services = words.flatMap((word) => senseOf(word, 'service') ?? []);
  const isRun = (word: Word) => Number(senseOf(word, 'time')?.milliseconds ?? LONGEST_RUN) <= 1000;
  const isSizeOfOne = (word: Word) => {
    const megabytes = Number(senseOf(word, 'memory')?.megabytes ?? 0);
    return megabytes >= 1 && megabytes <= 1024;
  };
  const isNamed = services.some(({ service }) => service === 'lambda');
  return (
    services.every(({ service, weak }) => service === 'lambda' || weak) &&
    (isNamed || (words.some(isSizeOfOne) && words.some(isRun))) &&
    !words.some((word, at) => (roleOf(word) ?? '') in DATA_OPTIONS && words.slice(Math.max(0, at - FARTHEST_DATA), at + FARTHEST_DATA).some((one) => hasSense(one, 'memory'))) &&
    words.filter((word) => hasSense(word, 'memory')).length <= 1 &&
    !words.some((word) => hasSense(word, 'instance', 'compare', 'vcpu') || /^(?:warm|kept warm)$|provisioned|concurrency|pre ?warmed/.test(word.typed.toLowerCase()) || nounOf(word)?.startsWith('own ')) &&
    (isNamed || !words.some((word) => /^(?:workflow|kind)$/.test(senseOf(word, 'choice')?.option ?? '')))
  );
}

export function explainLoad(words: Words): { value: number; at: readonly number[]; sources: readonly Source[]; terms: readonly Term[] } | string {
  const pieces = piecesOf(words);
  const terms = termsIn(pieces, words);
  const found = sourcesOf(terms, pieces);
  if (!found) return 'no sources';
  const { unused } = found;
  const sources = found.sources.map(({ scope, ...one }): Source => (scope && Object.keys(scope).length > 0 ? { ...one, scope } : one));
  const counts = termsOf(terms, 'count').length;
  const used = terms.filter((term) => !/^(?:joint|more|and|by)$/.test(term.kind) && !unused.has(term));
  const at = [...new Set(used.flatMap(({ from, to }) => pieces.slice(from, to).map(({ word }) => word)).concat(words.flatMap((word, place) => (saysNothing(word) ? place : []))))]
    .filter((word) => !hasSense(words[word], 'service', 'memory', 'choice', 'separator'))
    .sort((a, b) => a - b);
  const [first, last] = [at[0] ?? 0, at.at(-1) ?? 0];
  if (words.some((word, place) => word.text.split(' ').some((piece) => CHANGES.test(piece)) && !at.includes(place))) return 'changes';
  if (words.some(({ text }, place) => text === 'if' && place > first && place < last)) return 'if';
  if (words.some(({ text }, place) => monthNamed(text) >= 0 && !/^(?:may|mar|march)$/.test(text) && !at.includes(place))) return 'months';
  const lost = words.find((word, place) => place >= first && place <= last && isNumeric(word) && !/^(?:one|once|single)$/.test(word.text) && !at.includes(place) && !isSize(words, place));
  if (lost) return `lost ${lost.text}`;
  if (!sources.some(({ scope }) => scope?.minutes !== undefined && scope.days) && words.some((word, place) => !at.includes(place) && isWhen(word))) return 'when';
  if (sources.every((one) => one.values.length === 0 && (!one.rate || /^(?:month|quarter|year)$/.test(one.rate.period)))) return 'no count';
  if (words.some(({ text }) => NOW.test(text)) && words.some(({ text }) => /^(?:next|will|later|forecast|future|should)$/.test(text)) && counts > 1) return 'later';
  const isScoped = sources.filter(({ scope }) => scope).length > 0;
  if (sources.length > 1 && !isScoped && words.some(({ text }) => LATER.test(text))) return 'later';
  const value = monthly(sources, isOnce(words) && !terms.some((term) => term.kind === 'rate' && !/^(?:month|year)$/.test(term.rate.period)));
  return value === undefined || !Number.isFinite(value) || value <= 0 ? `no total ${JSON.stringify(sources)}` : { value, at, sources, terms };
}

function isSize(words: Words, at: number): boolean {
  for (let place = at + 1; place <= at + 3; place += 1) {
    if (hasSense(words[place], 'memory', 'vcpu', 'time')) return true;
    if (!isNumeric(words[place]) && !/^[-/]$/.test(words[place]?.text ?? '')) return false;
  }
  return false;
}

/** The runs a month of all sources together. */
function monthly(sources: readonly Source[], once: boolean): number | undefined {
  const [only, ...others] = sources;
  if (!only) return undefined;
  // "Just this once"
  if (once && others.length === 0 && !only.rate && only.span === undefined && !only.scope?.every) return only.values.length > 0 ? only.value : undefined;
  if (!areTogether(sources)) return undefined;
  if (others.length === 0) return runsOf(only, only.scope?.rest ? undefined : minutesOf(only), daysOf(only));
  // "Weekdays 80 for 10 hours and 10 for the remaining 14, weekends 5": of what the rest is one is not clear.
  if (sources.length > 2 && sources.some(({ scope }) => scope?.rest) && sources.some(({ scope }) => scope?.days && scope.minutes !== undefined)) return undefined;
  const scoped = sources.filter(({ scope }) => scope && !scope.rest);
  const minutes = scoped.reduce((sum, one) => sum + minutesOf(one), 0);
  const named = new Set(scoped.flatMap(({ scope }) => scope?.days ?? [])).size;
  const days = named + scoped.reduce((sum, { scope }) => sum + (scope?.monthly ?? 0) / WEEKS, 0);
  let total = 0;
  for (const source of sources) {
    const isRest = source.scope?.rest || (!source.scope && scoped.length > 0 && !scoped.some(({ more }) => more));
    const left = MINUTES.week - minutes;
    if (isRest && (left <= 0 || scoped.length === 0)) return undefined;
    const runs = runsOf(source, isRest ? left : minutesOf(source), isRest ? 7 - days : daysOf(source));
    if (runs === undefined || (isRest && source.rate?.period === 'day' && days === 0)) return undefined;
    total += runs;
  }
  return total;
}

/** Whether several sources add up: at times of their own, or by words that say so. */
function areTogether(sources: readonly Source[]): boolean {
  const [, ...others] = sources;
  if (sources.some(({ rate, scope }) => !(rate || scope?.every || (scope?.rest && sources.some((one) => one.scope?.every))))) return false;
  if (others.length === 0) return true;
  if (sources.some(({ span }) => span !== undefined)) return false;
  const unscoped = sources.filter(({ scope }) => !scope);
  if (unscoped.length === 0) return true;
  // "300 an hour, but 3,000 an hour in the evening"
  const [base] = unscoped;
  const isSame = (one: Source) => one === base || one.more || one.nouns.length === 0 || one.nouns.some((noun) => base?.nouns.includes(noun)) || one.onlyTimes || base?.onlyTimes || base?.nouns.length === 0;
  if (unscoped.length === 1 && sources.every(isSame)) return true;
  return others.every(({ more, and }) => more || and) || others.length > 1;
}

/** "Each appointment", "a second time", "at its peak", where all numbers have their place. */
function saysNothing(word: Word): boolean {
  return hasSense(word, 'each') || (hasSense(word, 'vague') && /^(?:peak|peaks|busy|average|avg|usual|usually)$/.test(word.text));
}

/** "Nine to five", "weekends" */
function isWhen(word: Word): boolean {
  const schedule = senseOf(word, 'schedule');
  return (schedule?.hoursADay !== undefined && schedule.hoursADay !== '24') || schedule?.days !== undefined || (schedule?.daysAWeek !== undefined && schedule.daysAWeek !== '7');
}

/** What comes now and what will come are two loads. */
const NOW = /^(?:now|today|currently|moment|present)$/;
const LATER = /^(?:now|today|currently|forecast|expect|expected|next|later|soon|will|future|grows?|then|was|were|before)$/;

const ONCE = /^(?:total|altogether|one off|onetime|whole|backfill|migrate|migration)$/;

/** "Just this once", "one time", "what will it cost in total". */
function isOnce(words: Words): boolean {
  return words.some(
    ({ text }, at) =>
      ONCE.test(text) ||
      (text === 'once' && /^(?:just|only|this|files|all)$/.test(words[at - 1]?.text ?? '')) ||
      (text === 'once' && (words[at + 1] === undefined || hasSense(words[at + 1], 'separator'))) ||
      (/^(?:one|single)$/.test(text) && words[at + 1]?.text === 'time') ||
      /^(?:(?:last|this|that|one|the whole) (?:month|night|week|weekend|saturday|sunday|friday)|one off)$/.test(`${text} ${words[at + 1]?.text ?? ''}`) || text === 'overnight' || /^(?:this|last) (?:\w+day|weekend|week|night)$/.test(text),
  );
}

/** The days of a week on which something runs. */
function weekOf(scope: Scope | undefined): number {
  return new Set((scope?.days ?? ALL_DAYS).filter((day) => !scope?.not?.includes(day))).size;
}

function minutesOf({ scope }: Source): number {
  const days = scope?.monthly !== undefined ? scope.monthly / WEEKS : (weekOf(scope));
  return days * (scope?.minutes ?? MINUTES.day);
}

function daysOf({ scope }: Source): number {
  return scope?.monthly !== undefined ? scope.monthly / WEEKS : weekOf(scope);
}

function runsOf({ value, rate, span }: Source, minutes: number | undefined, days: number): number | undefined {
  if (minutes === undefined) return undefined;
  const { period, every } = rate ?? { period: 'day', every: 1 };
  if (span !== undefined) {
    if (!rate) return undefined;
    // A shorter span has its own days.
    const share = span < MINUTES.week ? minutes / (days * MINUTES.day) : minutes / MINUTES.week;
    const length = period === 'second' ? 1 / 60 : period === 'weekday' ? MINUTES.day : MINUTES[period];
    return ((value * span) / length / every) * (period === 'second' || period === 'minute' || period === 'hour' ? share : period === 'day' && span >= MINUTES.week ? days / 7 : 1);
  }
  if (period === 'second' || period === 'minute' || period === 'hour')
    return ((value * minutes * WEEKS) / (period === 'second' ? 1 / 60 : MINUTES[period])) / every;
  if (period === 'day') return (value / every) * days * WEEKS;
  const { numerator, denominator } = PERIODS[period].timesAMonth;
  return ((value / every) * Number(numerator)) / Number(denominator);
}
