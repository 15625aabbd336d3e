import { hasSense, type Meaning, type Noun, senseOf, type Word } from './meaning.js';

const EACH = /^(?:per|each|every|each of (?:my|our|the|these|those))$/;
/** People, and what a text counts itself. */
const GROUPS: ReadonlySet<Noun | undefined> = new Set(['people', 'audience']);

/**
 * "Each student", "per shop", "for every class": with what it is told of one word, which says that what stands beside it is
 * that of each. A word that means nothing here counts like people if it is counted in the text: "100 shops, 20 requests per
 * shop".
 */
export function withEachOf(words: readonly Word[]): readonly Word[] {
  const counted = new Set(words.filter((_, at) => isCounted(words, at)).map(stemOf));
  const nounAt = (at: number) => {
    const [each, noun] = [words[at], words[at + 1]];
    if (!noun || !EACH.test(each?.text ?? '')) return undefined;
    return hasSense(noun, 'noun') || (isUnknown(noun) && counted.has(stemOf(noun))) ? noun : undefined;
  };
  const own = new Set(
    words
      .flatMap((_, at) => nounAt(at) ?? [])
      .filter(isUnknown)
      .map(stemOf),
  );
  return words.flatMap((word, at): readonly Word[] => {
    if (nounAt(at - 1)) return [];
    if (word.text === 'for' && nounAt(at + 1)) return [];
    const noun = nounAt(at);
    if (noun) return [eachOf(word, noun)];
    const isOwn = own.has(stemOf(word)) && isCounted(words, at);
    return [isOwn ? { ...word, meanings: [{ kind: 'noun', noun: 'people' }] } : word];
  });
}

function eachOf(each: Word, noun: Word): Word {
  const person = isUnknown(noun) || GROUPS.has(senseOf(noun, 'noun')?.noun);
  const meaning: Meaning = { kind: 'each', of: thingOf(noun), ...(person && { person }) };
  // "Each container has 1 vCPU" still hints at a service.
  const hints = noun.meanings.filter(({ kind }) => kind === 'service');
  return {
    ...each,
    text: `${each.text} ${noun.text}`,
    typed: `${each.typed} ${noun.typed}`,
    meanings: [meaning, ...hints],
  };
}

/** What a noun counts, so that "1400 students" and "every student" are the same: of people and the like its stem. */
export function thingOf(word: Word): string {
  const noun = senseOf(word, 'noun')?.noun;
  return noun && !GROUPS.has(noun) ? noun : stemOf(word);
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
  return text.replace(/(?:ies|e?s|y|e)$/, '');
}
