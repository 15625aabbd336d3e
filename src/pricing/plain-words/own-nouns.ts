import { hasSense, type Word } from './meaning.js';

/**
 * "100 shops, 20 requests per shop", "3 classes … for every class": a word that means nothing here, but is counted and comes
 * back as that of each, counts like people.
 */
export function withOwnNouns(words: readonly Word[]): readonly Word[] {
  const counted = new Set(words.filter((word, at) => isUnknown(word) && isNumber(words[at - 1])).map(singularIn));
  const eachOf = (at: number) => {
    const [each, noun] = [words[at], words[at + 1]];
    const isEach = hasSense(each, 'per', 'each') && /^(?:per|each|every)$/.test(each?.text ?? '');
    return isEach && noun && isUnknown(noun) && counted.has(singularIn(noun)) ? noun : undefined;
  };
  const own = new Set(words.flatMap((_, at) => singularIn(eachOf(at)) ?? []));
  if (own.size === 0) return words;
  return words.flatMap((word, at): readonly Word[] => {
    if (eachOf(at - 1)) return [];
    if (word.text === 'for' && eachOf(at + 1)) return [];
    const noun = eachOf(at);
    if (noun) return [{ ...word, typed: `${word.typed} ${noun.typed}`, meanings: [{ kind: 'each', person: true }] }];
    const isOwn = own.has(singularIn(word) ?? '') && isNumber(words[at - 1]);
    return [isOwn ? { ...word, meanings: [{ kind: 'noun', noun: 'people' }] } : word];
  });
}

function isNumber(word: Word | undefined): boolean {
  return hasSense(word, 'digits', 'number', 'scale');
}

function isUnknown({ text, meanings }: Word): boolean {
  return meanings.length === 0 && /^\p{L}{3,}$/u.test(text);
}

/** A noun without the mark of its plural. */
function singularIn(word: Word | undefined): string | undefined {
  return word?.text.replace(/(?:ies|e?s|y|e)$/, '');
}
