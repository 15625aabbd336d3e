import { opensAsFollowUp } from '../../language/follow-up-cues.js';
import { echo } from '../../typed-text.js';
import { type Fact, type FactKind, factsOf, JOINING } from '../plain-words/facts.js';
import { isHead } from '../plain-words/heads.js';
import { hasSense, type Word } from '../plain-words/meaning.js';
import { readFacts } from '../plain-words/read-facts.js';
import { readPriceRequest } from '../plain-words/read-price-request.js';
import { inPlaceOfNumber } from './bare-number.js';
import { changedBy, withOneMore } from './change.js';
import type { Alternatives, Changed, SecondLineKnowledge } from './changed.js';
import { factorIn, withFactor } from './factor.js';
import { inWords } from './in-words.js';
import { isAboutPrice, isRequestOfItsOwn, saysPriced } from './is-about-price.js';
import { optionsSaid } from './options-said.js';
import { onOtherProcessor } from './other-processor.js';
import { type Relative, relativeIn, summed } from './relative.js';
import { besidesOf, type PricedBefore, type Standing, standingOf, unsizedIn } from './standing.js';
import { asTexts, type TextLine } from './texts.js';
import { wholeLine, wholeWords } from './whole-line.js';
import { withLess, withoutDenied } from './without.js';

/** A second line as a whole request with the words of it that mean nothing, or what is to be asked back. */
export type AfterQuote =
  | {
      readonly line: string;
      readonly unread: readonly string[];
      /** The same in words, where it changes what has a price. */
      readonly words?: string;
      /** It answers what was asked back. */
      readonly answers?: true;
      /** What is asked for beside what stood before, in one sum. */
      readonly both?: string;
      /** No less stands open in it than before: what comes next goes on from what stood before. */
      readonly stillOpen?: true;
    }
  | { readonly asks: string; readonly before: Alternatives };

/** Who asks whether it would be cheaper wants to see both. */
const COMPARES = /\b(?:cheaper|compared?|difference|versus|vs|more expensive|pricier|dearer)\b|^\W*or\b/i;

/** Verbs for what the reader of prices knows as "without". */
const TAKES_AWAY = /\b(?:drop|remove|delete|lose|leave out|leave off|get rid of|take away|take out)\b/i;
const ARTICLE = /\bwithout (?:the|its|my|any) /gi;
/** "If traffic doubles" for "double the traffic". */
const GROWS = /(?:what )?\bif (?:the |my |our )?(\p{L}+) (?:is |gets )?(double|triple|halve)[sd]\b/giu;
/** "What about the disk?": a part without its size. */
const BARE_PART =
  /^(?:(?:and|but|so|ok) )?(?:(?:what|how) about|with|plus|and) (?:the |an? |some |more )?([a-z]+(?: [a-z]+)?)[\s?!.]*$/i;
/** "2 more": a number that is not the one that it is to be. */
const RELATIVE = /\b(?:more|less|fewer|extra|additional|another)\b/i;
/** What changes nothing that is priced. */
const IDLE: ReadonlySet<FactKind> = new Set(['within-vpc', 'internet', 'cheapest', 'asked-number']);
/** What holds for a whole request, or for none: it changes no line. */
const BESIDE: ReadonlySet<FactKind> = new Set([
  ...JOINING,
  ...IDLE,
  'aside',
  'asked-period',
  'currency',
  'everywhere',
  'unpriced',
  'outside',
  'place',
]);
/** Words that say how a line goes on, and nothing that is priced. */
const STEERING =
  /^(?:instead|rather|same|also|again|version|too|else|add|adding|change|switch|ran|runs?|them|those|extra|another|better)$/i;

/**
 * A line that changes the price request before it, as a whole request: "in Tokyo?", "without the load balancer", "twice as many requests".
 * @returns nothing if the line before asked for no price, or this one stands for itself
 */
export function afterQuote(line: string, before: PricedBefore, knowledge: SecondLineKnowledge): AfterQuote | undefined {
  const plainly = line
    .replace(TAKES_AWAY, 'without')
    .replace(ARTICLE, 'without ')
    .replace(GROWS, (_, what: string, how: string) => `${/^h/i.test(how) ? 'half' : how} the ${what}`);
  const said = plainly.trim().replace(/[\s?!.]+$/, '');
  const standing = standingOf(before, knowledge);
  const lacking = standing ? standing.lacking && standing.open === undefined && standing : unsizedIn(before, knowledge);
  // "And 10 million?" is no answer to what was asked back, but another number in the place of the one before.
  const isAnother =
    lacking && opensAsFollowUp(line) && inPlaceOfNumber(readFacts(said, knowledge).facts, lacking.alternatives);
  const fills = lacking && !isAnother && saysPriced(plainly, knowledge);
  const filled = fills ? answered(lacking, said, knowledge) : undefined;
  if (filled) return filled;
  const part = isAboutPrice(plainly, knowledge) ? '' : BARE_PART.exec(line)?.[1];
  if (part === undefined || !standing) return undefined;
  const services = new Set(standing.alternatives.flat().map(({ service }) => service));
  if (isRequestOfItsOwn(plainly, services, knowledge)) return undefined;
  if (part !== '') return sizeOf(part, standing, knowledge);
  return standing.open === undefined ? continued(standing, said, knowledge) : cleared(standing.open, said, knowledge);
}

/** A request in which something stands open, with what was said to that behind it. */
function cleared(open: string, said: string, knowledge: SecondLineKnowledge): AfterQuote {
  const text = `${open}, ${said}`;
  const stillOpen = openIn(text, knowledge) >= openIn(open, knowledge);
  return { line: `/price quote text:${text}`, unread: [], answers: true, ...(stillOpen && { stillOpen }) };
}

function openIn(text: string, knowledge: SecondLineKnowledge): number {
  const { open, contradictory } = readPriceRequest(text, knowledge);
  return open.length + contradictory.length;
}

function sizeOf(part: string, { alternatives }: Standing, knowledge: SecondLineKnowledge): AfterQuote | undefined {
  const isPriced = alternatives.flat().some((one) => optionsSaid(part, one, knowledge).length > 0);
  return isPriced ? { asks: `How much ${part} is it to be? Say it with a number.`, before: alternatives } : undefined;
}

/** What was asked back for, read behind what is known already: "512" is the memory if that is what lacks. */
function answered(standing: Standing, said: string, knowledge: SecondLineKnowledge): AfterQuote | undefined {
  const request = readPriceRequest(`${inWords(standing.alternatives)}, ${said}`, knowledge);
  const to = request.alternatives.map(({ lines }) => lines.map(asTexts));
  const kept = standing.alternatives.every((lines, index) =>
    lines.every((one, place) => isExtended(one, to[index]?.[place]) && lines.length === to[index]?.length),
  );
  if (!kept || request.open.length + request.contradictory.length > 0) return undefined;
  const whole = wholeLine(to, standing.besides, knowledge);
  return whole === undefined ? undefined : { line: whole, unread: request.leftOut, answers: true };
}

function isExtended({ service, options }: TextLine, after: TextLine | undefined): boolean {
  if (after?.service !== service) return false;
  const keeps = Object.keys(options).every((name) => options[name] === after.options[name]);
  return keeps && Object.keys(after.options).length > Object.keys(options).length;
}

function continued(
  { alternatives: before, besides }: Standing,
  said: string,
  knowledge: SecondLineKnowledge,
): AfterQuote {
  const { rest: kept, without } = withoutDenied(said, knowledge);
  const factor = factorIn(kept, knowledge);
  const left = (factor ? kept.replace(factor.typed, ' ') : kept).trim();
  const moved = factor ? undefined : relativeIn(left, knowledge);
  // "2 more t3.small" are added by themselves.
  const relative = moved && !readFacts(left, knowledge).facts.some(isHead) ? moved : undefined;
  const rest = relative?.rest ?? left;
  const { facts, words } = readFacts(rest, knowledge);
  const request = readPriceRequest(rest, knowledge);
  const unread = request.leftOut.filter((word) => !STEERING.test(word));
  const [amount] = factsOf(facts, 'amount');
  if (amount && !factor && !moved?.adds && RELATIVE.test(rest))
    return { asks: `How much is it to be in the end? ${echo(said, 40)} does not tell me.`, before };
  const doubt = doubtfulNumber(facts, words, unread);
  if (doubt !== undefined) return { asks: doubt, before };
  // Periods, budgets and currencies hold for all of it, and stand behind.
  const saysMore = facts.some(({ kind }) => !BESIDE.has(kind));
  const steps: ((to: Alternatives) => Changed)[] = [
    ...without.map((what) => (to: Alternatives) => withLess(to, what, knowledge)),
    ...(factor ? [(to: Alternatives) => withFactor(to, factor, knowledge)] : []),
    (to) =>
      relative
        ? byAmount(to, relative, knowledge)
        : saysMore
          ? changedWith(rest, request.everywhere ? withoutRegion(to) : to, knowledge)
          : { to },
  ];
  const changed = steps.reduce<Changed>((so, step) => ('asks' in so ? so : step(so.to)), { to: before });
  if ('asks' in changed) return { asks: changed.asks, before };
  const more = besidesOf(request).filter((words) => !besides.includes(words));
  if (more.length === 0 && inWords(changed.to) === inWords(before)) {
    const unplaced = request.open.map(({ typed }) => echo(typed, 30)).join(', ');
    return {
      asks:
        unplaced === ''
          ? `What does ${echo(said, 40)} change? I already read it that way.`
          : `What does ${unplaced} change? I found no use for it there.`,
      before,
    };
  }
  const to = COMPARES.test(said) && changed.to.length === before.length ? [...before, ...changed.to] : changed.to;
  const refused = request.alternatives.some((one) => one.refused.length > 0);
  const whole =
    wholeLine(to, [...besides, ...more], knowledge) ?? (refused ? refusedLine(to, more, knowledge) : undefined);
  if (whole === undefined)
    return { asks: `I cannot put ${echo(said, 40)} together with that. Please say all of it in one line.`, before };
  const idle = facts.filter((fact) => IDLE.has(fact.kind) || (fact.kind === 'aside' && fact.dollars === undefined));
  const sum = withOneMore(said, before, knowledge);
  const both = sum && wholeLine(sum, besides, knowledge);
  return {
    line: whole,
    ...(both !== undefined && { both }),
    words: wholeWords(to, [...besides, ...more]),
    unread: [
      ...unread,
      ...idle.map(({ at }) => at.map((place) => words[place]?.typed ?? '').join(' ')),
      ...without.flatMap((what) => readPriceRequest(what, knowledge).leftOut),
    ],
  };
}

/** Changes what the words are about, the processor of instances first. */
function changedWith(said: string, before: Alternatives, knowledge: SecondLineKnowledge): Changed {
  const other = onOtherProcessor(said, before, knowledge);
  if (!other) return changedBy(said, before, knowledge);
  const saysMore = readFacts(other.rest, knowledge).facts.some(({ kind }) => !BESIDE.has(kind));
  return saysMore ? changedBy(other.rest, other.to, knowledge) : { to: other.to };
}

/** Changes a number by so much as is said. */
function byAmount(before: Alternatives, { rest, adds }: Relative, knowledge: SecondLineKnowledge): Changed {
  const changed = changedBy(rest, before, knowledge);
  const to = 'to' in changed ? summed(before, changed.to, adds) : undefined;
  return to ? { to } : { asks: `How much is it to be in the end? ${echo(rest, 40)} does not tell me.` };
}

/** All of it without a Region. */
function withoutRegion(to: Alternatives): Alternatives {
  return to.map((lines) => lines.map(({ options: { region: _, ...options }, ...line }) => ({ ...line, options })));
}

/** What has no price, behind the request that it would change: the reply says why, and what is nearest. */
function refusedLine(to: Alternatives, more: readonly string[], knowledge: SecondLineKnowledge): string | undefined {
  const named = more.some((words) => words.startsWith('in '));
  const text = [inWords(named ? withoutRegion(to) : to), ...more].join(', ');
  const priced = readPriceRequest(text, knowledge).alternatives.some(({ lines }) => lines.length > 0);
  return priced ? undefined : `/price quote text:${text}`;
}

/** What is counted may be just the word that is not known, or that stands by itself: "with 3 elves", "4 fast vcpu". */
function doubtfulNumber(facts: readonly Fact[], words: readonly Word[], unread: readonly string[]): string | undefined {
  const [counted] = factsOf(facts, 'amount').filter(({ measure, noun, rate }) => measure === 'count' && !noun && !rate);
  const used = new Set(facts.flatMap(({ at }) => at));
  const idle = words.filter((word, at) => !used.has(at) && hasSense(word, 'vcpu', 'role', 'noun', 'memory'));
  const doubtful = [...unread, ...idle.map(({ typed }) => typed)].map((word) => echo(word, 30));
  if (!counted || doubtful.length === 0) return undefined;
  return `What does ${echo(counted.typed, 30)} count? I am not sure how ${doubtful.join(', ')} belongs to it.`;
}
