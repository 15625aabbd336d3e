import { opensAsFollowUp } from '../../language/follow-up-cues.js';
import { quoteLine } from '../command-line.js';
import { missingOptions } from '../plain-words/clauses/interpret.js';
import type { Entities } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { isSameRequest, requestLine, wordsAround } from '../plain-words/requests/request-text.js';
import { changed } from './changed-request.js';
import { isAboutPrice, isOwnRequest, isUnpricedInstead, saysPriced } from './is-about-price.js';
import { withoutEffect } from './no-effect.js';
import { withBareNumber } from './numbers.js';
import { type PricedBefore, type Standing, standingOf, unsizedIn } from './standing.js';
import { changedOptions, type Knowledge, mayBeAbout, optionsNamed, type TextLine, withChange } from './texts.js';
import { type AfterQuote, irrelevantIn, noUseFor } from './whole-request.js';

/** Other words for "without". */
const REMOVES = /\b(?:drop|remove|delete|lose|leave out|leave off|get rid of|take away|take out)\b/i;
const ARTICLE = /\bwithout (?:the|its|my|any) /gi;
/** "If traffic doubles" for "double the traffic". */
const GROWS = /(?:what )?\bif (?:the |my |our )?(\p{L}+) (?:is |gets )?(double|triple|halve)[sd]\b/giu;
/** "What about the disk?": a part without its size. */
const UNSIZED_PART =
  /^(?:(?:and|but|so|ok) )?(?:(?:what|how) about|with|plus|and) (?:the |an? |some |more )?([a-z]+(?: [a-z]+)?)[\s?!.]*$/i;
/**
 * Reads a line that changes the price request before it as a whole request: "in Tokyo?", "without the load balancer", "twice as many requests".
 * @returns undefined if the line before was no price request, or this one stands for itself
 */
export function afterQuote(line: string, before: PricedBefore, knowledge: Knowledge): AfterQuote | undefined {
  const standing = standingOf(before, knowledge);
  const lacking = standing ? standing.lacking && standing.open === undefined && standing : unsizedIn(before, knowledge);
  const request = standing ?? lacking;
  if (!request) return undefined;
  const read = (text: string) =>
    (lacking ? answered(text, lacking, knowledge) : undefined) ??
    (standing ? changeIn(text, standing, knowledge) : undefined);
  const meant = read(line);
  if (!meant || 'asks' in meant) return meant;
  const idle = withoutEffect(line, request.alternatives, (text) => JSON.stringify(read(text)) ?? '', knowledge);
  return idle === undefined ? meant : { asks: noUseFor([idle]), before: request.alternatives };
}

/** A line in the words that the reader knows: "drop the disk" is "without disk". */
function normalized(line: string): string {
  return line
    .replace(REMOVES, 'without')
    .replace(ARTICLE, 'without ')
    .replace(GROWS, (_, what: string, how: string) => `${/^h/i.test(how) ? 'half' : how} the ${what}`);
}

function withoutMarks(line: string): string {
  return line.trim().replace(/[\s?!.]+$/, '');
}

/** The answer to a question back; undefined if it fills in nothing that is missing. */
function answered(line: string, lacking: Standing, knowledge: Knowledge): AfterQuote | undefined {
  const text = withoutMarks(normalized(line));
  // "And 10 million?" does not answer a question back, but replaces the number before.
  const { entities } = readEntities(text, knowledge);
  const replaces = opensAsFollowUp(line) && withBareNumber(lacking.alternatives, entities) !== undefined;
  return !replaces && saysPriced(line, knowledge) ? withMissing(lacking, text, knowledge) : undefined;
}

/** A change of the request before; undefined if the line stands for itself. */
function changeIn(line: string, standing: Standing, knowledge: Knowledge): AfterQuote | undefined {
  const meant = normalized(line);
  const part = isAboutPrice(meant, knowledge) ? '' : UNSIZED_PART.exec(line)?.[1];
  const { alternatives, open } = standing;
  const lines = alternatives.flat();
  if (part === undefined || isOwnRequest(meant, new Set(lines.map(({ service }) => service)), knowledge))
    return undefined;
  const text = withoutMarks(meant);
  if (isUnpricedInstead(meant, knowledge)) return { line: quoteLine(text), unread: [] };
  if (part !== '') {
    const isPriced = lines.some((one) => optionsNamed(part, one, knowledge).length > 0);
    return isPriced ? { asks: `How much ${part} should it be? Give a number.`, before: alternatives } : undefined;
  }
  return open === undefined ? changed(standing, text, knowledge) : clarified(open, text, knowledge);
}

/** A request that needs an explanation, with the line as that. */
function clarified(open: string, answer: string, knowledge: Knowledge): AfterQuote {
  const text = `${open}, ${answer}`;
  const stillOpen = questionsIn(text, knowledge) >= questionsIn(open, knowledge);
  return { line: quoteLine(text), unread: [], answers: true, ...(stillOpen && { stillOpen }) };
}

function questionsIn(text: string, knowledge: Knowledge): number {
  const { open, contradictory } = readPriceRequest(text, knowledge);
  return open.length + contradictory.length;
}

/** A request with the line as its missing options: "512" is the memory if only that is missing. */
function withMissing({ alternatives, besides }: Standing, text: string, knowledge: Knowledge): AfterQuote | undefined {
  const { entities } = readEntities(text, knowledge);
  const filled = alternatives.map((lines) => lines.flatMap((line) => withOptions(line, entities) ?? []));
  if (filled.some((lines, side) => lines.length !== alternatives[side]?.length)) return undefined;
  if (isSameRequest(filled, alternatives)) return undefined;
  const request = readPriceRequest(text, knowledge);
  return {
    line: requestLine(filled, [...besides, ...wordsAround(request)]),
    unread: [...request.leftOut, ...irrelevantIn(text, knowledge)],
    answers: true,
  };
}

/** A line with more options, or a complete one unchanged; undefined if nothing is added or something changed. */
function withOptions(line: TextLine, entities: Entities): TextLine | undefined {
  const { service, options } = line;
  const unchanged = missingOptions(service, options).length === 0 ? line : undefined;
  if (!mayBeAbout(line, entities)) return unchanged;
  const { used, unused, contradictory, options: more } = withChange(line, entities);
  const added = changedOptions(line, { service, options: more });
  const isMore = used.size > 0 && added.length > 0 && added.every((name) => options[name] === undefined);
  return isMore && unused.length + contradictory.length === 0 ? { service, options: more } : unchanged;
}
