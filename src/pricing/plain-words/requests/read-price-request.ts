import { NONSTOP } from '../../quantities/hours.js';
import { readingText } from '../../quantities/parsed.js';
import { type Given, isOneOff, textOf } from '../../quantities/said.js';
import { serviceOf } from '../../services/index.js';
import type { Draft } from '../clauses/draft.js';
import type { AskedSize, MissingOption, PriceRequest } from '../clauses/request.js';
import { optionValue } from '../entities/amount.js';
import { type Amount, type Entities, type Entity, entitiesOf, isHead, quoted } from '../entities/entity.js';
import { type PlainWordsKnowledge, type ReadText, readEntities } from '../entities/extract.js';
import type { Interpretation } from '../slots/interpretation.js';
import { hasSense, matches, senseOf, textOfWords, type Words } from '../tokens/sense.js';
import { isMark } from '../tokens/tokenize.js';
import { FAMILY } from '../tokens/words.js';
import { asksDifference, saysOtherwise, withContrasted, withUnsaved } from './asked-difference.js';
import { differentLengths, monthsBesideOnce, withoutUsual } from './asked-periods.js';
import { withCarriedLoad } from './carried-load.js';
import { readSides } from './changed-amounts.js';
import { withLateQuantities } from './late-quantities.js';
import { budgetOf, claimedIn, moniesOf } from './monies.js';
import { onlyAsked } from './only-asked.js';
import { asideNotes, lostNote, openAcrossClauses, openQuestions } from './open-questions.js';
import { partOfMonth } from './part-of-month.js';
import { areaNote, comparedArea, comparesRegions, conflictingRegions, withSharedRegion } from './regions.js';
import { repeatedAmounts } from './repeated-amounts.js';
import { readTypedText, saysOptions } from './request-text.js';
import { toServiceRequest } from './service-request.js';
import { diskNote, freeServiceNote } from './side-notes.js';
import { alternativeOf, missingFrom, unique, withSides } from './sides.js';
import { mendedWords, notableWords, unusedWords } from './unused-words.js';

/** Longer texts are no request: stories of strangers with a price at their end had up to 608 characters. */
export const LONGEST_REQUEST = 1200;

/** A request is kept as long as the entities that it was made of. */
const requests = new WeakMap<ReadText, PriceRequest>();

/** Reads a request in plain words as options of `/price` subcommands; it prices nothing itself. */
export function readPriceRequest(text: string, knowledge: PlainWordsKnowledge): PriceRequest {
  if (text.length > LONGEST_REQUEST) return { ...readPriceRequest('', knowledge), tooLong: true };
  const typed = readTypedText(text);
  if (typed && !saysOptions(readEntities(typed.around, knowledge)))
    return withSides(typed.sides, readPriceRequest(typed.around, knowledge));
  const read = readEntities(text, knowledge);
  const request = requests.get(read) ?? requestIn(read, knowledge);
  requests.set(read, request);
  return request;
}

function requestIn({ words, entities }: ReadText, { prices }: PlainWordsKnowledge): PriceRequest {
  const area = comparedArea(entities);
  const everywhere = comparesRegions(entities, words) || area !== undefined;
  const questions = entitiesOf(entities, 'asked-number');
  const said = entities.filter(({ kind }) => kind !== 'asked-part');
  const kept = said.filter((entity) => !(area && entity.kind === 'region' && entity.area));
  const difference = asksDifference(entities, words);
  const { drafts: read, period } = partOfMonth(readSides(kept, words, difference !== false || saysOtherwise(words)));
  const asked = [...entitiesOf(entities, 'asked-period'), ...(period ? [period] : [])];
  const periods = withoutUsual(asked);
  const asksNumber = questions.some(({ of }) => of === 'things');
  const asksSize = sizeAsked(words);
  const monies = moniesOf(entities, questions.length > 0);
  const budget = budgetOf(monies, asksNumber || asksSize?.extreme === 'largest' ? periods : []);
  const asksTime = budget !== undefined && questions.some(({ of }) => of === 'time');
  const regions = entitiesOf(kept, 'region');
  const sides = withUnsaved(withContrasted(read, difference, words), words);
  const drafts = sides.map((draft) => ({
    ...draft,
    interpretations: withoutFreeTier(
      withSharedRegion(
        onlyAsked(withCarriedLoad(withLateQuantities(draft.interpretations, entities), entities, words), entities),
        regions,
      ),
      kept,
    ),
  }));
  const interpretations = drafts.flatMap((draft) => draft.interpretations);
  const chosen = new Map(interpretations.map((one) => [one, toServiceRequest(one, prices)]));
  const used = new Set([...entities.flatMap(({ at }) => at), ...interpretations.flatMap((one) => [...one.used])]);
  const leftOut = unusedWords(words, used);
  const alternatives = drafts.map((draft) =>
    alternativeOf(
      draft.interpretations.flatMap((one) => chosen.get(one)?.request ?? []),
      draft.refused,
    ),
  );
  const again = repeatedAmounts(entities, words, interpretations, drafts.length);
  const spans = Object.assign({}, ...drafts.map(conflictingSpans));
  const amounts = entitiesOf(entities, 'amount');
  const [currency] = entitiesOf(entities, 'currency');
  // "A Neptune cluster with 40 GB" says what they are of.
  const isOpen = interpretations.length + drafts.flatMap(({ refused }) => refused).length === 0;
  return {
    alternatives,
    missing: unique(drafts.flatMap(missingIn)),
    contradictory: distinct([
      ...interpretations.flatMap(({ contradictory }) => contradictory),
      ...Object.keys(spans),
      ...drafts.flatMap(conflictingRegions),
    ]),
    values: Object.assign(spans, ...interpretations.map(({ values }) => values)),
    open: [
      ...openQuestions(interpretations, chosen, again, prices.ec2),
      ...openAcrossClauses(entities, words, drafts),
      ...(alternatives.length === 1 ? differentLengths(asked) : []),
      ...monthsBesideOnce(periods, interpretations),
    ],
    explained: distinct([
      ...[...chosen.values()].flatMap(({ why }) => why ?? []),
      ...interpretations.flatMap(({ explained }) => explained),
      ...diskNote(kept, interpretations),
      ...freeServiceNote(kept, interpretations),
      ...(alternatives.some(({ onDemand }) => onDemand) ? [] : lostNote(entities, words, drafts)),
      ...asideNotes(entities),
      ...(again.length > 0 ? [`I read ${quoted(again)} as the same number again.`] : []),
      ...regions.flatMap((region) => areaNote(region, words, prices)),
    ]),
    leftOut,
    told: notableWords(words, leftOut),
    mended: mendedWords(words.filter((_, at) => used.has(at))),
    periods,
    lacksGateway: lacksGateway(entities, words),
    budget,
    claimed: claimedIn(monies),
    shares: entitiesOf(entities, 'aside').flatMap(({ times, typed }) => (times ? [{ times, typed }] : [])),
    asksTime,
    asksNumber,
    asksDifference: difference,
    sizeOf: isOpen && leftOut.length === 0 ? onlySize(amounts) : undefined,
    asksSize: asksSize?.extreme === 'largest' && !budget ? undefined : asksSize,
    currency: currency?.name,
    everywhere,
    area,
    readings: distinct(amounts.flatMap(({ readings }) => readings.map(readingText))),
    remarks: distinct(interpretations.flatMap(({ remarks }) => remarks)),
    amounts: amounts.length + periods.filter(({ each }) => each).length,
    understood: shareUnderstood(words, leftOut),
    asksForPrice: entities.some(asksForPrice),
    namesService: entities.some(namesService),
  };
}

/** A kind of disk is one of EBS. */
function namesService(entity: Entity): boolean {
  return (isHead(entity) && entity.kind !== 'outside') || (entity.kind === 'choice' && entity.option === 'disk_type');
}

/** "50 GB", if nothing else is counted. */
function onlySize([size, ...others]: readonly Amount[]): string | undefined {
  const isSize = others.length === 0 && size?.measure === 'memory' && size.role === undefined && !size.bare;
  return isSize ? optionValue('memory', size).text : undefined;
}

const SMALLEST = /^(?:smallest|tiniest)$/;
const LARGEST =
  /\b(?:biggest|largest|how (?:big|large)|which [tmcr]\d\w*|(?:best|which) (?:server|machine|box|vm|instance)|what (?:(?:server|machine|box|vm|instance|size|type) )?(?:can|could) (?:i|we) (?:run|get|afford|keep|have))\b/;

/** "The biggest t3 for $40 a month", "what can I run for $10?", "the smallest lightsail with ipv4". */
function sizeAsked(words: Words): AskedSize | undefined {
  const isLargest = LARGEST.test(textOfWords(words));
  const isCheapest = words.some((one) => hasSense(one, 'cheapest'));
  if (!isLargest && !isCheapest && !words.some((one) => matches(one, SMALLEST))) return undefined;
  const family = words.find(({ text }) => FAMILY.test(text))?.text;
  const least = isCheapest ? 'cheapest' : 'smallest';
  return { extreme: isLargest ? 'largest' : least, family };
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** In hours: one month holds for all of a sum, and not "30 days" for one service and "744 hours" for another. */
const LONG = '600';

/** Two such times in one sum. */
function conflictingSpans({ interpretations }: Draft): Readonly<Record<string, readonly Given[]>> {
  const hours = interpretations.flatMap(({ options }) => options['hours'] ?? []);
  const long = hours.filter((one) => isOneOff(one) && one.value.gte(LONG));
  const texts = new Set(long.map(textOf));
  texts.delete(textOf(NONSTOP));
  return texts.size > 1 ? { hours: [...texts] } : {};
}

/** Whether something in a VPC is to call the internet, and no NAT gateway is mentioned, not even that there is none. */
function lacksGateway(entities: Entities, words: Words): boolean {
  const named = words.some((word) => senseOf(word, 'choice')?.value === 'nat_gateways');
  const has = (kind: Entity['kind']) => entitiesOf(entities, kind).length > 0;
  return has('within-vpc') && has('internet') && !named;
}

/** Words for prices and comparisons, and money, which may be a budget. */
export function asksForPrice(entity: Entity): boolean {
  return entity.kind === 'cost' || entity.kind === 'compare' || (entity.kind === 'aside' && entity.what === 'money');
}

/** Of the words that say something, the share that means something here. */
function shareUnderstood(words: Words, leftOut: readonly string[]): number {
  const meant = words.filter(({ text, senses }) => !isMark(text) && senses.length > 0).length;
  return meant / Math.max(1, meant + leftOut.length);
}

/** "…, without the free tier" holds for all services, and so for both sides of a comparison. */
function withoutFreeTier(interpretations: readonly Interpretation[], entities: Entities): readonly Interpretation[] {
  if (entitiesOf(entities, 'no-free-tier').length === 0) return interpretations;
  return interpretations.map((one) =>
    'free_tier' in serviceOf(one.service).options ? { ...one, options: { ...one.options, free_tier: 'false' } } : one,
  );
}

function missingIn({ interpretations, refused, unknown }: Draft): readonly MissingOption[] {
  const missing = interpretations.flatMap(missingFrom);
  if (missing.length > 0) return missing;
  return unknown || interpretations.length + refused.length === 0 ? [{}] : [];
}
