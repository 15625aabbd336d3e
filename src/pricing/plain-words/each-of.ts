import { hasSense, isGroup, type Meaning, senseOf, type Word } from './meaning.js';

const EACH = /^(?:per|each|every|each of (?:my|our|the|these|those))$/;
/** Where a sentence ends. */
const END = /^[.?!;]$/;
/** So many words may describe what a number counts: "25 quiz questions". */
const FARTHEST_COUNTED = 2;

/**
 * "Each student", "per shop", "12 charts a shift": with what it is told of one word, which says that what stands beside it is
 * that of each. A word that means nothing here counts like people if it is counted in the text, and something is told of each:
 * "100 shops, 20 requests per shop", "80 sensors, each sends …".
 */
export function withEachOf(words: readonly Word[]): readonly Word[] {
  const counted = new Set(words.filter((_, at) => isCounted(words, at)).map(stemOf));
  const nounAt = (at: number) => {
    const [each, noun] = [words[at], words[at + 1]];
    if (!each || !noun || !EACH.test(each.text) || !isOne(each, noun) || isDone(words, at)) return undefined;
    return (hasSense(noun, 'noun') && !hasSense(each, 'article')) || (isUnknown(noun) && counted.has(stemOf(noun)))
      ? noun
      : undefined;
  };
  const own = new Set(
    words
      .flatMap((word, at) => nounAt(at) ?? (hasSense(word, 'each') ? (before(words, at) ?? []) : []))
      .filter(isUnknown)
      .map(stemOf),
  );
  return words.flatMap((word, at): readonly Word[] => {
    if (nounAt(at - 1)) return [];
    if (word.text === 'for' && nounAt(at + 1)) return [];
    const noun = nounAt(at);
    if (noun) return [eachOf(word, noun)];
    const isOwn = own.has(stemOf(word)) && isCounted(words, at);
    return [isOwn ? { ...word, meanings: [{ kind: 'noun', noun: 'people', open: true }] } : word];
  });
}

/** "Each photo" is of photos; in "each hits the API" the word says what each does. */
function isOne({ text }: Word, noun: Word): boolean {
  return !/^(?:each|every)$/.test(text) || !isPlural(noun);
}

/** In "500 students each call it" the word says what each of them does, but "500 users, each call", "each call takes 2 s". */
function isDone(words: readonly Word[], each: number): boolean {
  const [who, doing, behind] = [words[each - 1], words[each + 1], words[each + 2]];
  const isMany = who !== undefined && isPlural(who) && (isUnknown(who) || isGroup(senseOf(who, 'noun')?.noun));
  const isCrowd = isMany && words.slice(Math.max(0, each - 1 - FARTHEST_COUNTED), each - 1).some(isNumber);
  return isCrowd && doing !== undefined && thingOf(who) !== thingOf(doing) && !hasSense(behind, 'lasting', 'digits');
}

function isPlural({ text }: Word): boolean {
  return /[^s]s$/.test(text);
}

/** "80 sensors connected 2 hours a day, each …", "20 schools with 15 classes each": what was counted last before. */
function before(words: readonly Word[], each: number): Word | undefined {
  if (!sentenceAround(words, each).some(isPriced)) return undefined;
  // What has "each" directly behind it is that of each of something before.
  const isLast = words[each + 1] === undefined || hasSense(words[each + 1], 'separator');
  let from = each - 1;
  if (isLast) while (from >= 0 && !isNumber(words[from]) && !END.test(words[from]?.text ?? '')) from -= 1;
  for (let at = isLast ? from - 1 : from; at >= 0 && !END.test(words[at]?.text ?? ''); at -= 1) {
    if (!isNumber(words[at]) || isNumber(words[at + 1])) continue;
    // "2 hours a day"
    if (hasSense(words[at + 1], 'time') && hasSense(words[at + 2], 'per')) continue;
    return words
      .slice(at + 1, at + 1 + FARTHEST_COUNTED)
      .find((word, index) => isPlural(word) && isCounted(words, at + 1 + index));
  }
  return undefined;
}

/** The words of a sentence. */
function sentenceAround(words: readonly Word[], at: number): readonly Word[] {
  const isEnd = ({ text }: Word) => END.test(text);
  const end = words.slice(at).findIndex(isEnd);
  return words.slice(words.slice(0, at).findLastIndex(isEnd) + 1, end < 0 ? undefined : at + end);
}

/** Of "3 laptops with 16 GB each died" nothing is priced. */
function isPriced(word: Word): boolean {
  const noun = senseOf(word, 'noun')?.noun;
  return noun === 'requests' || noun === 'messages' || hasSense(word, 'service', 'instance', 'period');
}

function eachOf(each: Word, noun: Word): Word {
  // "Each container has 1 vCPU" still hints at a service.
  const hints = noun.meanings.filter(({ kind }) => kind === 'service');
  return {
    ...each,
    text: `${each.text} ${noun.text}`,
    typed: `${each.typed} ${noun.typed}`,
    meanings: [meaningOf(noun), ...hints],
  };
}

function meaningOf(noun: Word): Meaning {
  const person = isUnknown(noun) || isGroup(senseOf(noun, 'noun')?.noun);
  return { kind: 'each', of: thingOf(noun), ...(person && { person }) };
}

/** What a noun counts, so that "1400 students" and "every student" are the same: of people and the like its stem. */
export function thingOf(word: Word): string {
  const noun = senseOf(word, 'noun')?.noun;
  return noun && !isGroup(noun) ? noun : stemOf(word);
}

/** "25 questions", "25 quiz questions" */
function isCounted(words: readonly Word[], at: number): boolean {
  const [word, before] = [words[at], words[at - 1]];
  if (!word || !isUnknown(word)) return false;
  return isNumber(before) || (before !== undefined && isUnknown(before) && isNumber(words[at - 2]));
}

function isNumber(word: Word | undefined): boolean {
  return hasSense(word, 'digits', 'number', 'scale');
}

function isUnknown({ text, meanings }: Word): boolean {
  return meanings.length === 0 && /^\p{L}{3,}$/u.test(text);
}

/** A noun without the mark of its plural. */
function stemOf({ text }: Word): string {
  return text.replace(/(?:ies|es|(?<!s)s|y|e)$/, '');
}
