import { leadsOn, pointsBack } from '../../language/going-on.js';
import { type FactKind, factsOf, JOINING } from '../plain-words/facts.js';
import { isHead } from '../plain-words/heads.js';
import { isPriceRequest } from '../plain-words/is-price-request.js';
import { hasSense } from '../plain-words/meaning.js';
import { type PlainWordsKnowledge, readFacts } from '../plain-words/read-facts.js';
import { readPriceRequest } from '../plain-words/read-price-request.js';
import { isBesideCompute } from '../services/index.js';
import { factorIn } from './factor.js';

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

/** Whether a line may change the price request before it: it says something that is priced, and is no request or question of its own. */
export function isAboutPrice(line: string, knowledge: PlainWordsKnowledge): boolean {
  if (line.startsWith('/') || line.length > LONGEST) return false;
  const { words, facts } = readFacts(line, knowledge);
  const denies = words.some((word) => hasSense(word, 'without')) && words.some((word) => hasSense(word, ...DENIABLE));
  if (!denies && !facts.some(({ kind }) => !SILENT.has(kind)) && !factorIn(line, knowledge)) return false;
  const request = readPriceRequest(line, knowledge);
  if (request.understood < HALF) return false;
  const sides = factsOf(facts, 'separator').some(({ separator, at: [place = 0] }) => separator === 'or' && place > 0);
  // "Is that cheaper than Lightsail?"
  if (sides && pointsBack(line)) return true;
  if (ASKS_HOW.test(line) && !facts.some(({ kind }) => kind === 'cost' || kind === 'compare')) return false;
  if (sides && facts.some(isHead) && isPriceRequest(line, knowledge)) return false;
  if (leadsOn(line) || INSTEAD.test(line) || !facts.some(isHead)) return true;
  if (request.asksForPrice) return pointsBack(line) && !isPriceRequest(line, knowledge);
  const lines = request.alternatives.flatMap((alternative) => alternative.lines);
  const around = lines.length > 0 && lines.every(({ service }) => isBesideCompute(service));
  return around || request.amounts === 0 || !isPriceRequest(line, knowledge);
}
