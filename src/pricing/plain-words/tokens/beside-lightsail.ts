import { hasSense, matches, roleOf, senseOf, type Word, type Words } from './sense.js';
import { LEXICON } from './vocabulary/lexicon.js';

/** What is not said to be one of EC2: an ALB and an EBS volume are. */
const BALANCER = /^(?:load balancers?|load balanced|lbs?)$/;
const DISK = /^(?:disks?|storage|drives?|volumes?|ssds?|hdds?)$/;
/** A disk of its own beside that of the bundle. */
const ADDED = /^(?:extra|additional|another|second|attached|separate|more)$/;
/** So many words may stand between that and the disk: "an additional 100 GB of SSD". */
const FARTHEST = 4;
const BESIDE: ReadonlySet<string> = new Set(['lightsail', 'network', 'ebs']);

/** "2 Lightsail servers behind a load balancer, with an extra 100 GB disk": beside Lightsail alone, both are its own. */
export function besideLightsail(words: Words): Words {
  const isNamed = words.some((word) => senseOf(word, 'service')?.service === 'lightsail');
  if (!isNamed || words.some(isOtherCompute)) return words;
  return words.map((word, at): Word => {
    const isOwn = isBalancer(word) || (isDisk(word) && isAdded(words, at));
    const senses = isOwn ? LEXICON.get(nameOnLightsail(word)) : undefined;
    return senses ? { ...word, senses } : word;
  });
}

/** Whether a word names something that would be Lightsail's own beside its instances: a load balancer, or a disk. */
export function mayBeLightsails(word: Word): boolean {
  return isBalancer(word) || isDisk(word);
}

/** How it is called if it is: "lightsail load balancer". */
export function nameOnLightsail(word: Word): string {
  return `lightsail ${isBalancer(word) ? 'load balancer' : 'disk'}`;
}

/** Whether a word names what runs code and is not Lightsail. */
export function isOtherCompute(word: Word): boolean {
  const service = senseOf(word, 'service');
  return hasSense(word, 'instance') || (service !== undefined && !service.weak && !BESIDE.has(service.service));
}

function isBalancer(word: Word): boolean {
  return matches(word, BALANCER) && senseOf(word, 'choice')?.value === 'load_balancers';
}

function isDisk(word: Word): boolean {
  return matches(word, DISK) && roleOf(word) === 'disk';
}

function isAdded(words: Words, at: number): boolean {
  return words.slice(Math.max(0, at - FARTHEST), at).some((word) => matches(word, ADDED));
}
