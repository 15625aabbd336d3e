import { tokenize } from './tokenize.js';
import type { TopicNames } from './topic-names.js';

/** The words of a line, with the names of topics and all figures alike: what is said of one, a model learns for all. */
export function maskedWords(line: string, names: TopicNames): readonly string[] {
  const mentions = names.spot(line);
  return tokenize(line).flatMap((token, at) => {
    const mention = mentions.find(({ from, to }) => from <= at && at < to);
    if (mention) return mention.from === at ? ['NAME'] : [];
    return [/^\d/.test(token) ? 'NUMBER' : token];
  });
}
