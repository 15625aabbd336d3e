import { entitiesOf } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { hasSense, typedText } from '../plain-words/tokens/sense.js';
import type { Alternatives, Knowledge } from './texts.js';

/** "With 2 m5.large nodes each" behind three clusters, in words that say of how many. */
export function ofEachCluster(text: string, [lines = [], ...others]: Alternatives, knowledge: Knowledge): string {
  const [clusters, ...more] = lines.flatMap(({ options }) => options['clusters'] ?? []);
  if (clusters === undefined || more.length + others.length > 0) return text;
  const { words, entities } = readEntities(text, knowledge);
  const nouns = entitiesOf(entities, 'amount').map(({ noun }) => noun);
  const isOfEach = nouns.includes('nodes') && !nouns.includes('clusters');
  const [each, ...ones] = words.flatMap((word, at) => (hasSense(word, 'each') ? [at] : []));
  if (!isOfEach || each === undefined || ones.length > 0) return text;
  return `${clusters} clusters, each ${typedText(words, 0, each)} ${typedText(words, each + 1)}`;
}
