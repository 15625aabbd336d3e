import { exact } from '../../decimal.js';
import {
  hasSense,
  matches,
  sentenceAround,
  sentenceStart,
  textOfWords,
  type Word,
  type Words,
} from '../tokens/sense.js';
import { amountOver, IMPLIED } from './amount.js';
import { type Entities, entitiesOf, spanOf } from './entity.js';

/** What happens once. */
const EVENT =
  /^(?:hackathon|workshop|exam|demo|event|conference|meetup|tournament|launch|rehearsal|presentation|fair|party|easter|christmas|thanksgiving|festival|contest|competition)$/;
const SAID =
  /\b(?:one (?:- )?off|(?:just|only) once|once only|(?:that|this) (?:one |single )?week(?:end)?(?: only)?|(?:one|single|long) (?:[a-z]+ )?(?:week ?end|wkend|wknd)|(?:one|single|long) [a-z]{3,6}day|(?:the )?same (?:week|day)|(?:one|single) (?:time|event)|not repeating|in one go)\b/;
/** What may stand behind "once" where it means a single time, and not "as soon as" or "once a week". */
const BEHIND_ONCE = /^(?:[,.;:!?()-]|is|was|costs?)$/;
/** In what follows somebody tells what has happened. */
const FORGOTTEN = /^(?:forgot|forgotten|remembered|noticed)\b/;
const PAST = /^(?:left|started|launched|ran|was|were|been|since|accidentally|yesterday)$/;
/** What says the same of a single day. */
const OVER = /^(?:today|terminated|stopped|killed|deleted|found)$/;
const SPANS = /^(?:from|between)$/;
const NEXT = /^(?:this|next|coming)$/;
const COMES_BACK = /^(?:always|usually|weekends|\w+days|(?:every|each) \w*(?:day|week|weekend|night|month|year)s?)\b/;
const EACH = /^(?:every|each)$/;

/**
 * Whether a time of the week comes only once: it is over ("left it on from Friday 17:00 to Monday 9:00"), it is that of an event ("a
 * hackathon from Friday noon"), or the text says so ("a one-off", "this Saturday").
 * @param at where the time begins
 */
export function comesOnce(words: Words, at: number): boolean {
  if (words.some((word, place) => comesBack(word, words[place + 1]))) return false;
  const before = words.slice(sentenceStart(words, at), at);
  return (
    matches(words[at - 1], NEXT) ||
    words.some((word) => matches(word, FORGOTTEN)) ||
    before.some((word) => matches(word, PAST)) ||
    words.some((word) => matches(word, EVENT)) ||
    saysOnce(words)
  );
}

/** Whether the text says that all of it comes once: "a one-off", "Monday to Friday, once". */
export function saysOnce(words: Words): boolean {
  if (words.some((word, place) => comesBack(word, words[place + 1]))) return false;
  return onceIn(words) !== undefined || SAID.test(textOfWords(words));
}

/** Where "once" or "a single time" stands. */
function onceIn(words: Words): { readonly from: number; readonly to: number } | undefined {
  const from = words.findIndex((word, at) => {
    const behind = words[matches(word, /^once$/) ? at + 1 : at + 2];
    const isOnce = matches(word, /^once$/) || (matches(word, /^(?:one|single)$/) && words[at + 1]?.text === 'time');
    return isOnce && (behind === undefined || matches(behind, BEHIND_ONCE));
  });
  return from < 0 ? undefined : { from, to: words[from]?.text === 'once' ? from + 1 : from + 2 };
}

/** A function that is called once, or once by each, runs as often; beside other numbers "once" changes nothing, unless they come back. */
export function withOnce(entities: Entities, words: Words): Entities {
  const once = onceIn(words);
  const said = entities.filter(({ at }) => !(once && at.includes(once.from)));
  const amounts = entitiesOf(said, 'amount');
  const isOnce = entitiesOf(said, 'schedule').some((schedule) => schedule.once);
  const recurs = amounts.some(({ rate }) => rate && !/^(?:second|minute|hour)$/.test(rate.period) && !isOnce);
  if (!once) return entities;
  const span = spanOf(words, once.from, once.to);
  if (recurs) return [...said, { kind: 'stray', ...span }];
  const isCalled = entitiesOf(said, 'service').some(({ service }) => service === 'lambda');
  const run = { measure: 'count', noun: 'requests', value: exact('1') } as const;
  const call = amountOver(words, once.from, once.to, IMPLIED, run);
  if (isCalled && (call.each || !amounts.some(({ measure }) => measure === 'count'))) return [...said, call];
  return call.each ? entities : [...said, { kind: 'aside', what: 'once', ...span }];
}

/** Whether somebody tells what has happened on one day: "launched at 9:00 this morning", "yesterday from 8 to 12". */
export function isPast(words: Words, at: number): boolean {
  if (words.some((word, place) => comesBack(word, words[place + 1]))) return false;
  const isOneDay = /\b(?:one|1|single) (?:- )?day\b/.test(textOfWords(words));
  if (isOneDay && words.some((word) => matches(word, EVENT))) return true;
  const near = sentenceAround(words, at);
  // "Stopped from 8 pm to 6 am" is each night.
  return near.some((word, place) => matches(word, PAST) || (matches(word, OVER) && !matches(near[place + 1], SPANS)));
}

/** "Every Friday", "weekly", "each week"; but on each day of a weekend it may come once. */
function comesBack(word: Word, next: Word | undefined): boolean {
  return (
    matches(word, COMES_BACK) ||
    hasSense(word, 'rate') ||
    (matches(word, EACH) &&
      hasSense(next, 'period', 'weekday', 'schedule') &&
      !matches(next, /^(?:day|evening|night)$/))
  );
}
