import { STOP_WORDS } from '../../language/stop-words.js';
import { isCurrency } from './currency.js';
import type { AsideKind, Fact } from './facts.js';
import { range } from './found-amount.js';
import { hasSense, typedText, type Word } from './meaning.js';
import { isMonth } from './months.js';
import { numberAt } from './numbers.js';
import { rateAt } from './periods.js';
import { askedShareAt } from './share-asked.js';
import { workedOutAt } from './worked-out.js';

/** A number that no service is paid by, with the position behind it. */
export interface Aside {
  readonly fact: Fact;
  readonly to: number;
}

const DOLLARS = /^(?:\$|usd|dollars?|bucks)$/;
/** Names of what has versions. Of "node" and the like only the singular: "nodes 3" counts. */
const VERSIONED =
  /^(?:python|py|node|nodejs|js|java|jdk|corretto|ruby|php|go|golang|rust|ubuntu|debian|rhel|centos|fedora|suse|linux|postgres|postgresql|mysql|mariadb|redis|mongodb?|django|rails|spring|boot|laravel|react|next|dotnet|net|llama|gpt|claude|kubernetes|k8s|eks|version|v|ver|release|windows|server|chapter|task|step|exercise|assignment|lab|room|group|team|page|section|number|no|nr)$/;
/** Money that somebody pays elsewhere, or has worked out, is no budget, and neither is a fee. */
const NO_BUDGET =
  /^(?:paid|paying|pays|says?|said|wrote|told|quoted|computed|calculated|estimated|arrived|sheet|readme|flat|fixed)$/;
const FARTHEST_PAID = 5;
/** Behind these stands what was paid. */
const PAID = /^(?:bill|bills|invoice|invoices|pay|pays|paid|paying|cost|costs|charged|quoted|spend|spent|spending)$/;
/** "5k in AWS credits", "300 of credits": those are dollars. */
const OF_CREDITS = /^(?:in|of|worth|aws|free|promo|promotional|cloud|startup|student|[$]|usd|dollars|bucks)$/;
const FARTHEST_CREDITS = 5;
const ORDINAL = /^(?:st|nd|rd|th)$/;

/** Reads the number at a position as money, a year, a date, a time of day or a version: nothing of that is counted. */
export function asideAt(words: readonly Word[], at: number): Aside | undefined {
  return (
    workingAt(words, at) ??
    shareAt(words, at) ??
    moneyAt(words, at) ??
    clockAt(words, at) ??
    dateAt(words, at) ??
    yearAt(words, at) ??
    versionAt(words, at)
  );
}

/** "0.05 USD/hour * 720 hours = 36", "8 hours x 20 days =": what the writer has worked out himself. */
function workingAt(words: readonly Word[], at: number): Aside | undefined {
  const worked = workedOutAt(words, at);
  return worked && asideOf(words, at, worked.to, worked.money ? 'money' : 'idle');
}

/** "With 20 % off": of the total, which is told beside it. */
function shareAt(words: readonly Word[], at: number): Aside | undefined {
  const share = askedShareAt(words, at);
  if (!share) return undefined;
  const { fact, to } = asideOf(words, at, share.to, 'money');
  return { fact: fact.kind === 'aside' ? { ...fact, times: share.times } : fact, to };
}

function moneyAt(words: readonly Word[], at: number): Aside | undefined {
  const before = isCurrency(words[at]) ? 1 : 0;
  const number = numberAt(words, at + before);
  const vague = vagueMoneyAt(words, at);
  if (!number || vague) return vague;
  // In "2M $50 requests" the sign belongs to the next number.
  const next = words[number.to + 1];
  const credits = words.slice(number.to, number.to + FARTHEST_CREDITS).findIndex(({ text }) => !OF_CREDITS.test(text));
  const isCredits = /^credits?$/.test(words[number.to + Math.max(0, credits)]?.text ?? '');
  const isCurrencyBehind = isCurrency(words[number.to]) && !(next?.glued && hasSense(next, 'digits'));
  const behind = isCredits ? credits + 1 : isCurrencyBehind ? 1 : 0;
  const rate = rateAt(words, number.to + behind);
  if (before + behind === 0) return paidAt(words, at, number.to);
  const found = asideOf(words, at, rate?.to ?? number.to + behind, 'money');
  const sign = words[before === 1 ? at : number.to]?.text ?? '';
  const around = [...words.slice(Math.max(0, at - FARTHEST_PAID), at), ...words.slice(found.to, found.to + 1)];
  const isPaid = around.some(({ text }) => NO_BUDGET.test(text));
  const isBudget =
    !isPaid &&
    (isCredits || DOLLARS.test(sign)) &&
    (rate === undefined || rate.period === 'month') &&
    found.fact.kind === 'aside';
  return isBudget ? { ...found, fact: { ...found.fact, dollars: number.value } } : found;
}

/** "Hundreds of dollars", "a few bucks". */
function vagueMoneyAt(words: readonly Word[], at: number): Aside | undefined {
  if (!hasSense(words[at], 'vague') && !(hasSense(words[at], 'scale') && words[at]?.text.endsWith('s')))
    return undefined;
  const currency = words[at + 1]?.text === 'of' ? at + 2 : at + 1;
  return isCurrency(words[currency]) ? asideOf(words, at, currency + 1, 'money') : undefined;
}

/** "Our bill was 330 last month", "I pay 25 a month now": without a currency it is no budget. */
function paidAt(words: readonly Word[], at: number, to: number): Aside | undefined {
  let from = at - 1;
  const rate = rateAt(words, to);
  // "2 t3.large, under 100 a month", but requests may be "under 100 a month"
  const isLimit =
    rate?.period === 'month' &&
    /^(?:under|below)$/.test(words[from]?.text ?? '') &&
    words.some((word) => hasSense(word, 'instance'));
  while (/^(?:is|was|were|of|be|about|around|only|roughly|me|us|~|:)$/.test(words[from]?.text ?? '')) from -= 1;
  if (!isLimit && !PAID.test(words[from]?.text ?? '')) return undefined;
  const end = rate?.to ?? to;
  const behind = words[end];
  const isAlone =
    behind === undefined ||
    hasSense(behind, 'separator') ||
    STOP_WORDS.has(behind.text) ||
    /^(?:last|so|already|total|altogether)$/.test(behind.text);
  if (!isAlone) return undefined;
  const { fact, to: behindMoney } = asideOf(words, at, end, 'money');
  const dollars = isLimit ? numberAt(words, at)?.value : undefined;
  return { fact: fact.kind === 'aside' && dollars ? { ...fact, dollars } : fact, to: behindMoney };
}

/** "7:30", "2 am"; spans between two such times are read before. */
function clockAt(words: readonly Word[], at: number): Aside | undefined {
  if (!isDigits(words[at], /^\d{1,2}$/)) return undefined;
  const isPair = words[at + 1]?.text === ':' && words[at + 1]?.glued;
  // "Before the 1:1"
  if (isPair && words[at + 2]?.glued && isDigits(words[at + 2], /^\d$/)) return asideOf(words, at, at + 3, 'idle');
  const minutes = isPair && isDigits(words[at + 2], /^\d\d$/) ? 2 : 0;
  const half = /^(?:am|pm|o'clock|uhr)$/.test(words[at + 1 + minutes]?.text ?? '') ? 1 : 0;
  if (minutes + half === 0 && !isHourOfDay(words, at)) return undefined;
  const { fact, to } = asideOf(words, at, at + 1 + minutes + half, 'date');
  // A single time does not say how long: it needs hours beside it.
  return { fact: { kind: 'schedule', typed: 'typed' in fact ? fact.typed : '', at: fact.at }, to };
}

/** "Every night at 3", "at 6 on Mondays": a bare number behind "at", beside a day that comes back. */
function isHourOfDay(words: readonly Word[], at: number): boolean {
  if (words[at - 1]?.text !== 'at' || Number(words[at]?.text) > 24) return false;
  return [words[at - 2], words[at + 1]].some(
    (word) => hasSense(word, 'rate', 'schedule', 'weekday') || /^days?$/.test(word?.text ?? ''),
  );
}

/** "5th", "march 5", "5 march 2027". */
function dateAt(words: readonly Word[], at: number): Aside | undefined {
  if (!isDigits(words[at], /^\d{1,2}$/)) return undefined;
  const ordinal = ORDINAL.test(words[at + 1]?.text ?? '') && words[at + 1]?.glued;
  const month = isMonth(words[at - 1]?.text ?? '') || isMonth(words[at + 1]?.text ?? '');
  if (!ordinal && !month) return undefined;
  return countsSomething(words[at + 1]) ? undefined : asideOf(words, at, ordinal ? at + 2 : at + 1, 'date');
}

function yearAt(words: readonly Word[], at: number): Aside | undefined {
  const old = /^(?:in|since|from|est|born|built|founded)$/.test(words[at - 1]?.text ?? '');
  if (!isDigits(words[at], old ? /^(?:1[5-9]|20)\d\d$/ : /^(?:19[89]|20[0-4])\d$/)) return undefined;
  const named = hasSense(words[at - 1], 'noun', 'role', 'vcpu') || /^[=:]$/.test(words[at - 1]?.text ?? '');
  return named || countsSomething(words[at + 1]) ? undefined : asideOf(words, at, at + 1, 'year');
}

function versionAt(words: readonly Word[], at: number): Aside | undefined {
  const word = words[at];
  if (!isDigits(word, /^[.\d]+$/)) return undefined;
  const named = VERSIONED.test(words[at - 1]?.text ?? '') || isMonth(words[at - 1]?.text ?? '');
  // "python3.12" is cut before its dot.
  const glued = word?.glued === true && word.text.startsWith('.') && /[a-z]\d*$/.test(words[at - 1]?.text ?? '');
  const option = /^(?:option|variant|scenario|alternative)$/.test(words[at - 1]?.text ?? '');
  if (!(named || glued || option) || countsSomething(words[at + 1])) return undefined;
  // "Option 2" stands beside the one before.
  if (option && word?.text !== '1') return { fact: { kind: 'separator', separator: 'or', at: [at] }, to: at + 1 };
  return asideOf(words, at, at + 1, option ? 'idle' : 'version');
}

function isDigits(word: Word | undefined, form: RegExp): boolean {
  return word !== undefined && hasSense(word, 'digits') && form.test(word.text);
}

/** Whether the word behind a number makes a quantity of it. */
function countsSomething(word: Word | undefined): boolean {
  return hasSense(word, 'memory', 'time', 'vcpu', 'scale', 'noun', 'instance', 'service', 'role', 'times', 'rate');
}

function asideOf(words: readonly Word[], from: number, to: number, what: AsideKind): Aside {
  const typed = typedText(words, from, to);
  return { fact: { kind: 'aside', what, typed, at: range(from, to) }, to };
}
