import { hasSense, matches, SENTENCE_END, upToSeparator, type Word, type Words } from '../tokens/sense.js';
import { isGoalOfData } from './between-regions.js';
import type { WordEntity } from './entity.js';

/** What there may be alternatives of, besides services. */
export const CHANGEABLE = ['instance', 'architecture', 'region', 'choice'] as const;
const CHANGE =
  /^(?:(?:mov|chang|migrat|upgrad|downgrad|resiz|replac|exchang)(?:e[sd]?|ing)|switch(?:e[sd]|ing)?|swap(?:s|ped|ping)?|go|going|went)$/;

const SWAP = /^(?:swap|replac|exchang)(?:e?s|ed|ped|ping|ing|e)?$/;

/** So many words may stand between a word and what it is said of. */
const NEAR = 4;

/**
 * What sets two things of a kind apart: "arm/x86", "cheaper in Mumbai than in Virginia", "compare A and B"; and what something
 * is from what it may become: "replace 2 m5.large with one m7g.xlarge".
 */
export function alternativeAt(words: Words, at: number): (WordEntity & { readonly kind: 'separator' }) | undefined {
  const [before, { text = '' } = {}] = [words.slice(0, at), words[at]];
  let next = at + 1;
  while (hasSense(words[next], 'in-place', 'on', 'article', 'digits', 'number', 'times', 'memory')) next += 1;
  const kind = CHANGEABLE.find((one) => hasSense(words[next], one));
  const isNamed = (word: Word) => kind !== undefined && hasSense(word, kind);
  if (text === 'than') return kind || hasSense(words[next], 'service') ? OR : undefined;
  if (text === '/') return before.slice(-1).some(isNamed) ? OR : undefined;
  if (text === 'and') {
    // "1 request a second and needs 1 second for it"
    const names = upToSeparator(words, at + 1, NEAR);
    const isCompared = before.some((word) => matches(word, /^(?:compar|difference)/));
    return isCompared && names.some((word) => hasSense(word, 'service', 'memory', 'vcpu', ...CHANGEABLE))
      ? OR
      : undefined;
  }
  // "…, and what if it is on arm?"
  if (text === 'if') {
    const isAdded =
      matches(words[at - 1], /^(?:and|what|or)$/) &&
      before.some((word) => hasSense(word, 'vcpu', 'memory', 'instance'));
    return isAdded && upToSeparator(words, at + 1, NEAR + 2).some((word) => hasSense(word, 'architecture'))
      ? OR
      : undefined;
  }
  // "Swap the t3.medium for Lambda"
  const isSwapped =
    hasSense(words[next], 'service') &&
    !hasSense(words[next], 'noun') &&
    before.some((word, place) => matches(word, SWAP) && before.slice(place).some((one) => hasSense(one, 'instance')));
  if (/^(?:with|by|for)$/.test(text) && isSwapped) return OR;
  if (!/^(?:to|with|by|for)$/.test(text) || !before.some(isNamed) || isGoalOfData(words, next)) return undefined;
  const change = before.findLastIndex((word) => matches(word, CHANGE) || (kind === 'instance' && word.text === 'from'));
  const isChange = change >= 0 && !before.slice(change).some((word) => matches(word, SENTENCE_END));
  return isChange ? { ...OR, instead: true } : undefined;
}

const OR = { kind: 'separator', separator: 'or' } as const;
