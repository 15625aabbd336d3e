import { readEntities } from '../plain-words/entities/extract.js';
import { addedAt, isOtherCompute, nameOnLightsail } from '../plain-words/tokens/beside-lightsail.js';
import { typedText } from '../plain-words/tokens/sense.js';
import { isBesideCompute } from '../services/index.js';
import type { Alternatives, Knowledge } from './texts.js';

/** "Plus the load balancer", "and an extra 100 GB disk" behind a price of Lightsail alone: both are its own. */
export function ofLightsail(text: string, before: Alternatives, knowledge: Knowledge): string {
  const lines = before.flat();
  const isAlone = lines.every(({ service }) => service === 'lightsail' || isBesideCompute(service));
  const { words } = readEntities(text, knowledge);
  const names = words.map(nameOnLightsail);
  const hasOwn = lines.some(({ service }) => service === 'lightsail');
  if (!isAlone || !hasOwn || words.some(isOtherCompute) || !names.some(Boolean)) return text;
  // As long as there is no other disk, that one is added only says that it is none of those in the bundles.
  const hasDisk = lines.some(({ options }) => options['extra_disk'] !== undefined);
  const idle = new Set(hasDisk ? [] : words.map((_, at) => addedAt(words, at)));
  const named = words.map((word, at) => ({ ...word, typed: names[at] ?? word.typed }));
  return typedText(named.filter((_, at) => !idle.has(at)));
}
