import { readEntities } from '../plain-words/entities/extract.js';
import { isOtherCompute, mayBeLightsails, nameOnLightsail } from '../plain-words/tokens/beside-lightsail.js';
import { typedText } from '../plain-words/tokens/sense.js';
import { isBesideCompute } from '../services/index.js';
import type { Alternatives, Knowledge } from './texts.js';

/** What only says that a disk is none of those in the bundles, as long as there is no other. */
const ADDED = /\b(?:(?<an>an )?(?:extra|additional)|another) (?=(?:\S+ ){0,5}lightsail disk)/gi;

/** "Plus the load balancer", "and an extra 100 GB disk" behind a price of Lightsail alone: both are its own. */
export function ofLightsail(text: string, before: Alternatives, knowledge: Knowledge): string {
  const lines = before.flat();
  const isAlone = lines.every(({ service }) => service === 'lightsail' || isBesideCompute(service));
  const { words } = readEntities(text, knowledge);
  const hasOwn = lines.some(({ service }) => service === 'lightsail');
  if (!isAlone || !hasOwn || words.some(isOtherCompute) || !words.some(mayBeLightsails)) return text;
  const named = words.map((word) => (mayBeLightsails(word) ? { ...word, typed: nameOnLightsail(word) } : word));
  const said = typedText(named);
  return lines.some(({ options }) => options['extra_disk'] !== undefined)
    ? said
    : said.replace(ADDED, (_, an?: string) => (an ? 'a ' : ''));
}
