import { hasSense, matches, nounOf, senseOf, type Word, type Words } from '../tokens/sense.js';
import { VERSIONED } from '../tokens/vocabulary/versioned.js';
import { freeAt } from './bare-money.js';
import { asideOver, type Entity } from './entity.js';
import { percentageAt } from './money.js';
import { rateAt } from './rates.js';
import { statedMoneyAt } from './stated-money.js';

/** What there are no parts of. */
const WHOLE: ReadonlySet<string | undefined> = new Set(['instances', 'nodes', 'tasks', 'clusters']);

/** Reads the number at a position as money, a year, a version or an age: nothing of that is counted. */
export function asideAt(words: Words, at: number): Entity | undefined {
  // "With 20 % off": of the total, beside which it is shown.
  const share = percentageAt(words, at);
  if (share) return { ...asideOver(words, at, share.to, 'money'), times: share.times };
  const money = statedMoneyAt(words, at) ?? freeAt(words, at);
  return money ?? yearAt(words, at) ?? versionAt(words, at) ?? ageAt(words, at) ?? idleShareAt(words, at);
}

const RELATIVE =
  /^(?:son|daughter|kid|child|boy|girl|brother|sister|nephew|niece|cousin|grandson|granddaughter|mother|father|mom|mum|dad|grandpa|grandma)$/;

/** "My son (14)" */
function ageAt(words: Words, at: number): Entity | undefined {
  const isInBrackets = words[at - 1]?.text === '(' && words[at + 1]?.text === ')';
  const isAge = isInBrackets && isDigits(words[at], /^\d{1,2}$/) && matches(words[at - 2], RELATIVE);
  return isAge ? asideOver(words, at, at + 1, 'idle') : undefined;
}

const IDLE = /^(?:idl(?:e|es|ing)|unused|bored|nothing)$/;

/** "It's idle 99 % of the time": a share of time in which something is used was read as hours before, and what is idle is on. */
function idleShareAt(words: Words, at: number): Entity | undefined {
  const share = words.slice(at, at + 5).map(({ text }) => text);
  const isShare = /^[\d.]+ (?:%|percent|pct) of (?:the|a|each|every) (?:time|month|day|week)\b/.test(share.join(' '));
  // App Runner costs more while it is busy.
  const isCounted = words.some((word) => senseOf(word, 'service')?.service === 'apprunner');
  if (!isShare || isCounted || !words.some((word) => matches(word, IDLE))) return undefined;
  const to = share.findIndex((text) => /(?:time|month|day|week)$/.test(text));
  return asideOver(words, at, at + to + 1, 'idle');
}

/** "In 2026", but not "2000 a day". */
function yearAt(words: Words, at: number): Entity | undefined {
  const isNamed = hasSense(words[at - 1], 'noun', 'role', 'vcpu') || matches(words[at - 1], /^[=:]$/);
  const isDated = matches(words[at - 1], /^(?:in|since|by|until|from|of)$/);
  // "2000 uploads a day": what no word list has may be counted as well.
  const isRate = [at + 1, at + 2].some((place) => rateAt(words, place) !== undefined);
  const isCount = countsSomething(words[at + 1]) || (isRate && !isDated);
  const isYear = isDigits(words[at], /^(?:19[89]|20[0-4])\d$/) && !isNamed && !isCount;
  return isYear ? asideOver(words, at, at + 1, 'year') : undefined;
}

function versionAt(words: Words, at: number): Entity | undefined {
  const [name, word] = [words[at - 1], words[at]];
  if (!word || !isDigits(word, /^[.\d]+$/)) return undefined;
  // "Factorio 2.0 server": nobody writes a number of servers like that.
  if (/^\d+\.\d+$/.test(word.text) && WHOLE.has(nounOf(words[at + 1]))) return asideOver(words, at, at + 1, 'version');
  if (countsSomething(words[at + 1])) return undefined;
  // "CR-2291" is the name of a ticket.
  const dash = words[at - 1];
  const isTicket = word.glued && dash?.text === '-' && dash.glued && /^[A-Z]{2,}$/.test(words[at - 2]?.typed ?? '');
  // "python3.12" is cut before its dot.
  const isGlued = word.glued && word.text.startsWith('.') && matches(name, /[a-z]\d*$/);
  return isGlued || isTicket || matches(name, VERSIONED) ? asideOver(words, at, at + 1, 'version') : undefined;
}

function isDigits(word: Word | undefined, form: RegExp): boolean {
  return hasSense(word, 'digits') && matches(word, form);
}

/** Whether the word behind a number makes a quantity of it. */
function countsSomething(word: Word | undefined): boolean {
  return hasSense(word, 'memory', 'time', 'vcpu', 'scale', 'noun', 'instance', 'service', 'role', 'times', 'rate');
}
