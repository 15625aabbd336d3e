import { opensAsFollowUp } from '../../language/follow-up-cues.js';
import { echo } from '../../typed-text.js';
import { quoteLine } from '../command-line.js';
import { missingOptions } from '../plain-words/clauses/interpret.js';
import { type Entities, type EntityKind, entitiesOf, isHead, JOINING } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { isSameRequest, requestLine, requestText, wordsAround } from '../plain-words/requests/request-text.js';
import { hasSense, typedAt, type Word } from '../plain-words/tokens/sense.js';
import { changedBy, onOtherProcessor } from './change.js';
import { isAboutPrice, isOwnRequest, saysPriced } from './is-about-price.js';
import { factorIn, type Relative, relativeIn, summed, withBareNumber, withFactor } from './numbers.js';
import { type PricedBefore, type Standing, standingOf, unsizedIn } from './standing.js';
import {
  type Alternatives,
  type Changed,
  changedOptions,
  type Knowledge,
  mayBeAbout,
  optionsNamed,
  type TextLine,
  withChange,
  withoutRegion,
} from './texts.js';
import { withLess, withoutDenied } from './without.js';

/** A second line as a whole request, with its unknown words, or a question back. */
export type AfterQuote =
  | {
      readonly line: string;
      readonly unread: readonly string[];
      /** The same as a text of `/price quote`, if it changes the request before. */
      readonly text?: string;
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
    lacking &&
    opensAsFollowUp(line) &&
    withBareNumber(lacking.alternatives, readEntities(text, knowledge).entities) !== undefined;
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
  return { line: requestLine(filled, besides), unread: readPriceRequest(text, knowledge).leftOut, answers: true };
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
  const more = wordsAround(request).filter((phrase) => !besides.includes(phrase));
  if (more.length === 0 && isSameRequest(result.to, before)) {
    const unused = request.open.map(({ typed }) => echo(typed, 30)).join(', ');
    const asks =
      unused === ''
        ? `What does ${echo(text, 40)} change? I already read it that way.`
        : `What does ${unused} change? I could not use it there.`;
    return { asks, before };
  }
  const compares = COMPARES.test(text) && result.to.length === before.length;
  const to = compares ? [...before, ...result.to] : result.to;
  // "In Vienna" is none of the Region that the request has.
  const isElsewhere = request.alternatives.some(({ refused }) => refused.some(({ kind }) => kind === 'place'));
  const whole = isElsewhere ? allWithoutRegion(to) : to;
  const around = [...besides, ...more];
  const irrelevant = entities.filter(
    (fact) => IRRELEVANT.has(fact.kind) || (fact.kind === 'aside' && fact.dollars === undefined),
  );
  return {
    line: requestLine(whole, around),
    text: requestText(whole, around),
    unread: [
      ...unread,
      ...irrelevant.map(({ at }) => typedAt(words, at)),
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

/** The question for a number that may count an unknown or unused word: "with 3 elves", "4 fast vcpu". */
function doubtfulNumber(entities: Entities, words: readonly Word[], unread: readonly string[]): string | undefined {
  const number = entitiesOf(entities, 'amount').find(
    ({ measure, noun, rate }) => measure === 'count' && !noun && !rate,
  );
  const used = new Set(entities.flatMap(({ at }) => at));
  const unused = words.filter((word, at) => !used.has(at) && hasSense(word, 'vcpu', 'role', 'noun', 'memory'));
  const doubtful = [...unread, ...unused.map(({ typed }) => typed)].map((word) => echo(word, 30));
  if (!number || doubtful.length === 0) return undefined;
  return `What does ${echo(number.typed, 30)} count? I am not sure how ${doubtful.join(', ')} relates to it.`;
}
