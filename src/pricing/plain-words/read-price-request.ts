import type { Decimal } from '../decimal.js';
import { NONSTOP } from '../quantities/hours.js';
import { type Given, textOf } from '../quantities/said.js';
import { readingText } from '../reading-text.js';
import { serviceOf } from '../services/index.js';
import { readAlternatives } from './alternatives.js';
import { type Fact, factsOf } from './facts.js';
import { isHead } from './heads.js';
import { wordsLeftOut, worthTelling } from './left-out.js';
import { type ChosenLine, withInstance } from './line-of-part.js';
import { senseOf, type Word } from './meaning.js';
import { asidesOf, lostText, openBeside, openFacts, saidAgain } from './open-facts.js';
import type { PartReading } from './options-of-part.js';
import { missingOptions } from './part-options.js';
import { quoted } from './quoted.js';
import type { ReadAlternative } from './read-alternative.js';
import { type PlainWordsKnowledge, readFacts, type SaidText } from './read-facts.js';
import type { Alternative, MissingOption, PlainLine, PriceRequest } from './reading.js';
import { areaCompared, inOneRegion, isEverywhere, twoRegions, usualOfArea } from './regions-asked.js';
import { isMark } from './tokens.js';
import { stayingDisk, wantedSpan } from './wanted-span.js';

/** Longer texts are no request: stories of strangers with a price at their end had up to 608 characters. */
export const LONGEST_REQUEST = 1200;

/** As long as what a text says is kept, so is what it requests. */
const requests = new WeakMap<SaidText, PriceRequest>();

/** Reads a request in plain words as options of `/price` subcommands; it prices nothing itself. */
export function readPriceRequest(text: string, knowledge: PlainWordsKnowledge): PriceRequest {
  if (text.length > LONGEST_REQUEST) return { ...readPriceRequest('', knowledge), tooLong: true };
  const said = readFacts(text, knowledge);
  const request = requests.get(said) ?? requestIn(said, knowledge);
  requests.set(said, request);
  return request;
}

function requestIn({ words, facts }: SaidText, { prices }: PlainWordsKnowledge): PriceRequest {
  const area = areaCompared(facts);
  const everywhere = isEverywhere(facts, words) || area !== undefined;
  const asksTime = budgetOf(facts) !== undefined && factsOf(facts, 'asked-number').some(({ of }) => of === 'time');
  const found = asksTime ? facts.filter(saysWhen) : [];
  const said = facts.filter((fact) => !found.includes(fact) && !(area && fact.kind === 'region' && fact.area));
  const regions = new Set(factsOf(said, 'region').map(({ code }) => code));
  const [only] = regions;
  const asRead = readAlternatives(said).map((alternative) => ({
    ...alternative,
    parts: withoutFreeTier(inOneRegion(withTraffic(alternative.parts), regions.size === 1 ? only : undefined), said),
  }));
  // Money is held against a month, and Regions are compared by one.
  const span = budgetOf(facts) || everywhere ? undefined : wantedSpan(said, words, asRead);
  const read = span?.alternatives ?? asRead;
  const readings = factsOf(facts, 'amount').flatMap((amount) => amount.readings);
  const parts = read.flatMap((alternative) => alternative.parts);
  const chosen = new Map(parts.map((part) => [part, withInstance(part, prices)]));
  const used = new Set([...facts.flatMap(({ at }) => at), ...parts.flatMap((part) => [...part.used])]);
  const leftOut = wordsLeftOut(words, used);
  const alternatives = read.map((alternative) => alternativeOf(alternative, chosen));
  const again = saidAgain(facts, words, parts);
  const spans = Object.assign({}, ...read.map(twoSpans));
  return {
    alternatives,
    missing: unique(read.flatMap(missingIn)),
    contradictory: [
      ...new Set([
        ...parts.flatMap(({ contradictory }) => contradictory),
        ...Object.keys(spans),
        ...read.flatMap(twoRegions),
      ]),
    ],
    values: Object.assign(spans, ...parts.map(({ values }) => values)),
    open: [...openFacts(parts, chosen, again), ...openBeside(facts, words, read)],
    explained: [
      ...new Set([
        ...[...chosen.values()].flatMap((line) => line.why ?? []),
        ...parts.flatMap(({ explained }) => explained),
        ...(span ? [span.why] : stayingDisk(said, parts)),
        ...(alternatives.some((alternative) => alternative.onDemand) ? [] : lostText(facts, words, read)),
        ...asidesOf(facts),
        ...(again.length > 0 ? [`I took ${quoted(again)} for the same number again.`] : []),
        ...(found.length > 0 ? [`How long it runs is what you ask for: ${quoted(found)} changes nothing.`] : []),
        ...factsOf(said, 'region').flatMap((fact) => usualOfArea(fact, words, prices)),
      ]),
    ],
    leftOut,
    told: worthTelling(words, leftOut),
    periods: [...factsOf(facts, 'asked-period'), ...(span ? [span.period] : [])],
    budget: budgetOf(facts),
    shares: factsOf(facts, 'aside').flatMap(({ times, typed }) => (times ? [{ times, typed }] : [])),
    lacksGateway: lacksGateway(facts, words),
    asksTime,
    asksNumber: factsOf(facts, 'asked-number').some(({ of }) => of === 'things'),
    currency: currencyOf(facts),
    everywhere,
    area,
    readings: [...new Set(readings.map(readingText))],
    remarks: [...new Set(parts.flatMap(({ remarks }) => remarks))],
    amounts: factsOf(facts, 'amount').length,
    understood: shareUnderstood(words, leftOut),
    asksForPrice: facts.some(asksForPrice),
    namesService: facts.some((fact) => isHead(fact) && fact.kind !== 'outside'),
  };
}

/** In hours: whoever tells how long all of it ran tells one time, and not "30 days" and "744 hours". */
const LONG = '168';

/** "Only while we play", "even when it is stopped". */
function saysWhen(fact: Fact): boolean {
  return fact.kind === 'schedule' || (fact.kind === 'negation' && /^(?:stopped|paused|off)\b/.test(fact.typed));
}

/** Two such times for the parts of one sum. */
function twoSpans({ parts }: ReadAlternative): Readonly<Record<string, readonly Given[]>> {
  const hours = parts.flatMap(({ options }) => options['hours'] ?? []);
  const long = hours.filter((one) => typeof one === 'object' && one.period === undefined && one.value.gte(LONG));
  const texts = new Set(long.map(textOf));
  texts.delete(textOf(NONSTOP));
  return texts.size > 1 ? { hours: [...texts] } : {};
}

function currencyOf(facts: readonly Fact[]): PriceRequest['currency'] {
  const [named] = factsOf(facts, 'currency');
  return named && (named.euros ? 'euros' : 'another');
}

/** Whether something in a VPC is to call the internet, and nothing is said of a NAT gateway, not even that there is none. */
function lacksGateway(facts: readonly Fact[], words: readonly Word[]): boolean {
  const named = words.some((word) => senseOf(word, 'choice')?.value === 'nat_gateways');
  return factsOf(facts, 'within-vpc').length > 0 && factsOf(facts, 'internet').length > 0 && !named;
}

/** The only amount of dollars a month, or altogether; other periods and currencies are no budget. */
function budgetOf(facts: readonly Fact[]): Decimal | undefined {
  const [money, ...more] = factsOf(facts, 'aside').filter(({ dollars }) => dollars !== undefined);
  return more.length === 0 ? money?.dollars : undefined;
}

/** Words for prices and comparisons, and money, of which a budget is made. */
function asksForPrice(fact: Fact): boolean {
  return fact.kind === 'cost' || fact.kind === 'compare' || (fact.kind === 'aside' && fact.what === 'money');
}

/** Of the words that say something, the share that means something here. */
function shareUnderstood(words: readonly Word[], leftOut: readonly string[]): number {
  const meant = words.filter(({ text, meanings }) => !isMark(text) && meanings.length > 0).length;
  return meant / Math.max(1, meant + leftOut.length);
}

/** "…, without the free tier" holds for all that is told of, and so for both sides of a comparison. */
function withoutFreeTier(parts: readonly PartReading[], said: readonly Fact[]): readonly PartReading[] {
  if (factsOf(said, 'no-free-tier').length === 0) return parts;
  return parts.map((part) =>
    'free_tier' in serviceOf(part.service).options
      ? { ...part, options: { ...part.options, free_tier: 'false' } }
      : part,
  );
}

const CALLED: ReadonlySet<string> = new Set(['lambda', 'apigateway']);

/** An API in front of a function gets as many requests as the function, if only one of the two numbers is given. */
function withTraffic(parts: readonly PartReading[]): readonly PartReading[] {
  const traffic = parts.flatMap(({ service, options: { requests } }) =>
    requests !== undefined && CALLED.has(service) ? [requests] : [],
  );
  const [requests] = traffic;
  if (requests === undefined) return parts;
  return parts.map((part) => {
    if (!CALLED.has(part.service) || 'requests' in part.options) return part;
    const explained = [...part.explained, 'I took the same number of requests for API Gateway and Lambda.'];
    return { ...part, options: { ...part.options, requests }, explained };
  });
}

function alternativeOf({ parts, refused }: ReadAlternative, chosen: ReadonlyMap<PartReading, ChosenLine>): Alternative {
  const lines = parts.flatMap((part) => chosen.get(part)?.line ?? []);
  const [first] = refused;
  const what = first?.kind === 'unpriced' && (first.what === 'spot' || first.what === 'commitment') && first.what;
  const known = refused.every(
    (part) => part.kind === 'unpriced' && part.what === what && part.allUsed && isSaving(what, part.instead),
  );
  const instead = refused.flatMap((part) => part.instead ?? []);
  if (!what || !known || instead.length < refused.length) return { lines, refused };
  return { lines: [...instead, ...lines], refused, onDemand: what };
}

/** Instances and tasks may run on Spot, and there are commitments for functions, too; of nodes without a size nothing is said. */
function isSaving(what: string, { service = undefined, options = {} }: Partial<PlainLine> = {}): boolean {
  if (service === 'lambda') return what === 'commitment';
  return service === 'eks' ? options['instance'] !== undefined : /^(?:ec2|fargate|batch)$/.test(service ?? '');
}

function missingIn({ parts, refused, unknown }: ReadAlternative): readonly MissingOption[] {
  const missing = parts.flatMap(({ service, options }) =>
    missingOptions(service, options).map((option) => ({ service, option })),
  );
  if (missing.length > 0) return missing;
  return unknown || (parts.length === 0 && refused.length === 0) ? [{}] : [];
}

function unique(missing: readonly MissingOption[]): readonly MissingOption[] {
  const keys = missing.map(({ service, option }) => `${service} ${option}`);
  return missing.filter((_, index) => keys.indexOf(`${keys[index]}`) === index);
}
