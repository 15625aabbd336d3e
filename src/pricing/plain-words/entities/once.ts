import { hasSense, matches, SENTENCE_END, sentenceAround, type Word, type Words } from '../tokens/sense.js';

/** What happens once. */
const EVENT =
  /^(?:hackathon|workshop|exam|demo|event|conference|meetup|tournament|launch|rehearsal|presentation|fair|party)$/;
const SAID =
  /\b(?:one - ?off|(?:just|only) once|once only|(?:that|this) (?:one |single )?week(?:end)?(?: only)?|(?:one|single) weekend|the same (?:week|day))\b/;
/** In what follows somebody tells what has happened. */
const FORGOTTEN = /^(?:forgot|forgotten|remembered|noticed)$/;
const PAST = /^(?:left|started|launched|ran|was|were|been|since|accidentally|yesterday)$/;
/** What says the same of a single day. */
const OVER = /^(?:today|terminated|stopped|killed|deleted)$/;
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
  const before = words.slice(words.slice(0, at).findLastIndex((word) => matches(word, SENTENCE_END)) + 1, at);
  return (
    matches(words[at - 1], NEXT) ||
    words.some((word) => matches(word, FORGOTTEN)) ||
    before.some((word) => matches(word, PAST)) ||
    words.some((word) => matches(word, EVENT)) ||
    SAID.test(words.map(({ text }) => text).join(' '))
  );
}

/** Whether somebody tells what has happened on one day: "launched at 9:00 this morning", "yesterday from 8 to 12". */
export function isPast(words: Words, at: number): boolean {
  if (words.some((word, place) => comesBack(word, words[place + 1]))) return false;
  return sentenceAround(words, at).some((word) => matches(word, PAST) || matches(word, OVER));
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
