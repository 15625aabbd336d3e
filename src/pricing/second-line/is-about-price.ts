import { opensAsFollowUp, refersBack } from '../../language/follow-up-cues.js';
import { type Fact, type FactKind, factsOf, JOINING } from '../plain-words/facts.js';
import { isHead } from '../plain-words/heads.js';
import { isPriceRequest, type PriceRequestKnowledge } from '../plain-words/is-price-request.js';
import { hasSense } from '../plain-words/meaning.js';
import { readFacts } from '../plain-words/read-facts.js';
import { readPriceRequest } from '../plain-words/read-price-request.js';
import type { PlainLine } from '../plain-words/reading.js';
import type { ServiceId } from '../price-lists.js';
import { isBesideCompute } from '../services/index.js';
import { factorIn } from './factor.js';
import { relativeIn } from './relative.js';

/** A longer line says by itself what it is about. */
const LONGEST = 120;
/** Of its words so many must mean something to the reader of prices. */
const HALF = 0.5;
/** Questions about how something works, which the notes answer. */
const ASKS_HOW =
  /^\W*(?:(?:and|but|so|ok|okay)\s+)?(?:how (?!much|about)|why|which|who|where|when|what(?:'s| is| are| does| do| happens)\b|(?:can|could|will|would|should) (?!you\b)|(?:do|does|did|is|are|has|have|was)\b)/i;
/** Of what stands before, unless the line says instead of what. */
const INSTEAD = /\binstead\b(?! of)/i;
/** What says nothing that changes a request. */
const SILENT: ReadonlySet<FactKind> = new Set([
  ...JOINING,
  'cheapest',
  'each-person',
  'internet',
  'within-vpc',
  'asked-number',
  'negation',
]);
/** What can be left out. */
const DENIABLE = [
  'role',
  'noun',
  'service',
  'instance',
  'choice',
  'architecture',
  'outside',
  'unpriced',
  'schedule',
] as const;

/** Whether a line says something that is priced, and does not ask how something works. */
export function saysPriced(line: string, knowledge: PriceRequestKnowledge): boolean {
  if (line.startsWith('/') || line.length > LONGEST) return false;
  const { words, facts } = readFacts(line, knowledge);
  const denies = words.some((word) => hasSense(word, 'without')) && words.some((word) => hasSense(word, ...DENIABLE));
  if (!denies && !facts.some(({ kind }) => !SILENT.has(kind)) && !factorIn(line, knowledge)) return false;
  if (readPriceRequest(line, knowledge).understood < HALF) return false;
  if (hasSides(facts) && refersBack(line)) return true;
  return !ASKS_HOW.test(line) || facts.some(({ kind }) => kind === 'cost' || kind === 'compare');
}

/** "Cheaper than Lightsail", "or t3.small": something else to compare with. */
function hasSides(facts: readonly Fact[]): boolean {
  return factsOf(facts, 'separator').some(({ separator, at: [place = 0] }) => separator === 'or' && place > 0);
}

/** Whether a line may change the price request before it: it says something priced, and is no request or question of its own. */
export function isAboutPrice(line: string, knowledge: PriceRequestKnowledge): boolean {
  if (!saysPriced(line, knowledge)) return false;
  const { facts } = readFacts(line, knowledge);
  const request = readPriceRequest(line, knowledge);
  const sides = hasSides(facts);
  // "Is that cheaper than Lightsail?"
  if (sides && refersBack(line)) return true;
  if (sides && facts.some(isHead) && isPriceRequest(line, knowledge)) return false;
  if (opensAsFollowUp(line) || INSTEAD.test(line) || !facts.some(isHead) || relativeIn(line, knowledge)) return true;
  if (request.asksForPrice) return refersBack(line) && !isPriceRequest(line, knowledge);
  const lines = request.alternatives.flatMap((alternative) => alternative.lines);
  const around = lines.length > 0 && lines.every(({ service }) => isBesideCompute(service));
  return around || request.amounts === 0 || !isPriceRequest(line, knowledge);
}

/**
 * Whether a line is a whole request for something else than what is priced already: "2 containers with 1 vCPU and 2 GB" after an instance.
 * @param services of the request before it
 */
export function isRequestOfItsOwn(
  line: string,
  services: ReadonlySet<ServiceId>,
  knowledge: PriceRequestKnowledge,
): boolean {
  if (opensAsFollowUp(line) || refersBack(line) || INSTEAD.test(line)) return false;
  const { alternatives, missing } = readPriceRequest(line, knowledge);
  const lines = alternatives.flatMap((alternative) => alternative.lines);
  // An instance that is told by its size is another one than that of the line before.
  const isTyped = readFacts(line, knowledge).facts.some(({ kind }) => kind === 'instance');
  const isChosen = ({ instance }: PlainLine['options']) => instance !== undefined && !isTyped;
  return (
    lines.length > 0 &&
    missing.length === 0 &&
    lines.every(({ service, options }) => !isBesideCompute(service) && (!services.has(service) || isChosen(options)))
  );
}
