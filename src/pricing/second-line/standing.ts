import { isPriceRequest, type PriceRequestKnowledge } from '../plain-words/is-price-request.js';
import type { PlainWordsKnowledge } from '../plain-words/read-facts.js';
import { readPriceRequest } from '../plain-words/read-price-request.js';
import type { PriceRequest } from '../plain-words/reading.js';
import { areaName } from '../plain-words/region-names.js';
import { serviceOf } from '../services/index.js';
import { besideInOne } from './beside-in-one.js';
import { inWords } from './in-words.js';
import { asTexts, type TextLine } from './texts.js';

/** The line before, as far as it asked for a price: a subcommand with its options, or words. */
export type PricedBefore = TextLine | { readonly text: string; readonly asked: boolean };

/** A request to go on from. */
export interface Standing {
  /** What is compared, each with all that is added up. */
  readonly alternatives: readonly (readonly TextLine[])[];
  /** What holds for all of it and is no option: "for 12 months", "in euros". */
  readonly besides: readonly string[];
  /** It was asked back what is missing. */
  readonly lacking: boolean;
  /** It was asked back what something means: then the words themselves must go on. */
  readonly open?: string;
}

/** What a line asked the price of; nothing if it asked for none, or named nothing that has one. */
export function standingOf(before: PricedBefore, knowledge: PriceRequestKnowledge): Standing | undefined {
  if ('service' in before) return ofLine(before, knowledge);
  const { text, asked } = before;
  if (!asked && !isPriceRequest(text, knowledge)) return undefined;
  const request = readPriceRequest(text, knowledge);
  const alternatives = request.alternatives
    .map(({ lines }) => besideInOne(lines.map(asTexts)))
    .filter((lines) => lines.length > 0);
  if (alternatives.length === 0) return undefined;
  const open = request.open.length + request.contradictory.length > 0;
  return {
    alternatives,
    besides: besidesOf(request),
    lacking: request.missing.length > 0,
    ...(open && { open: text }),
  };
}

/** The service whose price a line asks for in general, as a request that lacks quantities: "how much does Lambda cost?" */
export function unsizedIn(before: PricedBefore, knowledge: PlainWordsKnowledge): Standing | undefined {
  if ('service' in before) return undefined;
  const { alternatives, asksForPrice, open, contradictory } = readPriceRequest(before.text, knowledge);
  const lines = alternatives.flatMap((one) => one.lines.map(asTexts));
  const [line, ...more] = lines;
  if (!asksForPrice || open.length + contradictory.length > 0 || !line || more.length > 0) return undefined;
  return { alternatives: [[line]], besides: [], lacking: true };
}

/** As the reader of plain words writes it, if it reads just that. */
function ofLine(line: TextLine, knowledge: PlainWordsKnowledge): Standing {
  const [only, ...more] = readPriceRequest(inWords([[line]]), knowledge).alternatives.flatMap(({ lines }) =>
    lines.map(asTexts),
  );
  const same =
    only?.service === line.service &&
    more.length === 0 &&
    Object.keys(line.options).every((name) => name in only.options);
  const lacking = serviceOf(line.service).plain.essentials.some((name) => line.options[name] === undefined);
  return { alternatives: [[same ? { ...line, options: only.options } : line]], besides: [], lacking };
}

/** Words for what a request asks beside its options. */
export function besidesOf({
  alternatives,
  periods,
  budget,
  currency,
  everywhere,
  area,
}: PriceRequest): readonly string[] {
  const refused = alternatives.flatMap((one) =>
    one.refused.map(({ kind, typed }) => (kind === 'place' ? `in ${typed}` : typed)),
  );
  return [
    ...refused,
    ...(everywhere ? [area ? `cheapest region in ${areaName(area)}` : 'in all regions'] : []),
    ...(budget ? [`with $${budget.toFixed()}`] : []),
    ...(currency ? [currency === 'euros' ? 'in euros' : 'in pounds'] : []),
    ...periods.map(({ name }) => (/^an? /.test(name) ? `cost per ${name.replace(/^an? /, '')}` : `for ${name}`)),
  ];
}
