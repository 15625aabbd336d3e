import { STOP_WORDS } from '../../../language/stop-words.js';
import { type Decimal, exact } from '../../decimal.js';
import { PERIODS, perMonth } from '../../quantities/periods.js';
import { hasSense, matches, nounOf, type Word, type Words } from '../tokens/sense.js';
import { VERSIONED } from '../tokens/vocabulary/versioned.js';
import { type AsideKind, type Claimed, type Entity, spanOf } from './entity.js';
import { DOLLARS, isCurrency, moneyNumberAt, percentageAt } from './money.js';
import { numberAt } from './numbers.js';
import { type Frequency, rateAt } from './rates.js';

/** What there are no parts of. */
const WHOLE: ReadonlySet<string | undefined> = new Set(['instances', 'nodes', 'tasks', 'clusters']);
/** Money that is paid elsewhere, or is a fee, is no budget. */
const NO_BUDGET = /^(?:paid|paying|pays|flat|fixed)$/;
/** Behind these stands what somebody says that it costs. */
const SAID =
  /^(?:says?|said|wrote|told|quoted|computed|calculated|estimated|estimates?|calculator|arrived?|sheet|spreadsheet|readme|claims?|claimed|thinks|thought|worked|adds|comes|shows?|showed)$/;
/** The writer doubts a figure, or asks who is right. */
const DOUBT =
  /\b(?:(?:is|are|was|sounds?|looks?|seems?|be|who|which(?: one| page| side)?)(?: \S+){0,4} (?:right|correct|true|accurate|plausible|sane|realistic|off|wrong|outdated|expect(?:ed)?|nearer|closer)|believe (?:it|that|this|them)|(?:right|correct|true|agreed|close) \?|^(?:is|are)(?: \S+){1,4} [$]? ?[\d.,]+(?: (?:[$]|usd|dollars|bucks))?(?: (?:an?|per|\/) month)? \?$|close or|or nah|adds? up|makes? sense|did (?:i|they) (?:miss|forget)|am i missing)(?!\w)/;
/** "My limit is $40 a month", "I have $40" */
const OWN_LIMIT = /^(?:budget|limit|cap|maximum|max|goal|target|afford)$/;
const HELD = /^(?:have|has|had|got|gave|gives?|under|below|within|enough|left|credits?)$/;
const FARTHEST_ENOUGH = 3;
const FARTHEST_PAID = 5;
const RIGHT = /^(?:right|correct|true|accurate|close)$/;
/** Behind these stands what was paid. */
const PAID = /^(?:bill|bills|invoice|invoices|pay|pays|paid|paying|cost|costs|charged|quoted|spend|spent|spending)$/;
/** "5k in AWS credits", "300 of credits": those are dollars. */
const OF_CREDITS = /^(?:in|of|worth|aws|free|promo|promotional|cloud|startup|student|[$]|usd|dollars|bucks)$/;
const FARTHEST_CREDITS = 5;

/** Reads the number at a position as money, a year, a version or an age: nothing of that is counted. */
export function asideAt(words: Words, at: number): Entity | undefined {
  // "With 20 % off": of the total, beside which it is shown.
  const share = percentageAt(words, at);
  if (share) return { ...aside(words, at, share.to, 'money'), times: share.times };
  return moneyAt(words, at) ?? yearAt(words, at) ?? versionAt(words, at) ?? ageAt(words, at);
}

const RELATIVE =
  /^(?:son|daughter|kid|child|boy|girl|brother|sister|nephew|niece|cousin|grandson|granddaughter|mother|father|mom|mum|dad|grandpa|grandma)$/;

/** "My son (14)" */
function ageAt(words: Words, at: number): Entity | undefined {
  const isInBrackets = words[at - 1]?.text === '(' && words[at + 1]?.text === ')';
  const isAge = isInBrackets && isDigits(words[at], /^\d{1,2}$/) && matches(words[at - 2], RELATIVE);
  return isAge ? aside(words, at, at + 1, 'idle') : undefined;
}

const PER = /^(?:per\b|\/)/;

function aside(words: Words, from: number, to: number, what: AsideKind) {
  return { kind: 'aside', what, ...spanOf(words, from, to) } as const;
}

function moneyAt(words: Words, at: number): Entity | undefined {
  const number = moneyNumberAt(words, at);
  if (!number) return undefined;
  const { currency, to } = number;
  const credits = words.slice(to, to + FARTHEST_CREDITS).findIndex((word) => !matches(word, OF_CREDITS));
  const isCredits = matches(words[to + Math.max(0, credits)], /^credits?$/);
  if (!currency && !isCredits) return paidAt(words, at, to);
  const unit = isCredits ? to + credits + 1 : to;
  const rate = rateAt(words, unit, true);
  const end = rate?.to ?? unit;
  const money = aside(words, at, end, 'money');
  const around = [...words.slice(Math.max(0, at - FARTHEST_PAID), at), words[end]];
  const has = (form: RegExp) => around.some((word) => matches(word, form));
  const isDollars = isCredits || matches(currency, DOLLARS);
  // "2 m5.large at $0.096 an hour": of each of them, and no total.
  const isUnit = matches(words[end], PER) || (rate?.period === 'hour' && matches(words[at - 1], /^(?:at|@)$/));
  // "$0.006 per LCU-hour", "the box is $18 a month": prices, and no budgets.
  const isPrice =
    isUnit || (rate && at > 1 && matches(words[at - 1], /^(?:is|are|was|were|costs?)$/) && !has(OWN_LIMIT));
  const isHeld = has(HELD) || words.slice(end, end + FARTHEST_ENOUGH).some((word) => matches(word, HELD));
  const isSaid = number.value.eq('0') || has(SAID) || isDoubtful(words);
  if (isDollars && !isCredits && !isUnit && !isHeld && !has(OWN_LIMIT) && isSaid)
    return { ...money, claimed: claimOf(number.value, rate) };
  const isMonthly = rate === undefined || rate.period === 'month';
  // "Hundreds of dollars" are no number of them.
  const isVague = hasSense(words[at], 'scale');
  const isBudget = isDollars && !isVague && isMonthly && !isPrice && !has(NO_BUDGET) && !has(SAID);
  return isBudget ? { ...money, dollars: number.value } : money;
}

function isDoubtful(words: Words): boolean {
  return DOUBT.test(words.map(({ text }) => text).join(' '));
}

function claimOf(dollars: Decimal, rate: Frequency | undefined): Claimed {
  return { dollars, ...(rate && { months: rate.every.div(perMonth(exact('1'), PERIODS[rate.period])) }) };
}

/** "Our bill was 330 last month", "I pay 25 a month now": without a currency it is no budget. */
function paidAt(words: Words, at: number, to: number): Entity | undefined {
  let from = at - 1;
  const rate = rateAt(words, to);
  while (matches(words[from], /^(?:is|was|were|of|be|about|around|only|roughly|me|us|~|:)$/)) from -= 1;
  // "The calculator told me 44.92 for it, is that right?", "is 44.92 right?"
  const isAsked = matches(words[at], /[.,]\d/) && matches(words[to], RIGHT);
  const isSaid = isDoubtful(words) && (isAsked || matches(words[from], SAID));
  // "0.0208 USD/hour * 720 hours = 14.98"
  const isResult = words[from]?.text === '=' && words.slice(0, from).some(isCurrency);
  if (!isSaid && !isResult && !matches(words[from], PAID)) return undefined;
  const end = rate?.to ?? to;
  const behind = words[end];
  if (behind && !isAsked && !hasSense(behind, 'separator') && !STOP_WORDS.has(behind.text)) return undefined;
  const money = aside(words, at, end, 'money');
  const said = isSaid ? numberAt(words, at)?.value : undefined;
  return said ? { ...money, claimed: claimOf(said, rate) } : money;
}

/** "In 2026", but not "2000 a day". */
function yearAt(words: Words, at: number): Entity | undefined {
  const isNamed = hasSense(words[at - 1], 'noun', 'role', 'vcpu') || matches(words[at - 1], /^[=:]$/);
  const isDated = matches(words[at - 1], /^(?:in|since|by|until|from|of)$/);
  // "2000 uploads a day": what no word list has may be counted as well.
  const isRate = [at + 1, at + 2].some((place) => rateAt(words, place) !== undefined);
  const isCount = countsSomething(words[at + 1]) || (isRate && !isDated);
  const isYear = isDigits(words[at], /^(?:19[89]|20[0-4])\d$/) && !isNamed && !isCount;
  return isYear ? aside(words, at, at + 1, 'year') : undefined;
}

function versionAt(words: Words, at: number): Entity | undefined {
  const [name, word] = [words[at - 1], words[at]];
  if (!word || !isDigits(word, /^[.\d]+$/)) return undefined;
  // "Factorio 2.0 server": nobody writes a number of servers like that.
  if (/^\d+\.\d+$/.test(word.text) && WHOLE.has(nounOf(words[at + 1]))) return aside(words, at, at + 1, 'version');
  if (countsSomething(words[at + 1])) return undefined;
  // "CR-2291" is the name of a ticket.
  const dash = words[at - 1];
  const isTicket = word.glued && dash?.text === '-' && dash.glued && /^[A-Z]{2,}$/.test(words[at - 2]?.typed ?? '');
  // "python3.12" is cut before its dot.
  const isGlued = word.glued && word.text.startsWith('.') && matches(name, /[a-z]\d*$/);
  return isGlued || isTicket || matches(name, VERSIONED) ? aside(words, at, at + 1, 'version') : undefined;
}

function isDigits(word: Word | undefined, form: RegExp): boolean {
  return hasSense(word, 'digits') && matches(word, form);
}

/** Whether the word behind a number makes a quantity of it. */
function countsSomething(word: Word | undefined): boolean {
  return hasSense(word, 'memory', 'time', 'vcpu', 'scale', 'noun', 'instance', 'service', 'role', 'times', 'rate');
}
