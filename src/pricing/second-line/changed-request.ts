import { echo } from '../../typed-text.js';
import {
  type Entities,
  type Entity,
  type EntityKind,
  entitiesOf,
  isHead,
  JOINING,
} from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { isSameRequest, requestLine, requestText, wordsAround } from '../plain-words/requests/request-text.js';
import { hasSense, type Word } from '../plain-words/tokens/sense.js';
import { changedBy, onOtherProcessor } from './change.js';
import { factorIn, type Relative, relativeIn, summed, withFactor, withOneEach } from './numbers.js';
import type { Standing } from './standing.js';
import { type Alternatives, type Changed, type Knowledge, withoutRegion } from './texts.js';
import { type AfterQuote, IRRELEVANT, irrelevantIn, noUseFor } from './whole-request.js';
import { withLess, withoutDenied } from './without.js';

/** Words that ask for a comparison with the request before. */
const COMPARES = /\b(?:cheaper|compared?|difference|versus|vs|more expensive|pricier|dearer)\b|^\W*or\b/i;
/** "2 more": the number is a difference. */
const RELATIVE = /\b(?:more|less|fewer|extra|additional|another)\b/i;
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

/** A request with the change that the line asks for. */
export function changed({ alternatives: before, besides }: Standing, text: string, knowledge: Knowledge): AfterQuote {
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
    const unused = request.open.map(({ typed }) => typed);
    const asks =
      unused.length === 0 ? `What does ${echo(text, 40)} change? I already read it that way.` : noUseFor(unused);
    return { asks, before };
  }
  const asked = entities.some(isAddress) ? result.to : withOneEach(before, result.to);
  const compares = COMPARES.test(text) && asked.length === before.length;
  const to = compares ? [...before, ...asked] : asked;
  // "In Vienna" is none of the Region that the request has.
  const isElsewhere = request.alternatives.some(({ refused }) => refused.some(({ kind }) => kind === 'place'));
  const whole = isElsewhere ? allWithoutRegion(to) : to;
  const around = [...besides, ...more];
  return {
    line: requestLine(whole, around),
    text: requestText(whole, around),
    unread: [
      ...unread,
      ...irrelevantIn(rest, knowledge),
      ...without.flatMap((what) => readPriceRequest(what, knowledge).leftOut),
    ],
    ...(result.lost && { lost: result.lost }),
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

function isAddress(fact: Entity): boolean {
  return fact.kind === 'public-address' || (fact.kind === 'amount' && fact.noun === 'addresses');
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
