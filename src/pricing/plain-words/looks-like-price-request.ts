import { breakEvenAsked } from './break-even-asked.js';
import type { PlainWordsKnowledge } from './read-facts.js';
import { readPriceRequest } from './read-price-request.js';

/** Without a word about prices, a text must say so much about amounts, and hardly anything else. */
const ENOUGH_AMOUNTS = 2;
const ALL_BUT_ALL = 0.75;
/** With one, it must still be mostly about what is to be priced. */
const MOST = 0.5;
/** A text without a number and without any of these words is about no price: most questions need not be read as one. */
const MAY_BE =
  /[\d$€£]|\b(?:pric\w*|cost\w*|much|pay\w*|paid|charg\w*|bill\w*|cheap\w*|expensive|pricey|fees?|rates?|quotes?|budget|estimate\w*|spen[dt]\w*|dollars?|bucks|money|worth|million|thousand|hundred|dozen|one|two|three|four|five|ten|break.?even)\b/i;
/** Openings of questions about how something works; they may hold numbers, too. */
const ASKS =
  /\b(?:can|could|does|do|did|why|when|who|where|how (?:long|many|do|does|can|fast|big|large)|what (?:happens|does)|limit|limits|maximum|max|quota|tops? out|at most|up to|gets? support)\b|\b(?:right|correct|true)\s*\?*$/i;

/**
 * Whether a question is about a price and holds the quantities for it. A question about a price in general ("how much is
 * Lambda?"), about a limit ("how much memory can a function have?") or with a number by the way is none.
 */
export function looksLikePriceRequest(text: string, knowledge: PlainWordsKnowledge): boolean {
  if (!MAY_BE.test(text)) return false;
  const breakEven = breakEvenAsked(text, knowledge);
  if (breakEven) return breakEven['memory'] !== undefined && breakEven['duration'] !== undefined;
  const request = readPriceRequest(text, knowledge);
  const { asksForPrice, amounts, understood, missing, contradictory, alternatives } = request;
  const lines = alternatives.flatMap((alternative) => alternative.lines);
  if (missing.length > 0 || contradictory.length > 0 || lines.length === 0) return false;
  if (asksForPrice) return understood >= MOST && lines.some(({ options }) => Object.keys(options).some(isTelling));
  return amounts >= ENOUGH_AMOUNTS && understood >= ALL_BUT_ALL && !ASKS.test(text);
}

/** "How much is a t3.micro?" has no number, but names exactly what has a price; a cluster is one without being counted. */
function isTelling(option: string): boolean {
  return option !== 'clusters' && option !== 'region' && option !== 'architecture';
}
