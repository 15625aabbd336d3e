import { STOP_WORDS } from '../../../language/stop-words.js';
import { ZERO } from '../../decimal.js';
import {
  clauseStart,
  hasSense,
  isNumeric,
  matches,
  roleOf,
  senseOf,
  textOfWords,
  type Word,
  type Words,
} from '../tokens/sense.js';
import { claimOf, isDoubtful, PAID, SAID } from './claim-words.js';
import { asideOver, type Entity } from './entity.js';
import { isCurrency } from './money.js';
import { numberAt } from './numbers.js';
import { rateAt } from './rates.js';

/** What stands between a word for a bill and its sum. */
const LEADS = /^(?:is|was|were|of|to|at|be|like|about|around|only|roughly|me|us|~|:)$/;
const RIGHT = /^(?:right|correct|true|accurate|close)$/;
const WITH_CENTS = /[.,]\d\d$/;
/** "25 a month, best server" */
const ASKS_OF_SIZE = /\b(?:best|biggest|largest|which) (?:instance|server|box|machine|vm)\b/;

/** Reads a number without a currency as money, by the words around it: "our bill was 330 last month", "the sheet says 25.60, true?" */
export function bareMoneyAt(words: Words, at: number, to: number): Entity | undefined {
  const rate = rateAt(words, to, true);
  const end = rate?.to ?? to;
  const behind = words[end];
  // "The cost of 5 vs 10 t3.micro"
  if (senseOf(behind, 'separator')?.separator === 'or' && isNumeric(words[end + 1])) return undefined;
  const isEach = hasSense(behind, 'each');
  const isBroken = matches(words[at], /[.,]\d/);
  const isJudged = isBroken && matches(behind, RIGHT);
  if (behind && !isJudged && !isEach && !hasSense(behind, 'separator') && !isSmall(behind)) return undefined;
  const lead = words.slice(0, at).findLast((word) => !matches(word, LEADS));
  const isPaid = matches(lead, PAID);
  const isQuestion = behind?.text === '?';
  const isResult = words[at - 1]?.text === '=' && isSum(words, at - 1, isQuestion);
  // "EKS is 0.60/hr", "addresses are 3.65 a month each"
  const isUnit = isBroken && (isEach || rate?.period === 'hour') && matches(words[at - 1], /^(?:is|are|at|@)$/);
  const isFirst = at === 0 || /^[,.;:!?]$/.test(words[at - 1]?.text ?? '');
  const isMonthly = isFirst && rate?.period === 'month' && to === at + 1;
  // "123.80 for 744 hours of …", "85 per month per box"
  const isTotal =
    isJudged ||
    matches(lead, SAID) ||
    isPaid ||
    isResult ||
    (isFirst && !isEach && matches(words[at], WITH_CENTS)) ||
    (isMonthly && isEach);
  const value = numberAt(words, at)?.value;
  const money = asideOver(words, at, end, 'money');
  // "My budget for playing around is 40 a month"
  const isSet = matches(words[at - 1], /^(?:is|was|=|budget)$/) || textOfWords(words.slice(at - 2, at)) === 'budget of';
  const isOfBudget = isSet && (rate === undefined || rate.period === 'month');
  if (value && isOfBudget && words.slice(clauseStart(words, at), at).some((word) => matches(word, /^budget$/)))
    return { ...money, dollars: value };
  if (value && isMonthly && !isEach && ASKS_OF_SIZE.test(textOfWords(words))) return { ...money, dollars: value };
  const isAsked = isTotal && (isDoubtful(words) || (isResult && isQuestion));
  if (value && isAsked && !(isUnit && isEach))
    return { ...money, claimed: { ...claimOf(words, value, rate, end), asked: true } };
  // "Charged 3.72 for a public address"
  if (value && isPaid && matches(words[at], WITH_CENTS)) return { ...money, claimed: claimOf(words, value, rate, end) };
  return isUnit || isPaid || isResult ? money : undefined;
}

/** Services with something free each month; what is free in the first year alone, the notes know. */
const WITH_FREE_TIER = new Set<string | undefined>(['lambda', 'sqs', 'stepfunctions']);

/** "Is SQS free under a million messages?", "are the first 100 GB out free?": a claim of nothing. */
export function freeAt(words: Words, at: number): Entity | undefined {
  if (words[at]?.text !== 'free' || !matches(words[0], /^(?:is|are|does|do)$/)) return undefined;
  const isOfIt = matches(words[at - 1], /^(?:is|are|be|stays?|still|really)$/);
  const isSaid = isOfIt || words[at - 1]?.text === 'out' || hasSense(words[at - 1], 'service', 'noun', 'role');
  const mayBeFree = words.some(
    (word) =>
      WITH_FREE_TIER.has(senseOf(word, 'service')?.service) || roleOf(word) === 'data-out' || word.text === 'out',
  );
  const claimed = { dollars: ZERO, asked: true } as const;
  return isSaid && mayBeFree ? { ...asideOver(words, at, at + 1, 'money'), claimed } : undefined;
}

/** "0.0208 USD/hour * 720 hours = 14.98", "so 2 NAT gateways = 65?" */
function isSum(words: Words, sign: number, isQuestion: boolean): boolean {
  const clause = words.slice(clauseStart(words, sign), sign);
  return words.slice(0, sign).some(isCurrency) || (isQuestion && isNumeric(clause.find(tells)));
}

function tells({ text }: Word): boolean {
  return !/^(?:so|then|and)$/.test(text);
}

/** "s" is a unit as well. */
function isSmall(word: Word): boolean {
  return STOP_WORDS.has(word.text) && !hasSense(word, 'time');
}
