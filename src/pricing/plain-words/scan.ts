import { exact, plain } from '../decimal.js';
import { PERIODS, perMonth } from '../quantities/periods.js';
import { amountAt } from './amounts.js';
import { asideAt } from './asides.js';
import { askedNumberAt } from './asked-number.js';
import { type ClockSpan, clockSpanAt, daySpanAt } from './clock.js';
import { withEachCounted } from './distribute.js';
import type { Amount, Fact } from './facts.js';
import { factsOfWord } from './facts-of-word.js';
import { foundAmount, range, UNWRITTEN } from './found-amount.js';
import { withIdle } from './idle.js';
import { hasSense, type MeaningKind, senseOf, typedText, type Word } from './meaning.js';
import { monthsThrough } from './months.js';
import { readNegations } from './negations.js';
import { isPaidData } from './paid-data.js';
import { rateAt } from './periods.js';
import { A_MONTH, AN_HOUR } from './times.js';

/** Everything that a request says, in order. What says nothing is left out. */
export function scan(words: readonly Word[]): readonly Fact[] {
  const used = new Set<number>();
  const facts: Fact[] = [];
  const negations = readNegations(words);
  words.forEach((word, at) => {
    const found = used.has(at) ? undefined : foundAt(words, at, used);
    if (found) {
      for (const position of found.at) used.add(position);
      facts.push(found);
    } else if (!used.has(at) && isStray(word)) facts.push({ kind: 'stray', typed: word.typed, at: [at] });
    // A number of containers also hints at a service, so words are looked at even if an amount has used them.
    if (found?.kind !== 'aside') facts.push(...factsOfWord(words, word, at, facts, negations, used));
  });
  return withIdle(withEachCounted(facts, words), words).filter((fact) => {
    if (fact.kind === 'vague') return !fact.at.some((position) => used.has(position));
    if (fact.kind === 'unpriced' && fact.what === 'gpu' && facts.some(isGpuInstance)) return false;
    if (fact.kind !== 'unpriced') return true;
    const isTold = fact.what === 'transfer' && facts.some(isPaidData);
    return !isTold && !hasPrice(words, fact.at, used);
  });
}

/** "100 GB data out" and "logs in CloudWatch" have their price; "data out" and "CloudWatch" alone need to know how much. */
function hasPrice(words: readonly Word[], at: readonly number[], used: ReadonlySet<number>): boolean {
  if (at.some((position) => used.has(position) && hasSense(words[position], 'role'))) return true;
  return (
    at.every((position) => words[position]?.text === 'cloudwatch') &&
    words.some((word, position) => used.has(position) && isMonitored(word))
  );
}

/** Its type says which GPU it has. */
function isGpuInstance(fact: Fact): boolean {
  return fact.kind === 'instance' && /^[gp]\d/.test(fact.type);
}

function isMonitored(word: Word): boolean {
  const role = senseOf(word, 'role')?.role;
  return role === 'logs' || role === 'logs-kept' || senseOf(word, 'noun')?.noun === 'metrics';
}

/** The first that can be made of the words from a position on. */
function foundAt(words: readonly Word[], at: number, used: ReadonlySet<number>): Fact | undefined {
  return (
    askedNumberAt(words, at) ??
    spanAt(words, at) ??
    asideAt(words, at)?.fact ??
    amountWith(words, at, used) ??
    monthsAt(words, at) ??
    periodAt(words, at) ??
    unknownPeriodAt(words, at, used)
  );
}

/** "From January through June", "sept - nov". */
function monthsAt(words: readonly Word[], at: number): Fact | undefined {
  const number = monthsThrough(words[at]?.text, words[at + 2]?.text);
  if (number === undefined || !/^(?:to|through|thru|till|until|-)$/.test(words[at + 1]?.text ?? '')) return undefined;
  const typed = typedText(words, at, at + 3);
  return {
    kind: 'asked-period',
    name: `${number} months`,
    months: exact(String(number)),
    typed,
    at: range(at, at + 3),
  };
}

/** A rate of nothing: the period of the price that is asked for, or one that stands open. */
function periodAt(words: readonly Word[], at: number): Fact | undefined {
  const rate = rateAt(words, at);
  if (!rate || rate.period === 'month') return undefined;
  const said = { typed: typedText(words, at, rate.to), at: range(at, rate.to) };
  // "t3.medium per day please": at the end it is the period of the price, even without a word for that.
  const closes =
    (rate.always && rate.period === 'year') ||
    ((rate.always || rate.period === 'year' || /^(?:per|\/)$/.test(words[at]?.text ?? '')) &&
      words.slice(rate.to).every((word) => word.meanings.length === 0 || hasSense(word, ...CLOSING, 'without')));
  // "Per day, what is that?"
  const alone = hasSense(words[at - 1], 'separator') && hasSense(words[rate.to], 'separator');
  // "200 ms per year" may be that of the requests before, or of the price.
  const isTimed = hasSense(words[at - 1], 'time') && hasSense(words[at - 2], 'digits');
  const isAsked = closes || alone || words.some((word) => hasSense(word, 'cost'));
  if (!isAsked || isTimed || !rate.every.eq('1')) return { kind: 'stray', ...said };
  const months = exact('1').div(perMonth(exact('1'), PERIODS[rate.period]));
  return { kind: 'asked-period', name: `${rate.period === 'hour' ? 'an' : 'a'} ${rate.period}`, months, ...said };
}

/** What may stand behind the last period: also another one, "per hour, per day and per year". */
const CLOSING: readonly MeaningKind[] = ['separator', 'cost', 'region', 'in-place', 'per', 'period'];

/** "200 jobs a shift", "per sprint", "5 days a wek": nobody can tell how often that is, and a number of them would be one a month. */
function unknownPeriodAt(words: readonly Word[], at: number, used: ReadonlySet<number>): Fact | undefined {
  const unknown = words[at + 1];
  if (!used.has(at - 1) || !hasSense(words[at - 1], 'noun', 'time') || !/^(?:an?|per|\/)$/.test(words[at]?.text ?? ''))
    return undefined;
  if (!unknown || !isUnread(unknown)) return undefined;
  return { kind: 'stray', typed: typedText(words, at, at + 2), at: range(at, at + 2) };
}

/** A word that means nothing here, or was only mended to one that does: "sprint" is not "spent". */
function isUnread({ text, typed, meanings }: Word): boolean {
  if (!/^\p{L}{3,}$/u.test(text)) return false;
  return text === typed.toLowerCase() ? meanings.length === 0 : meanings.every(({ kind }) => !MENDED.has(kind));
}

const MENDED: ReadonlySet<MeaningKind> = new Set(['noun', 'period', 'service', 'instance']);

function spanAt(words: readonly Word[], at: number): Fact | undefined {
  const days = daySpanAt(words, at);
  if (days) return daySpan(words, at, days);
  const span = clockSpanAt(words, at);
  if (!span) return undefined;
  return { kind: 'schedule', hoursADay: span.hours, typed: typedText(words, at, span.to), at: range(at, span.to) };
}

/** "Fri 18:00 to Sun 18:00" is once or every week, if the words around say which; otherwise it stands open. */
function daySpan(words: readonly Word[], at: number, { hours, to }: ClockSpan): Fact {
  const once = words.some(({ text }) => /^(?:this|next|last|left|forgot|was)$/.test(text));
  const weekly = words.some(({ text }) => /^(?:every|each|weekly|weekends)\b/.test(text));
  if (once === weekly) return { kind: 'schedule', typed: typedText(words, at, to), at: range(at, to) };
  const rate = { period: 'week', every: exact('1') } as const;
  const value = exact(hours).times(AN_HOUR);
  return foundAmount(words, at, to, UNWRITTEN, { measure: 'time', value, ...(weekly && { rate }) });
}

function amountWith(words: readonly Word[], at: number, used: ReadonlySet<number>): Fact | undefined {
  const amount = amountAt(words, at, used);
  return (amount && monthsOf(amount, words)) ?? amount;
}

/** Shorter units are none that a bill is asked for: "1M minutes" are those of connections. */
const IN_HOURS = /^(?:h|hrs?|hours?|d|days?|nights?|w|wks?|weeks?)$/;
/** Up to 31 days are so many hours of one month. */
const LONGEST_MONTH = '1.02';

/** "For 12 months", "6 weeks", "750 hours": how long the bill is asked for. What runs shorter is so many hours. */
function monthsOf(amount: Amount, words: readonly Word[]): Fact | undefined {
  const unit = words[amount.at.at(-1) ?? -1]?.text ?? '';
  const inMonths = /^(?:mo|mths?|months?|semesters?|yrs?|years?)$/.test(unit);
  if (amount.measure !== 'time' || amount.rate || amount.kept || !(inMonths || IN_HOURS.test(unit))) return undefined;
  const months = amount.value.div(A_MONTH);
  if (months.lte(inMonths ? '1' : LONGEST_MONTH)) return undefined;
  const name = inMonths ? `${plain(months.round(2))} months` : amount.typed;
  return { kind: 'asked-period', name, months, typed: amount.typed, at: amount.at };
}

/** Units that mean nothing else: one that stands alone has lost its number. */
const LONE_UNIT = /^(?:[mgt]i?b|megs?|gigs?|ms|msec|millis|secs|seconds|minutes?|mins|hours?|hrs|days?|weeks?)$/;

/** A number, or a unit, that nothing was made of. A lone "one" is a pronoun. */
function isStray(word: Word): boolean {
  const noun = senseOf(word, 'noun')?.noun;
  if (noun === 'iops' || noun === 'throughput') return true;
  if (hasSense(word, 'number')) return word.text !== 'one' && word.text !== 'single';
  if (hasSense(word, 'memory', 'time', 'period')) return LONE_UNIT.test(word.text);
  return hasSense(word, 'digits') || hasSense(word, 'part') || (hasSense(word, 'scale') && word.text.length > 3);
}
