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
import type { OpenQuestion } from '../plain-words/requests/request.js';
import {
  isSameRequest,
  requestLine,
  requestText,
  withWordsAround,
  wordsAround,
} from '../plain-words/requests/request-text.js';
import { hasSense, matches, type Words } from '../plain-words/tokens/sense.js';
import { NONSTOP } from '../quantities/hours.js';
import { ADDS, changedBy } from './change.js';
import { withKeptTimes } from './kept-times.js';
import { keptTotals } from './kept-totals.js';
import { withLoadNamed } from './load-named.js';
import { withMeanDuration } from './mean-duration.js';
import { isSaid } from './no-effect.js';
import { asksPeriodOrNumber, factorIn, isNumberOf, replacesNumber, withFactor, withOneEach } from './numbers.js';
import { ofEachCluster } from './of-each-cluster.js';
import { ofLightsail } from './of-lightsail.js';
import { onOtherProcessor } from './other-service.js';
import { otherSizeIn } from './other-size.js';
import { saysDifference, withAbsolute } from './relative.js';
import { rhythmForNumber } from './rhythm.js';
import { someOfThem } from './some-of-them.js';
import type { Standing } from './standing.js';
import {
  type AfterQuote,
  type Alternatives,
  type Changed,
  type Knowledge,
  withOption,
  withoutOption,
} from './texts.js';
import { IRRELEVANT, irrelevantIn, noUseFor } from './unread.js';
import { countsFreeTier, discountsIn, withLess, withoutDenied, withoutDiscounts } from './without.js';

/** Words that ask for a comparison with the request before. */
const COMPARES = /\b(?:cheaper|compared?|difference|versus|vs|more expensive|pricier|dearer)\b|^\W*or\b/i;
/** "2 more", "take one out": the number is a difference; "the extra CPU" is what there is. */
export const RELATIVE =
  /(?<!\beven )\b(?:more|less|fewer|(?<!\bthe )(?:extra|additional)|another|kill|subtract|deduct|take\b.*\b(?:away|off|out|down)(?! to\b))\b/i;
/** "Add two" is no new number. */
const ADDING = /^\W*(?:and )?(?:add|plus)\b/i;
/** A multiplication, whatever its factor is: "ten odd times the users" are not ten users. */
const MULTIPLIES = /\btimes (?:the|my|as|more)\b/i;
const NO_FACTOR =
  'By how much should it be multiplied? Say "10 times the requests", for example, or give the new number.';
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
 * A request with the change that the line asks for.
 * @param replaces a bare number replaces another one, instead of being what is missing
 */
export function changed(
  { alternatives: before, besides: all, lacking }: Standing,
  typed: string,
  replaces: boolean,
  knowledge: Knowledge,
): AfterQuote {
  const ofSome = withMeanDuration(typed, before);
  const told = ofLightsail(withAbsolute(ofSome.text, before, knowledge), before, knowledge);
  const text = ofEachCluster(told, before, knowledge);
  const { rest: kept, without: denied } = withoutDenied(text, knowledge);
  const besides = withoutDiscounts(all, denied, kept, knowledge);
  const without = denied.filter((what) => besides.length === all.length || discountsIn(what, knowledge).length === 0);
  const some = someOfThem(kept, before, knowledge);
  if (some !== undefined)
    return { asks: `${echo(some, 30)} is only part of them. How many are there of each kind?`, before };
  const factor = factorIn(kept, knowledge);
  if (!factor && MULTIPLIES.test(kept)) return { asks: NO_FACTOR, before };
  const size = otherSizeIn(kept, before, knowledge);
  const unnamed = [factor, size].reduce((words, said) => (said ? words.replace(said.typed, ' ') : words), kept).trim();
  const named = factor || size ? { text: unnamed, unread: [] } : withLoadNamed(unnamed, before, knowledge);
  const rest = named.text;
  const { entities, words } = readEntities(rest, knowledge);
  const request = readPriceRequest(rest, knowledge);
  const said = new Set(entities.flatMap(({ at }) => at));
  const denials = words
    .filter((word, at) => (hasSense(word, 'without', 'how-many') || /^not\b/.test(word.text)) && !said.has(at))
    .map(({ typed }) => typed);
  const unread = [...request.leftOut, ...named.unread, ...denials].filter((word) => !CONNECTING.test(word));
  const isAdded = entities.some(isHead) && ADDS.test(rest);
  // What the line cannot use in a whole request of its own, no change uses: "scheduler every minute for 200 students".
  const lost = entities.some(isHead) && request.missing.length === 0 ? request.open.filter(isAmount) : [];
  if (lost.length > 0) return { asks: noUseFor(lost.map(({ typed }) => typed)), before };
  const hasNumber = entities.some((one) => one.kind === 'amount' || (one.kind === 'aside' && /\d/.test(one.typed)));
  if (hasNumber && !isAdded && saysDifference(rest))
    return { asks: `What should the new total be? ${echo(typed, 40)} does not say.`, before, ofPrice: true };
  const doubt = doubtfulNumber(entities, words, unread);
  if (doubt !== undefined) return { asks: doubt, before };
  const ofPeriod = replaces ? asksPeriodOrNumber(besides, rest, entities) : undefined;
  if (ofPeriod !== undefined) return { asks: ofPeriod, before };
  const timed = withKeptTimes(rest, before, knowledge);
  if ('asks' in timed) return { ...timed, before };
  const steps: ((to: Alternatives) => Changed)[] = [
    ...without.map((what) => (to: Alternatives) => withLess(to, what, knowledge)),
    ...(factor ? [(to: Alternatives) => withFactor(to, factor, knowledge)] : []),
    ...(size ? [(to: Alternatives) => ({ to: withOption(to, 'instance', size.instance) })] : []),
    ...(countsFreeTier(words, entities) ? [(to: Alternatives) => ({ to: withoutOption(to, 'free_tier') })] : []),
    (to) => changedWith(timed.text, request.everywhere ? withoutOption(to, 'region') : to, replaces, knowledge),
  ];
  const stepped = steps.reduce<Changed>((so, step) => ('asks' in so ? so : step(so.to)), { to: before });
  if ('asks' in stepped && timed.text !== rest) return { asks: noUseFor([rest]), before };
  if ('asks' in stepped) return { asks: stepped.asks, before };
  const hours = lacking ? undefined : unclearHours(entities, before, stepped.to);
  if (hours !== undefined)
    return { asks: `Is ${echo(hours, 30)} per day, week or month? Say "${hours} a day", for example.`, before };
  if (ADDING.test(rest) && entitiesOf(entities, 'amount').length > 0 && replacesNumber(before, stepped.to))
    return { asks: `What should the new total be? ${echo(typed, 40)} does not say.`, before };
  const often = rhythmForNumber(entities, before, stepped.to);
  if (often)
    return { asks: `Is that ${often.number} each time (${echo(often.rhythm, 30)}), or one? Give the number.`, before };
  const span = longRun(entities, before, stepped.to);
  if (span !== undefined)
    return { asks: `Does each run take ${echo(span, 30)}? Say "each takes ${span}", or how often it runs.`, before };
  const more = wordsAround(request).filter((phrase) => !besides.includes(phrase));
  if (more.length === 0 && besides.length === all.length && isSameRequest(stepped.to, before)) {
    const unused = request.open.map(({ typed }) => typed);
    const facts = entities.filter(({ kind }) => !JOINING.includes(kind));
    const isSo =
      facts.length > 0 &&
      unread.length === 0 &&
      facts.every((entity) => isSaid(entity, before) || isNumberOf(entity, before));
    const so = `What does ${echo(typed, 40)} change? I already read it that way.`;
    return { asks: unused.length === 0 && isSo ? so : noUseFor(unused.length > 0 ? unused : [typed]), before };
  }
  const asked = entities.some(isAddress) ? stepped.to : withOneEach(before, stepped.to);
  const compares = COMPARES.test(text) && asked.length === before.length;
  const to = compares ? [...before, ...asked] : asked;
  // "In Vienna" is none of the Region that the request has.
  const isElsewhere = request.alternatives.some(({ refused }) => refused.some(({ kind }) => kind === 'place'));
  const whole = isElsewhere ? withoutOption(to, 'region') : to;
  const readings = [
    ...(ofSome.readings ?? []),
    ...('readings' in timed ? (timed.readings ?? []) : []),
    ...keptTotals(before, whole),
  ];
  return {
    ...requested(whole, withWordsAround(besides, more)),
    unread: [
      ...unread,
      ...irrelevantIn(rest, knowledge),
      ...without.flatMap((what) => readPriceRequest(what, knowledge).leftOut),
    ],
    ...(stepped.lost && { lost: stepped.lost }),
    ...(readings.length > 0 && { readings }),
    ...(lacking && fillsIn(before, whole) && { answers: true }),
  };
}

function isAmount({ kind }: OpenQuestion): boolean {
  return kind === 'amount';
}

/** A request as a line. */
export function requested(to: Alternatives, around: readonly string[]): Extract<AfterQuote, { readonly line: string }> {
  return { line: requestLine(to, around), text: requestText(to, around), unread: [] };
}

/** Changes the request by some words, the processor of instances first. */
function changedWith(text: string, before: Alternatives, replaces: boolean, knowledge: Knowledge): Changed {
  const other = onOtherProcessor(text, before, knowledge);
  const { to, rest } = other ?? { to: before, rest: text };
  const changesLines = readEntities(rest, knowledge).entities.some(
    (entity) => !SURROUNDING.has(entity.kind) && !(entity.kind === 'service' && isSaid(entity, to)),
  );
  return changesLines ? changedBy(rest, to, replaces, knowledge) : { to };
}

/** "For 2 weeks" behind a job that runs every day is hardly how long each of its runs takes. */
function longRun(entities: Entities, before: Alternatives, after: Alternatives): string | undefined {
  const durations = (of: Alternatives) => of.flat().map(({ options }) => options['duration']);
  const isSame = durations(before).join() === durations(after).join() || !durations(before).some(Boolean);
  const span = entitiesOf(entities, 'amount').find(({ typed }) => /(?:day|week|fortnight)s?$/i.test(typed));
  return isSame || span?.each || span?.measure !== 'time' ? undefined : span.typed;
}

const HOURS_OF_DAY = /^(?:1?\d|2[0-4])(?:\.\d+)?h$/;

/** Hours without a period, up to a day, of what was on all the time or at set times: they may be those of each day. */
function unclearHours(entities: Entities, before: Alternatives, after: Alternatives): string | undefined {
  const wasRegular = before.flat().every(({ options }) => (options['hours'] ?? NONSTOP.text).includes('/'));
  const isOnce = after.flat().some(({ options }) => HOURS_OF_DAY.test(options['hours'] ?? ''));
  const said = entitiesOf(entities, 'amount').find(({ typed }) => /hour|\d *h/i.test(typed));
  return wasRegular && isOnce && !entities.some(isHead) ? said?.typed : undefined;
}

/** Whether a request is the one before with more options, and nothing else. */
function fillsIn(before: Alternatives, after: Alternatives): boolean {
  const [one, other] = [before.flat(), after.flat()];
  const isKept = one.every((line, place) => {
    const { service, options } = other[place] ?? line;
    return service === line.service && Object.entries(line.options).every(([name, value]) => options[name] === value);
  });
  return one.length === other.length && isKept && !isSameRequest(before, after);
}

function isAddress(fact: Entity): boolean {
  return fact.kind === 'public-address' || (fact.kind === 'amount' && fact.noun === 'addresses');
}

/** The question for a number that may count an unknown or unused word, or belong to another number: "with 3 elves", "16 elven million". */
function doubtfulNumber(entities: Entities, words: Words, unread: readonly string[]): string | undefined {
  const amounts = entitiesOf(entities, 'amount');
  // "If a photo is 2 GB": the size of something else.
  const isOther = ([first = 0]: readonly number[]) =>
    matches(words[first - 1], /^(?:is|are|has|have)$/) && unread.includes(words[first - 2]?.typed ?? '');
  const number = amounts.find(
    ({ measure, noun, rate, role, at }) => (measure === 'count' && !noun && !rate) || (!role && isOther(at)),
  );
  const used = new Set(entities.flatMap(({ at }) => at));
  const unused = words.filter((word, at) => !used.has(at) && hasSense(word, 'vcpu', 'role', 'noun', 'memory'));
  const idle = entitiesOf(entities, 'aside').filter(({ what, typed }) => what === 'idle' && /\d/.test(typed));
  // What stands farther off is no part of it: "my colleague needs one too, so 3".
  const near = words.filter(
    ({ typed }, at) => unread.includes(typed) && number?.at.some((place) => Math.abs(place - at) <= 2),
  );
  const doubtful = [...near, ...unused, ...idle].map(({ typed }) => echo(typed, 30));
  if (!number || doubtful.length === 0) return undefined;
  return `What does ${echo(number.typed, 30)} stand for? I am not sure how ${doubtful.join(', ')} relates to it.`;
}
