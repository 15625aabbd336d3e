import {
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

/** "Each of our 300 shops sends 40 orders" says "300 shops each send 40 orders": in this order the rules for "each" apply. */
export function eachBehindCount(words: Words): Words {
  const each = words.findIndex((word) => matches(word, BARE_EACH));
  let from = each + 1;
  while (matches(words[from], WHOSE)) from += 1;
  let noun = from;
  while (isNumeric(words[noun])) noun += 1;
  const isOfMany = from > each + 1 || words[each]?.text !== 'each';
  const counts = noun > from && (hasSense(words[noun], 'noun') || isUnknown(words[noun]));
  if (each < 0 || !isOfMany || !counts) return words;
  return words.toSpliced(each, noun + 1 - each, ...words.slice(from, noun + 1), ...words.slice(each, each + 1));
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
  const nounAt = (at: number) => {
    const [each, noun] = [words[at], words[at + 1]];
    if (!each || !noun || !EACH.test(each.text) || !isOne(each, noun) || isDone(words, at)) return undefined;
    // "10 functions, 5000 calls a month per function"
    if (noun.text === 'function' && words.some(({ text }) => text.endsWith('functions'))) return noun;
    return hasSense(noun, 'noun') || (isUnknown(noun) && counted.has(stemOf(noun))) ? noun : undefined;
  };
  const own = new Set(
    words
      .flatMap((word, at) => nounAt(at) ?? (hasSense(word, 'each') ? (before(words, at) ?? []) : []))
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

/** "Each photo" is of photos; in "each hits the API" the word says what each does. */
function isOne({ text }: Word, noun: Word): boolean {
  return !/^(?:each|every)$/.test(text) || !isPlural(noun);
}

/** In "500 students each call it" the word says what each of them does, but "500 users, each call", "each call takes 2 s". */
function isDone(words: Words, each: number): boolean {
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
    return words
      .slice(at + 1, at + 1 + FARTHEST_COUNTED)
      .find((word, index) => isPlural(word) && isCounted(words, at + 1 + index));
  }
  return undefined;
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
