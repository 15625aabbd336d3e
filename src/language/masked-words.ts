import { tokenize } from './tokenize.js';
import type { Mention } from './topic-names.js';

/** Where a name stands, in words. */
type Place = Pick<Mention, 'from' | 'to'>;

/** Stands for the name of any topic. */
export const NAME = 'NAME';

/** Words with the names among them all alike. */
export function maskNames(words: readonly string[], names: readonly Place[]): string[] {
  return words.flatMap((word, at) => {
    const name = names.find(({ from, to }) => from <= at && at < to);
    if (!name) return [word];
    return name.from === at ? [NAME] : [];
  });
}

/** The words of a line, with the names of topics and all figures alike: what is said of one, a model learns for all. */
export function maskedWords(line: string, mentions: readonly Place[]): readonly string[] {
  return maskNames(tokenize(line), mentions).map((word) => (/^\d/.test(word) ? 'NUMBER' : word));
}
