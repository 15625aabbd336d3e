import { plain } from '../decimal.js';
import { optionValue } from '../plain-words/entities/amount.js';
import { type Amount, type Entity, JOINING } from '../plain-words/entities/entity.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { typedAt } from '../plain-words/tokens/sense.js';
import { besidesIn, requested } from '../second-line/changed-request.js';
import { isSaid } from '../second-line/is-said.js';
import { isSameTime, isTime } from '../second-line/kept-times.js';
import { keptTotals } from '../second-line/kept-totals.js';
import type { Standing } from '../second-line/standing.js';
import type { AfterQuote, Alternatives, Knowledge } from '../second-line/texts.js';
import { denialsIn } from '../second-line/unread.js';
import { serviceOf } from '../services/index.js';
import { type Candidate, candidatesFor } from './candidates.js';
import type { Parts } from './change.js';
import { type Difference, differencesOf } from './differences.js';
import { probabilitiesOf } from './edit-model.js';
import { evidenceOf } from './evidence.js';
import { lostOn } from './services.js';
import { oldValueOf, sourceOf, valuesOf, valuesOfPart } from './sources.js';
import type { Told } from './told.js';
import { TIMES } from './values.js';

/**
 * Probability above which a line is taken to ask for a request. A question back leaves the next lines with a request that is surely another
 * one, while of those between 0.4 and 0.5 more than half are right.
 */
export const LIKELY = 0.4;
/** Probability above which the next line goes on from a request, unless it answers the question. */
const ASSUMED = 0.2;
/** Probability above which it is clear what a line changes, if it changes anything. */
const CLEAR = 0.8;
/** Longer lines, in characters, and those with more numbers tell too much for one change. */
const LONGEST = 300;
const MOST_NUMBERS = 8;
/** Below this a request is not worth a button. */
const POSSIBLE = 0.05;
const MOST_SHOWN = 3;

/**
 * The request that a line most likely asks for, among all that may be made of it, or a question back with the likeliest of them.
 * @param ruled what the rules make of it
 * @returns what the rules make of it if there is nothing to choose from
 */
export function likelyEdit(line: string, request: Standing, ruled: AfterQuote, knowledge: Knowledge): AfterQuote {
  const { editModel } = knowledge;
  const { alternatives: before } = request;
  if (!editModel || request.open !== undefined) return ruled;
  if (line.length > LONGEST || (line.match(/\d+/g) ?? []).length > MOST_NUMBERS) return ruled;
  const found = candidatesFor(line, before, ruled, knowledge);
  const probabilities = probabilitiesOf(evidenceOf(line, before, found, ruled), editModel);
  const ranked = found.all
    .map((candidate, at) => ({ candidate, probability: probabilities[at] ?? 0 }))
    .sort((a, b) => b.probability - a.probability);
  const [best] = ranked;
  if (!best) return ruled;
  const besides = besidesIn(line, request, knowledge);
  if (best.probability >= LIKELY)
    return {
      ...asked(line, best.candidate, before, besides, found.told, knowledge),
      isClear: best.probability >= CLEAR,
    };
  // What holds for all of it is no candidate: "for a year".
  if ('line' in ruled && !found.byRule) return ruled;
  const likely = ranked.filter(({ probability }) => probability >= POSSIBLE).slice(0, MOST_SHOWN);
  const requests = likely.map(({ candidate: { to } }) => ({ label: labelOf(before.flat(), to.flat()), to }));
  const assumes = best.probability >= ASSUMED && { assumes: requested(best.candidate.to, besides).line };
  return {
    ...('asks' in ruled ? ruled : { asks: UNSURE, before }),
    likely: requests,
    ...assumes,
  };
}

const UNSURE = 'What is it then? I am not sure what this changes.';
/** Words that ask for a comparison with the request before. */
const COMPARES = /\b(?:cheaper|compared?|difference|versus|vs|more expensive|pricier|dearer)\b|^\W*or\b/i;
const INSTEAD = /\b(?:instead|rather|switch|change|move[ds]?|moving|migrat\w+)\b/i;

function asked(
  line: string,
  { to }: Candidate,
  before: Alternatives,
  besides: readonly string[],
  told: Told,
  knowledge: Knowledge,
): AfterQuote {
  const parts = before.flat();
  const differences = differencesOf(parts, to.flat());
  const [come] = differences.filter((one) => one.kind === 'come');
  const gone = differences.flatMap((one) => (one.kind === 'gone' && come ? (parts[one.part] ?? []) : []));
  // "What about Fargate?" is put beside what there is.
  const isOther = gone.length > 0 && to.flat().length === parts.length && !INSTEAD.test(line);
  const isBeside = before.length === 1 && to.length === 1 && (isOther || COMPARES.test(line));
  const readings = [...told.readings, ...keptTotals(before, to)];
  return {
    ...requested(isBeside ? [...before, ...to] : to, besides),
    unread: unreadIn(differences, to, told, knowledge),
    ...(come && !isBeside && { lost: gone.flatMap((one) => lostOn(come.service, one)) }),
    ...(readings.length > 0 && { readings }),
  };
}

/** What a line tells and the new request does not use: values, names, unknown words, and a "not" although nothing goes. */
function unreadIn(
  differences: readonly Difference[],
  to: Alternatives,
  told: Told,
  knowledge: Knowledge,
): readonly string[] {
  const values = valuesOf(told);
  const used = differences.flatMap((difference): readonly (Entity | undefined)[] => {
    if (difference.kind === 'option') return [sourceOf(difference, told).entity, oldValueOf(difference, told)];
    return difference.kind === 'come' ? valuesOfPart(difference, values.filter(isNoRate)) : [];
  });
  const gone = new Set(differences.flatMap((one) => (one.kind === 'gone' ? [one.service] : [])));
  const isLess = differences.some((one) => one.kind === 'gone' || (one.kind === 'option' && one.to === undefined));
  const isMultiplied = differences.some((one) => one.kind === 'option' && MULTIPLIED.has(sourceOf(one, told).how));
  const tellsTime = differences.some((one) => one.kind === 'option' && TIMES.includes(one.option));
  const isThere = (entity: Entity): boolean => {
    // The hours and the days of one option are told by several words.
    if (isTime(entity)) return tellsTime || isSameTime(entity, to);
    if (entity.kind === 'amount') return !entity.rate && isSameNumber(entity, to);
    if (entity.kind === 'aside' && entity.what === 'denied') return isLess;
    // "Triple the memory" tells no number of its own.
    if (entity.kind === 'vague') return isMultiplied && /^(?:doubl|tripl|half|third|quarter)/i.test(entity.typed);
    return (entity.kind === 'service' && gone.has(entity.service)) || (NAMES.has(entity.kind) && isSaid(entity, to));
  };
  const unused = told.entities.filter(
    (entity) => !QUIET.has(entity.kind) && !used.includes(entity) && !isThere(entity),
  );
  return [
    ...unused.map((entity) => ('typed' in entity ? entity.typed : typedAt(told.words, entity.at))),
    ...denialsIn(told.words).slice(isLess ? 1 : 0),
    ...readPriceRequest(told.text, knowledge).leftOut,
  ];
}

/** How a value comes from the one before without a told number. */
const MULTIPLIED: ReadonlySet<string> = new Set(['double', 'triple', 'half', 'third', 'quarter']);

function isNoRate(entity: Entity): boolean {
  return entity.kind !== 'amount' || entity.rate === undefined;
}

/** What changes no total, or stands beside it anyway. */
const QUIET: ReadonlySet<Entity['kind']> = new Set([...JOINING, 'asked-period', 'currency', 'everywhere', 'unpriced']);

/** What may name something that a request has. */
const NAMES: ReadonlySet<Entity['kind']> = new Set([
  'service',
  'instance',
  'region',
  'architecture',
  'choice',
  'public-address',
  'no-free-tier',
]);

/** Whether an option of a request has a told number already. */
function isSameNumber(amount: Amount, to: Alternatives): boolean {
  const { text } = optionValue(amount.measure, amount);
  return to
    .flat()
    .some(({ options }) => Object.values(options).some((value) => value === text || value === plain(amount.value)));
}

const LONGEST_LABEL = 60;

/** What a request changes of another, in a few words: "Count 3", "Without disk", "Plus Fargate". */
function labelOf(before: Parts, after: Parts): string {
  const words = differencesOf(before, after).map((difference) => {
    if (difference.kind === 'gone') return `without ${serviceOf(difference.service).name}`;
    const { service } = difference;
    if (difference.kind === 'come')
      return `plus ${[serviceOf(service).name, ...valuesIn(difference.options)].join(' ')}`;
    const { option, to } = difference;
    return to === undefined ? `without ${named(option)}` : `${named(option)} ${to}`;
  });
  const [first = '', ...more] = words.join(', ').slice(0, LONGEST_LABEL);
  return first.toUpperCase() + more.join('');
}

/** Its type or size, and how many there are. */
function valuesIn(options: Parts[number]['options']): readonly string[] {
  return Object.entries(options)
    .flatMap(([option, value]) => (option === 'region' ? [] : [value]))
    .slice(0, 2);
}

function named(option: string): string {
  return option.replaceAll('_', ' ');
}
