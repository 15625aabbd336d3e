import { opensAsFollowUp } from '../../language/follow-up-cues.js';
import { echo } from '../../typed-text.js';
import { type Entity, type EntityKind, entitiesOf, isHead, JOINING } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { hasSense, type Word } from '../plain-words/tokens/sense.js';
import { changedBy, onOtherProcessor } from './change.js';
import { inWords, requestInWords, requestLine, surroundingWords } from './in-words.js';
import { isAboutPrice, isOwnRequest, saysPriced } from './is-about-price.js';
import { factorIn, type Relative, relativeIn, replacedNumber, summed, withFactor } from './numbers.js';
import { type PricedBefore, type Standing, standingOf, unsizedIn } from './standing.js';
import {
  type Alternatives,
  asTexts,
  type Changed,
  type Knowledge,
  optionsNamed,
  type TextLine,
  withoutRegion,
} from './texts.js';
import { withLess, withoutDenied } from './without.js';

/** A second line as a whole request, with its unknown words, or a question back. */
export type AfterQuote =
  | {
      readonly line: string;
      readonly unread: readonly string[];
      /** The same in words, if the change has a price. */
      readonly words?: string;
      /** It answers a question back. */
      readonly answers?: true;
      /** It left as many questions open as before, so the next line goes on from the request before. */
      readonly stillOpen?: true;
    }
  | { readonly asks: string; readonly before: Alternatives };

/** Words that ask for a comparison with the request before. */
const COMPARES = /\b(?:cheaper|compared?|difference|versus|vs|more expensive|pricier|dearer)\b|^\W*or\b/i;

/** Other words for "without". */
const REMOVES = /\b(?:drop|remove|delete|lose|leave out|leave off|get rid of|take away|take out)\b/i;
const ARTICLE = /\bwithout (?:the|its|my|any) /gi;
/** "If traffic doubles" for "double the traffic". */
const GROWS = /(?:what )?\bif (?:the |my |our )?(\p{L}+) (?:is |gets )?(double|triple|halve)[sd]\b/giu;
/** "What about the disk?": a part without its size. */
const UNSIZED_PART =
  /^(?:(?:and|but|so|ok) )?(?:(?:what|how) about|with|plus|and) (?:the |an? |some |more )?([a-z]+(?: [a-z]+)?)[\s?!.]*$/i;
/** "2 more": the number is a difference. */
const RELATIVE = /\b(?:more|less|fewer|extra|additional|another)\b/i;
/** Facts that change no price. */
const IRRELEVANT: ReadonlySet<EntityKind> = new Set(['within-vpc', 'internet', 'cheapest', 'asked-number']);
/** Facts about a whole request, which change no line. */
const SURROUNDING: ReadonlySet<EntityKind> = new Set([
  ...JOINING,
  ...IRRELEVANT,
  'aside',
  'asked-period',
  'currency',
  'everywhere',
  'unpriced',
  'outside',
  'place',
]);
/** Words that refer to the line before, without a price of their own. */
const CONNECTING =
  /^(?:instead|rather|same|also|again|version|too|else|add|adding|change|switch|ran|runs?|them|those|extra|another|better)$/i;

/**
 * Reads a line that changes the price request before it as a whole request: "in Tokyo?", "without the load balancer", "twice as many requests".
 * @returns undefined if the line before was no price request, or this one stands for itself
 */
export function afterQuote(line: string, before: PricedBefore, knowledge: Knowledge): AfterQuote | undefined {
  const normalized = line
    .replace(REMOVES, 'without')
    .replace(ARTICLE, 'without ')
    .replace(GROWS, (_, what: string, how: string) => `${/^h/i.test(how) ? 'half' : how} the ${what}`);
  const text = normalized.trim().replace(/[\s?!.]+$/, '');
  const standing = standingOf(before, knowledge);
  const lacking = standing ? standing.lacking && standing.open === undefined && standing : unsizedIn(before, knowledge);
  // "And 10 million?" does not answer a question back, but replaces the number before.
  const replaces =
    lacking && opensAsFollowUp(line) && replacedNumber(readEntities(text, knowledge).entities, lacking.alternatives);
  const fills = lacking && !replaces && saysPriced(normalized, knowledge);
  const filled = fills ? withMissing(lacking, text, knowledge) : undefined;
  if (filled) return filled;
  const part = isAboutPrice(normalized, knowledge) ? '' : UNSIZED_PART.exec(line)?.[1];
  if (part === undefined || !standing) return undefined;
  const { alternatives, open } = standing;
  const lines = alternatives.flat();
  if (isOwnRequest(normalized, new Set(lines.map(({ service }) => service)), knowledge)) return undefined;
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
  return { line: `/price quote text:${text}`, unread: [], answers: true, ...(stillOpen && { stillOpen }) };
}

function questionsIn(text: string, knowledge: Knowledge): number {
  const { open, contradictory } = readPriceRequest(text, knowledge);
  return open.length + contradictory.length;
}

/** A request with the line as its missing options: "512" is the memory if only that is missing. */
function withMissing({ alternatives, besides }: Standing, text: string, knowledge: Knowledge): AfterQuote | undefined {
  const request = readPriceRequest(`${inWords(alternatives)}, ${text}`, knowledge);
  if (request.open.length + request.contradictory.length > 0) return undefined;
  const to = request.alternatives.map(({ lines }) => lines.map(asTexts));
  const isExtended = alternatives.every((lines, index) => {
    const side = to[index] ?? [];
    return side.length === lines.length && lines.every((line, place) => hasMore(line, side[place]));
  });
  const whole = isExtended ? requestLine(to, besides, knowledge) : undefined;
  return whole === undefined ? undefined : { line: whole, unread: request.leftOut, answers: true };
}

function hasMore({ service, options }: TextLine, after: TextLine | undefined): boolean {
  if (after?.service !== service) return false;
  const names = Object.keys(options);
  return (
    names.every((name) => options[name] === after.options[name]) && Object.keys(after.options).length > names.length
  );
}

/** A request with the change that the line asks for. */
function changed({ alternatives: before, besides }: Standing, text: string, knowledge: Knowledge): AfterQuote {
  const { rest: kept, without } = withoutDenied(text, knowledge);
  const factor = factorIn(kept, knowledge);
  const unmultiplied = (factor ? kept.replace(factor.typed, ' ') : kept).trim();
  const moved = factor ? undefined : relativeIn(unmultiplied, knowledge);
  // "2 more t3.small" are added by themselves.
  const relative = moved && !readEntities(unmultiplied, knowledge).entities.some(isHead) ? moved : undefined;
  const rest = relative?.rest ?? unmultiplied;
  const { entities, words } = readEntities(rest, knowledge);
  const request = readPriceRequest(rest, knowledge);
  const unread = request.leftOut.filter((word) => !CONNECTING.test(word));
  if (entitiesOf(entities, 'amount').length > 0 && !factor && !moved?.adds && RELATIVE.test(rest))
    return { asks: howMuch(text), before };
  const doubt = doubtfulNumber(entities, words, unread);
  if (doubt !== undefined) return { asks: doubt, before };
  const changesLines = entities.some(({ kind }) => !SURROUNDING.has(kind));
  const steps: ((to: Alternatives) => Changed)[] = [
    ...without.map((what) => (to: Alternatives) => withLess(to, what, knowledge)),
    ...(factor ? [(to: Alternatives) => withFactor(to, factor, knowledge)] : []),
    (to) => {
      if (relative) return byDifference(to, relative, knowledge);
      return changesLines ? changedWith(rest, request.everywhere ? allWithoutRegion(to) : to, knowledge) : { to };
    },
  ];
  const result = steps.reduce<Changed>((so, step) => ('asks' in so ? so : step(so.to)), { to: before });
  if ('asks' in result) return { asks: result.asks, before };
  const more = surroundingWords(request).filter((phrase) => !besides.includes(phrase));
  if (more.length === 0 && inWords(result.to) === inWords(before)) {
    const unused = request.open.map(({ typed }) => echo(typed, 30)).join(', ');
    const asks =
      unused === ''
        ? `What does ${echo(text, 40)} change? I already read it that way.`
        : `What does ${unused} change? I could not use it there.`;
    return { asks, before };
  }
  const compares = COMPARES.test(text) && result.to.length === before.length;
  const to = compares ? [...before, ...result.to] : result.to;
  const isRefused = request.alternatives.some(({ refused }) => refused.length > 0);
  const whole =
    requestLine(to, [...besides, ...more], knowledge) ?? (isRefused ? refusedLine(to, more, knowledge) : undefined);
  if (whole === undefined)
    return { asks: `I cannot combine ${echo(text, 40)} with that. Please say everything in one line.`, before };
  const irrelevant = entities.filter(
    (fact) => IRRELEVANT.has(fact.kind) || (fact.kind === 'aside' && fact.dollars === undefined),
  );
  return {
    line: whole,
    words: requestInWords(to, [...besides, ...more]),
    unread: [
      ...unread,
      ...irrelevant.map(({ at }) => at.map((place) => words[place]?.typed ?? '').join(' ')),
      ...without.flatMap((what) => readPriceRequest(what, knowledge).leftOut),
    ],
  };
}

function howMuch(text: string): string {
  return `How much should it be in the end? ${echo(text, 40)} does not tell me.`;
}

/** Changes the request by some words, the processor of instances first. */
function changedWith(text: string, before: Alternatives, knowledge: Knowledge): Changed {
  const other = onOtherProcessor(text, before, knowledge);
  if (!other) return changedBy(text, before, knowledge);
  const changesMore = readEntities(other.rest, knowledge).entities.some(({ kind }) => !SURROUNDING.has(kind));
  return changesMore ? changedBy(other.rest, other.to, knowledge) : other;
}

/** Adds a number to an option, or subtracts it. */
function byDifference(before: Alternatives, { rest, adds }: Relative, knowledge: Knowledge): Changed {
  const result = changedBy(rest, before, knowledge);
  const to = 'to' in result ? summed(before, result.to, adds) : undefined;
  return to ? { to } : { asks: howMuch(rest) };
}

function allWithoutRegion(to: Alternatives): Alternatives {
  return to.map((lines) => lines.map(withoutRegion));
}

/** The line for a change that has no price: its reply says why, and what is nearest. */
function refusedLine(to: Alternatives, more: readonly string[], knowledge: Knowledge): string | undefined {
  const hasPlace = more.some((phrase) => phrase.startsWith('in '));
  const text = [inWords(hasPlace ? allWithoutRegion(to) : to), ...more].join(', ');
  const isPriced = readPriceRequest(text, knowledge).alternatives.some(({ lines }) => lines.length > 0);
  return isPriced ? undefined : `/price quote text:${text}`;
}

/** The question for a number that may count an unknown or unused word: "with 3 elves", "4 fast vcpu". */
function doubtfulNumber(
  entities: readonly Entity[],
  words: readonly Word[],
  unread: readonly string[],
): string | undefined {
  const number = entitiesOf(entities, 'amount').find(
    ({ measure, noun, rate }) => measure === 'count' && !noun && !rate,
  );
  const used = new Set(entities.flatMap(({ at }) => at));
  const unused = words.filter((word, at) => !used.has(at) && hasSense(word, 'vcpu', 'role', 'noun', 'memory'));
  const doubtful = [...unread, ...unused.map(({ typed }) => typed)].map((word) => echo(word, 30));
  if (!number || doubtful.length === 0) return undefined;
  return `What does ${echo(number.typed, 30)} count? I am not sure how ${doubtful.join(', ')} relates to it.`;
}
