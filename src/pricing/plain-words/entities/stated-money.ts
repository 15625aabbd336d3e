import { type Decimal, roundsTo } from '../../decimal.js';
import { hasSense, isUnknown, matches, sentenceStart, textOfWords, type Words } from '../tokens/sense.js';
import { bareMoneyAt } from './bare-money.js';
import { claimOf, isDoubtful, PAID, SAID } from './claim-words.js';
import { asideOver, type Entity } from './entity.js';
import { CENTS, DOLLARS, moneyNumberAt } from './money.js';
import { type Frequency, rateAt } from './rates.js';

/** So many words before money belong to it. */
const NEAR = 5;
/** A fee is no money to spend, and no total. */
const FEE = /^(?:flat|fixed)$/;
const PER = /^(?:per\b|\/)/;
/** Whoever has money wants to spend it: "I have only $40". */
const OWNS = /^(?:have|has|had|got|get|gave|gives?)$/;
const FILLS = /^(?:about|around|only|just|like|some|maybe|roughly|exactly|~|me|us|an?|of|up to)$/;
const LIMIT = /^(?:budget|limit|cap|maximum|max|goal|target|afford|allow|allows|allowed|allowance|under|below|within)$/;
/** "$40 is enough", "40 dollars max" */
const LEFT = /^(?:budget|limit|cap|maximum|max|enough|left|credits?)$/;
const FARTHEST_LEFT = 3;
/** "5k in AWS credits", "300 of credits": those are dollars. */
const OF_CREDITS = /^(?:in|of|worth|aws|free|promo|promotional|cloud|startup|student|[$]|usd|dollars|bucks)$/;
const FARTHEST_CREDITS = 5;
const IS = /^(?:is|are|be|was|costs?|makes?)$/;
const MAY = /^(?:can|could|will|would|to)$/;
/** Less clear, as a bill may be told with these words, too. */
const FOR_MONEY = /^(?:for|with)$/;
const ASKS_OF_BUDGET =
  /\b(?:how (?:many|long|far|big|large)|how much longer|what number|(?:can|could) (?:i|we)|(?:i|we) (?:can|could)|afford|enough|budget|lasts?(?! (?:week|month|year|night|time))|what (?:do|would|will) (?:i|we) get|biggest|largest|best|which (?:instance|server|box|machine|vm|type|size)|covers?|buys?)\b/;

/**
 * Reads the money that begins at a word, with what it is to the total: a budget ("I have $40"), something to be checked ("they quoted $40",
 * "$40, too much?"), a figure that may be either ("a t3.medium, $40"), or nothing of it ("$0.09 per GB").
 */
export function statedMoneyAt(words: Words, at: number): Entity | undefined {
  const number = moneyNumberAt(words, at);
  if (!number) return undefined;
  const { currency, to } = number;
  const credits = words.slice(to, to + FARTHEST_CREDITS).findIndex((word) => !matches(word, OF_CREDITS));
  const isCredits = matches(words[to + Math.max(0, credits)], /^credits?$/);
  if (!currency && !isCredits) return bareMoneyAt(words, at, to);
  const unit = isCredits ? to + credits + 1 : to;
  const rate = rateAt(words, unit, true);
  const end = rate?.to ?? unit;
  const money = asideOver(words, at, end, 'money');
  const isCents = matches(currency, CENTS);
  const isDollars = isCredits || isCents || matches(currency, DOLLARS);
  // "Hundreds of dollars" are no number of them.
  if (!isDollars || hasSense(words[at], 'scale') || isOfUnit(words, at, end, rate)) return money;
  const claimed = claimOf(words, isCents ? number.value.div('100') : number.value, rate, end);
  const isHeld = isCredits || isToSpend(words, at, end);
  if (!isHeld && isClaim(words, at, end, claimed.dollars)) return { ...money, claimed: { ...claimed, asked: true } };
  // "If a t3.micro is $0.0104" and "$3.65 each" are prices of one.
  const isTotal = rate === undefined || rate.period === 'month' || rate.period === 'year';
  if (claimed.each || !isTotal || !roundsTo(claimed.dollars, claimed.dollars.round(2))) return money;
  const isBudget = isHeld || (!isPaid(words, at) && mayBeSpent(words, at));
  if (!isBudget) return { ...money, claimed };
  return { ...money, dollars: rate?.period === 'year' ? claimed.dollars.div('12') : claimed.dollars };
}

/** "2 m5.large at $0.096 an hour", "$0.006 per LCU-hour", "10 cents a track", "a $5 flat fee": no total, and no money to spend. */
function isOfUnit(words: Words, at: number, end: number, rate: Frequency | undefined): boolean {
  const isPer = matches(words[end], PER) && !hasSense(words[end], 'service');
  // But "$600 a realistic figure"
  const isLast = words[end + 2] === undefined || hasSense(words[end + 2], 'separator');
  const isOfOne = isLast && matches(words[end], /^an?$/) && isUnknown(words[end + 1]);
  const isHourly = rate?.period === 'hour' && matches(words[at - 1], /^(?:at|@)$/);
  return isPer || isOfOne || isHourly || [...before(words, at), words[end]].some((word) => matches(word, FEE));
}

function before(words: Words, at: number): Words {
  return words.slice(Math.max(0, at - NEAR), at);
}

function isClaim(words: Words, at: number, end: number, dollars: Decimal): boolean {
  const isResult = words[at - 1]?.text === '=' && words[end]?.text === '?';
  // "ChatGPT told me that 1M calls of 100 ms are 20 cents"
  const from = matches(words[at - 1], IS) ? sentenceStart(words, at) : Math.max(0, at - NEAR);
  const isSaid = words.slice(from, at).some((word) => matches(word, SAID));
  return dollars.eq('0') || isResult || isSaid || isDoubtful(words);
}

/** "We pay $40", but not "can I pay it with $40", "I can spend $40" */
function isPaid(words: Words, at: number): boolean {
  const paid = words.slice(0, at).findLastIndex((word) => matches(word, PAID));
  return paid >= Math.max(0, at - NEAR) && ![paid - 1, paid - 2].some((place) => matches(words[place], MAY));
}

/** "I have only $40", "stay under $40", "$40 is enough" */
function isToSpend(words: Words, at: number, end: number): boolean {
  const lead = before(words, at).findLast((word) => !matches(word, FILLS));
  const isLeft = words.slice(end, end + FARTHEST_LEFT).some((word) => matches(word, LEFT));
  return isLeft || matches(lead, OWNS) || before(words, at).some((word) => matches(word, LIMIT));
}

/** "A t3.small for $20", "$20, what can I run?"; money alone is set against what was priced before: "what about $80?" */
function mayBeSpent(words: Words, at: number): boolean {
  const isAlone = !words.some((word) => hasSense(word, 'service', 'instance', 'noun', 'role'));
  return isAlone || matches(words[at - 1], FOR_MONEY) || ASKS_OF_BUDGET.test(textOfWords(words));
}
