import {
  clauseStart,
  hasSense,
  isNumeric,
  isPeople,
  isUnknown,
  matches,
  nounOf,
  SENTENCE_END,
  type Sense,
  sentenceAround,
  type Word,
  type Words,
} from './sense.js';

const BARE_EACH = /^(?:each|every one|each one)(?: of (?:my|our|the|these|those))?$/;
const WHOSE = /^(?:of|the|our|my|your|their|its|these|those|all)$/;
const DOER = /^(?:by|for|from|in|to|at)$/;

/**
 * "Each of our 300 shops sends 40 orders" says "300 shops each send 40 orders", and "called 10 times by each of 300 shops" "300 shops
 * each called 10 times": in this form the rules for "each" apply.
 */
export function eachBehindCount(words: Words): Words {
  const each = words.findIndex((word) => matches(word, BARE_EACH));
  let from = each + 1;
  while (matches(words[from], WHOSE)) from += 1;
  let noun = from;
  while (isNumeric(words[noun])) noun += 1;
  const isOfMany = from > each + 1 || words[each]?.text !== 'each';
  if (each < 0 || !isOfMany || noun === from) return words;
  if (!hasSense(words[noun], 'noun', 'group') && !isUnknown(words[noun])) return words;
  // "For each of 1,400 orders a day"
  const rate = hasSense(words[noun + 1], 'per') && hasSense(words[noun + 2], 'period') ? noun + 2 : noun;
  const many = [...words.slice(from, rate + 1), ...words.slice(each, each + 1)];
  const doer = matches(words[each - 1], DOER) ? each - 1 : each;
  const clause = clauseStart(words, doer);
  return doer < each
    ? [...words.slice(0, clause), ...many, ...words.slice(clause, doer), ...words.slice(rate + 1)]
    : words.toSpliced(each, rate + 1 - each, ...many);
}

/** "20 users x 5 uploads": what stands behind it is that of each of those before it. */
export function isTimesSign(word: Word | undefined): boolean {
  return matches(word, /^[x×*]$/);
}

/** "20 users x 5 uploads a day", "8 services x 15 tags x 400 MB": what each of those before the sign does or has. */
export function timesAsEach(words: Words): Words {
  return words.map((word, at) => {
    const [noun, number, unit] = [words[at - 1], words[at + 1], words[at + 2]];
    const isOfThings = hasSense(word, 'times') && noun !== undefined && isPlural(noun) && isNumeric(number);
    const isCrowd = isPeople(nounOf(noun)) || isCounted(words, at - 1);
    const isTime = hasSense(unit, 'time', 'period', 'vcpu', 'instance');
    return isOfThings && isCrowd && !isTime ? { ...word, senses: [{ kind: 'each' }] } : word;
  });
}

/** So many words may describe what a number counts: "25 quiz questions". */
const FARTHEST_COUNTED = 2;
const EACH = /^(?:per|each|every|each of (?:my|our|the|these|those))$/;

/**
 * "Each student", "per shop", "12 charts a shift" become one word, which says that what stands beside it holds for
 * each. An unknown word counts like people if the text counts it and says something about each:
 * "100 shops, 20 requests per shop", "80 sensors, each sends …".
 */
export function eachWithNoun(words: Words): Words {
  const counted = new Set(words.filter((_, at) => isCounted(words, at)).map(stemOf));
  // "Each calls it 5 times": there the word says what each does.
  const isOfHabit = (noun: Word) =>
    words.some((_, at) => isNumeric(words[at]) && isHabitOf(stemOf(noun), words, at, noun));
  const nounAt = (at: number): Word | undefined => {
    const [each, noun, behind] = words.slice(at, at + 3);
    if (!each || !noun || !isOne(each, noun) || isDone(words, at)) return undefined;
    const isNamed = isUnknown(noun) && counted.has(stemOf(noun));
    // "200 requests per student and lesson"
    const isLast = behind === undefined || hasSense(behind, 'separator');
    if (each.text === 'and' && isNamed && isLast && nounAt(at - 2)) return noun;
    // "40 calls a lesson, 3 lessons weekly"
    const isOften = hasSense(each, 'article') && isNamed && isNumberBefore(words, at);
    if (!EACH.test(each.text) && !isOften) return undefined;
    // "10 functions, 5000 calls a month per function"
    if (noun.text === 'function' && words.some(({ text }) => text.endsWith('functions'))) return noun;
    const isOwn = isNamed || (isUnknown(noun) && (THINGS.test(noun.text) || isOfHabit(noun)));
    return hasSense(noun, 'noun') || isOwn ? noun : undefined;
  };
  const own = new Set(
    words
      .flatMap((word, at) => nounAt(at) ?? (hasSense(word, 'each') ? [before(words, at), doneBy(words, at)] : []))
      .filter((word) => word !== undefined)
      .filter(isUnknown)
      .map(stemOf),
  );
  return words.flatMap((word, at): Words => {
    if (nounAt(at - 1)) return [];
    if (word.text === 'for' && nounAt(at + 1)) return [];
    const noun = nounAt(at);
    if (noun) return [eachOf(word, noun)];
    const isOwn = own.has(stemOf(word)) && isCounted(words, at);
    return [isOwn ? { ...word, senses: [{ kind: 'noun', noun: 'people', open: true }] } : word];
  });
}

/** "800 people are online, every browser gets 2 messages a minute": each has one of them. */
const THINGS = /^(?:browser|phone|app|tab|laptop|tablet)$/;

/** "40 calls a lesson", "40 lambda calls a lesson" */
function isNumberBefore(words: Words, at: number): boolean {
  return words.slice(Math.max(0, at - 1 - FARTHEST_COUNTED), at - 1).some(isNumeric);
}

/** "Each photo" is of photos; in "each hits the API" the word says what each does. */
function isOne({ text }: Word, noun: Word): boolean {
  return !/^(?:each|every)$/.test(text) || !isPlural(noun);
}

/** In "500 students each call it" the word says what each of them does, but "500 users, each call", "each call takes 2 s". */
function isDone(words: Words, each: number): boolean {
  if (words[each]?.text === 'per') return false;
  const [who, doing, behind] = [words[each - 1], words[each + 1], words[each + 2]];
  const isMany = who !== undefined && isPlural(who) && (isUnknown(who) || isPeople(nounOf(who)));
  const isCrowd = isMany && words.slice(Math.max(0, each - 1 - FARTHEST_COUNTED), each - 1).some(isNumeric);
  return isCrowd && doing !== undefined && !hasSense(behind, 'lasting', 'digits');
}

function isPlural({ text }: Word): boolean {
  return /[^s]s$/.test(text);
}

/** "80 sensors connected 2 hours a day, each …", "20 schools with 15 classes each": what was counted last before. */
function before(words: Words, each: number): Word | undefined {
  if (!sentenceAround(words, each).some(isPriced)) return undefined;
  // What has "each" directly behind it is that of each of something before.
  const isLast = words[each + 1] === undefined || hasSense(words[each + 1], 'separator');
  let from = each - 1;
  if (isLast) while (from >= 0 && !isNumeric(words[from]) && !matches(words[from], SENTENCE_END)) from -= 1;
  for (let at = isLast ? from - 1 : from; at >= 0 && !matches(words[at], SENTENCE_END); at -= 1) {
    if (!isNumeric(words[at]) || isNumeric(words[at + 1])) continue;
    // "2 hours a day"
    if (hasSense(words[at + 1], 'time') && hasSense(words[at + 2], 'per')) continue;
    // "2 lessons of 90 minutes"
    if (words[at + 2]?.text === 'of' && hasSense(words[at + 4], 'time')) continue;
    return words
      .slice(at + 1, at + 1 + FARTHEST_COUNTED)
      .find((word, index) => isPlural(word) && isCounted(words, at + 1 + index));
  }
  return undefined;
}

/** "500 daily users, 20 clicks each": what is counted directly before the word, if it is done by people who are counted, too. */
function doneBy(words: Words, each: number): Word | undefined {
  const hasPeople = words
    .slice(0, each)
    .some((word, at) => isPeople(nounOf(word)) && words.slice(0, at).some(isNumeric));
  const ofService = words.some((word) => hasSense(word, 'service') && !hasSense(word, 'instance'));
  const noun = words[each - 1];
  return hasPeople && ofService && noun && isPlural(noun) && isCounted(words, each - 1) ? noun : undefined;
}

/** In "3 laptops with 16 GB each died" nothing is priced. */
function isPriced(word: Word): boolean {
  const noun = nounOf(word);
  return noun === 'requests' || noun === 'messages' || hasSense(word, 'service', 'instance', 'period');
}

function eachOf(each: Word, noun: Word): Word {
  // "Each container has 1 vCPU" still hints at a service.
  const hints = noun.senses.filter(({ kind }) => kind === 'service');
  return {
    ...each,
    text: `${each.text} ${noun.text}`,
    typed: `${each.typed} ${noun.typed}`,
    senses: [meaningOf(noun), ...hints],
  };
}

function meaningOf(noun: Word): Sense {
  const person = isUnknown(noun) || isPeople(nounOf(noun));
  return { kind: 'each', of: nounKey(noun), ...(person && { person }) };
}

/** What a noun counts, so that "1400 students" and "every student" are the same: of people and the like its stem. */
export function nounKey(word: Word): string {
  const noun = nounOf(word);
  return noun && !isPeople(noun) ? noun : stemOf(word);
}

/** So many letters of a verb are those of its noun: "submit", "submission". */
const SAME_LETTERS = 4;

/**
 * Whether a number says how often somebody does what a noun names: the 5 of "each opens it 5 times a day" for "every open".
 * @param thing the stem of the noun
 * @param at the position of the number
 * @param noun the word of the noun, which is no verb
 */
export function isHabitOf(thing: string, words: Words, at: number, noun?: Word): boolean {
  const times = words[at + 1];
  if (!(hasSense(times, 'times') || times?.text === 'times')) return false;
  const from = clauseStart(words, at);
  const isItsVerb = (word: Word) =>
    isUnknown(word) &&
    word !== noun &&
    stemOf(word).length >= SAME_LETTERS &&
    thing.startsWith(stemOf(word).slice(0, SAME_LETTERS));
  return words.slice(from, at).some(isItsVerb);
}

/** "25 questions", "25 quiz questions", but in "500 backup users" the users. */
function isCounted(words: Words, at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!word || !isUnknown(word) || isPeople(nounOf(after))) return false;
  return isNumeric(before) || (before !== undefined && isUnknown(before) && isNumeric(words[at - 2]));
}

/** A noun without the mark of its plural. */
function stemOf({ text }: Word): string {
  return text.replace(/(?:ies|es|(?<!s)s|y|e)$/, '');
}

/** "A 90-minute lesson, 8 lessons in the term" says "8 lessons of 90 minutes", and "2 lessons a week" "2 lessons of 90 minutes a week". */
export function lessonsOfTime(words: Words): Words {
  for (let at = 0; at + 2 < words.length; at += 1) {
    const place = words[at + 1]?.text === '-' ? at + 2 : at + 1;
    const [number, unit, noun] = [words[at], words[place], words[place + 1]];
    // "1.8M records an hour" are millions.
    const isTime = isNumeric(number) && hasSense(unit, 'time') && !hasSense(unit, 'scale');
    if (!isTime || !number || !unit || !noun || !isUnknown(noun)) continue;
    const isMany = (word: Word, other: number) =>
      isUnknown(word) && isPlural(word) && stemOf(word) === stemOf(noun) && isNumeric(words[other - 1]);
    const many = words.findIndex(isMany);
    const [count, nouns] = words.slice(many - 1, many + 1);
    // "10 calls per lesson": they count by themselves, too.
    const isOfEach = words.some((word, other) => EACH.test(word.text) && words[other + 1]?.text === noun.text);
    if (many < 0 || !count || !nouns || isOfEach) continue;
    const of: Word = { text: 'of', typed: 'of', glued: false, senses: [{ kind: 'lasting' }] };
    const isOften = hasSense(words[many + 1], 'per') && hasSense(words[many + 2], 'period');
    const behind = isOften ? many + 3 : many + 1;
    const often = words.slice(many + 1, behind);
    const said = words.filter((_, other) => other < many - 1 || other >= behind);
    const from = many < at ? at - 2 - often.length : at;
    return said.toSpliced(from, place + 2 - at, count, nouns, of, number, unit, ...often);
  }
  return words;
}
