import { commandLine } from '../command-line.js';
import { missingOptions } from '../plain-words/part-options.js';
import { type PlainWordsKnowledge, readFacts } from '../plain-words/read-facts.js';
import { LONGEST_REQUEST, readPriceRequest } from '../plain-words/read-price-request.js';
import { DEFAULT_REGION } from '../regions.js';
import { hasRegion } from '../services/index.js';
import { besideInOne } from './beside-in-one.js';
import type { Alternatives } from './changed.js';
import { inWords, lineInWords, optionInWords } from './in-words.js';
import { besidesOf } from './standing.js';
import { asTexts, readTexts, type TextLine } from './texts.js';

/**
 * The line that asks for all of it: a subcommand where one says it, words otherwise.
 * @returns nothing if the words would not be read as just that
 */
export function wholeLine(
  alternatives: Alternatives,
  besides: readonly string[],
  knowledge: PlainWordsKnowledge,
): string | undefined {
  const [only, ...others] = alternatives.flat();
  if (!only) return undefined;
  if (others.length === 0 && besides.length === 0 && missingOptions(only.service, only.options).length === 0)
    return commandLine(`/price ${only.service}`, only.options);
  const text = wholeWords(alternatives, besides);
  return readsAs(text, withRegions(alternatives), besides, knowledge) ? `/price quote text:${text}` : undefined;
}

/** All of it in words. */
export function wholeWords(alternatives: Alternatives, besides: readonly string[]): string {
  return [inWords(withRegions(alternatives)), ...besides].join(', ');
}

/** A Region that is named once holds for all, so where one is named and others are meant, each is. */
function withRegions(alternatives: Alternatives): Alternatives {
  const regions = new Set(alternatives.flat().flatMap((line) => (hasRegion(line) ? [line.options['region']] : [])));
  if (regions.size < 2) return alternatives;
  return alternatives.map((lines) =>
    lines.map((line) => (hasRegion(line) ? { ...line, options: { region: DEFAULT_REGION, ...line.options } } : line)),
  );
}

function readsAs(
  text: string,
  alternatives: Alternatives,
  besides: readonly string[],
  knowledge: PlainWordsKnowledge,
): boolean {
  if (text.length > LONGEST_REQUEST) return false;
  const request = readPriceRequest(text, knowledge);
  const lines = request.alternatives.map((one) => besideInOne(one.lines.map(asTexts))).filter((one) => one.length > 0);
  return (
    request.open.length + request.contradictory.length + request.leftOut.length === 0 &&
    besides.every((words) => besidesOf(request).includes(words)) &&
    lines.length === alternatives.length &&
    alternatives
      .map(besideInOne)
      .every(
        (wanted, index) =>
          lines[index]?.length === wanted.length &&
          wanted.every((line, place) => isSame(line, lines[index]?.[place], knowledge)),
      )
  );
}

function isSame(wanted: TextLine, read: TextLine | undefined, knowledge: PlainWordsKnowledge): boolean {
  if (read?.service !== wanted.service) return false;
  const names = new Set([...Object.keys(wanted.options), ...Object.keys(read.options)]);
  return [...names].every((name) => sameValue(name, wanted, read, knowledge));
}

/** The same text, or another one for the same: "2000000" is read as "2M". */
function sameValue(name: string, wanted: TextLine, read: TextLine, knowledge: PlainWordsKnowledge): boolean {
  const value = wanted.options[name];
  const other = read.options[name];
  if (value === other) return true;
  if (value === undefined || other === undefined) return false;
  const alone = name === 'count' ? lineInWords(wanted) : optionInWords(name, value);
  return readTexts(wanted.service, readFacts(alone, knowledge).facts).options[name] === other;
}
