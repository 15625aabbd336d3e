import { hasSense, isNumeric, matches, roleOf, senseOf, type Word, type Words } from './sense.js';
import { LEXICON } from './vocabulary/lexicon.js';

/** What says of a disk that it is one beside that of the bundle; "another one" and "a second one" stand for something else. */
const ADDED = /^(?:extra|additional|another|second|attached|separate|more)$/;
/** What may stand before a disk beside its size: "an additional 100 GB of block storage". */
const OF = /^(?:of|block)$/;
const BESIDE: ReadonlySet<string> = new Set(['lightsail', 'network', 'ebs']);

/** "2 Lightsail servers behind a load balancer, with an extra 100 GB disk": beside Lightsail alone, both are its own. */
export function besideLightsail(words: Words): Words {
  const isNamed = words.some((word) => senseOf(word, 'service')?.service === 'lightsail');
  if (!isNamed || words.some(isOtherCompute)) return words;
  return words.map((word, at): Word => {
    const isOwn = !isDisk(word) || addedAt(words, at) !== undefined;
    const senses = isOwn ? LEXICON.get(nameOnLightsail(word) ?? '') : undefined;
    return senses ? { ...word, senses } : word;
  });
}

/**
 * How a word is called if it is Lightsail's own beside its instances, "lightsail load balancer"; undefined if it names neither a load
 * balancer that the vocabulary has with this name, as an ALB is one of EC2, nor a disk.
 */
function nameOnLightsail(word: Word): string | undefined {
  if (isDisk(word)) return 'lightsail disk';
  const name = `lightsail ${word.text}`;
  return LEXICON.get(name)?.some((sense) => sense.kind === 'noun' && sense.noun === 'extras') ? name : undefined;
}

/** Where a word says that what stands at a position is one more disk, with nothing but its size and kind between them. */
function addedAt(words: Words, disk: number): number | undefined {
  if (!isDisk(words[disk])) return undefined;
  let at = disk - 1;
  while (isDisk(words[at]) || matches(words[at], OF)) at -= 1;
  // One size: behind another one something else is added.
  if (hasSense(words[at], 'memory') && isNumeric(words[at - 1])) at -= 2;
  return matches(words[at], ADDED) ? at : undefined;
}

/** Whether a word names what runs code and is not Lightsail. */
function isOtherCompute(word: Word): boolean {
  const service = senseOf(word, 'service');
  return hasSense(word, 'instance') || (service !== undefined && !service.weak && !BESIDE.has(service.service));
}

function isDisk(word: Word | undefined): boolean {
  return roleOf(word) === 'disk';
}
