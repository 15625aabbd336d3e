import { isPriceRequest } from '../plain-words/questions/is-price-request.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { wordsAround } from '../plain-words/requests/request-text.js';
import { serviceOf } from '../services/index.js';
import { type Alternatives, asTexts, type Knowledge, type TextLine } from './texts.js';

/** The line before: a subcommand with its options, or words, with whether they were a price request for sure. */
export type PricedBefore = TextLine | { readonly text: string; readonly asked: boolean };

/** A price request that the next line may change. */
export interface Standing {
  readonly alternatives: Alternatives;
  /** What holds for all of it and is no option: "for 12 months", "in euros". */
  readonly besides: readonly string[];
  /** The reply asked for options that are missing. */
  readonly lacking: boolean;
  /** The words themselves, if the reply asked what some of them mean. */
  readonly open?: string;
}

/** The price request in the line before; undefined if it was none, or named nothing that has a price. */
export function standingOf(before: PricedBefore, knowledge: Knowledge): Standing | undefined {
  if ('service' in before) {
    const lacking = serviceOf(before.service).plain.essentials.some((name) => before.options[name] === undefined);
    return { alternatives: [[before]], besides: [], lacking };
  }
  const { text, asked } = before;
  return asked || isPriceRequest(text, knowledge) ? requestIn(text, knowledge) : undefined;
}

/** "How much CPU does Lambda get?", "what is the difference?": words of a price that ask for none. */
const ASKS_OTHERWISE =
  /\bdifferences?\b|\bhow much (?!(?:is|are|was|do|does|did|will|would|can|could|for|to|it|an?|the|my)\b)\p{L}/iu;

/** A question for the price of a service in general, as a request without quantities: "how much does Lambda cost?" */
export function unsizedIn(before: PricedBefore, knowledge: Knowledge): Standing | undefined {
  if ('service' in before || ASKS_OTHERWISE.test(before.text)) return undefined;
  if (!readPriceRequest(before.text, knowledge).asksForPrice) return undefined;
  const request = requestIn(before.text, knowledge);
  const isPlain = request?.open === undefined && request?.alternatives.flat().length === 1;
  return isPlain ? { ...request, lacking: true } : undefined;
}

function requestIn(text: string, knowledge: Knowledge): Standing | undefined {
  const request = readPriceRequest(text, knowledge);
  const { missing, open, contradictory } = request;
  const alternatives = request.alternatives.map(({ lines }) => lines.map(asTexts)).filter((lines) => lines.length > 0);
  if (alternatives.length === 0) return undefined;
  return {
    alternatives,
    besides: wordsAround(request),
    lacking: missing.length > 0,
    ...(open.length + contradictory.length > 0 && { open: text }),
  };
}
