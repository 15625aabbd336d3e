import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { besidesIn, requested } from '../previous-request/changed-request.js';
import { keptTotals } from '../previous-request/kept-totals.js';
import type { Standing } from '../previous-request/standing.js';
import type { AfterQuote, Alternatives, Knowledge, TextLine } from '../previous-request/texts.js';
import { noUseFor } from '../previous-request/unread.js';
import { takes } from '../previous-request/values.js';
import { candidatesFor } from './candidates.js';
import type { Parts } from './change.js';
import { type Difference, differencesOf } from './differences.js';
import { probabilitiesOf } from './edit-model.js';
import { evidenceOf } from './evidence.js';
import { labelOf } from './labels.js';
import { isShare } from './multiples.js';
import { lostOn } from './services.js';
import { unusedIn } from './unused.js';

/**
 * Probability above which a line is taken to ask for a request. A question back leaves the next lines with a request that is surely another
 * one, while of those between 0.4 and 0.5 half are right.
 */
export const LIKELY = 0.4;
/** The same of what the reader makes of the line as well. */
const LIKELY_AS_RULED = 0.35;
/**
 * Below this the total is shown as unsure, beside what else is likely. Of 1,242 held-out lines above it 92 % are right, of 538 below it 62 %.
 */
const SURE = 0.7;
/** Probability above which the next line goes on from a request, unless it answers the question. */
const ASSUMED = 0.2;
/** Probability above which it is clear what a line changes, if it changes anything. */
const CLEAR = 0.75;
/** Longer lines, in characters, and those with more numbers tell too much for one change. */
const LONGEST = 300;
const MOST_NUMBERS = 8;
/** Below this a request is not worth a button. */
const POSSIBLE = 0.05;
const MOST_SHOWN = 3;
/** So many of the likeliest are looked through for what they leave out. */
const MOST_READ = 6;
/** So much probability is left at least if others are ruled out: a guess among leftovers is none. */
const LEAST_POSSIBLE = 0.4;

/**
 * The request that a line most likely asks for, among all that may be made of it, or a question back with the likeliest of them.
 * @param ruled what the reader alone makes of it
 * @returns what the reader alone makes of it if there is nothing to choose from
 */
export function likelyEdit(line: string, request: Standing, ruled: AfterQuote, knowledge: Knowledge): AfterQuote {
  const { editModel } = knowledge;
  const { alternatives: before } = request;
  if (!editModel || request.open !== undefined) return ruled;
  if (line.length > LONGEST || (line.match(/\d+/g) ?? []).length > MOST_NUMBERS) return ruled;
  const besides = besidesIn(line, request, knowledge);
  // What holds for all of it is no candidate: "for a year".
  const isAround = 'line' in ruled && ruled.line === requested(before, besides).line;
  if (isAround && ruled.unread.length === 0) return ruled;
  const found = candidatesFor(line, before, ruled, knowledge);
  const probabilities = probabilitiesOf(evidenceOf(line, before, found, ruled), editModel);
  const ranked = found.all
    .map((candidate, at) => ({ candidate, probability: probabilities[at] ?? 0 }))
    .sort((a, b) => b.probability - a.probability);
  const parts = before.flat();
  const { leftOut } = readPriceRequest(found.told.text, knowledge);
  const read = ranked.slice(0, MOST_READ).map((one) => {
    const differences = differencesOf(parts, one.candidate.to.flat());
    return { ...one, differences, ...unusedIn(differences, before, one.candidate.to, found.told, leftOut, knowledge) };
  });
  // What leaves a told value out is not what the line asks for.
  const ignoring = read.filter(({ values }) => values.length > 0);
  const possible = 1 - ignoring.reduce((sum, { probability }) => sum + probability, 0);
  const best = read.find((one) => !ignoring.includes(one)) ?? read[0];
  if (!best) return ruled;
  const { to } = best.candidate;
  const { differences, values, words } = best;
  const probability = values.length > 0 ? 0 : best.probability / Math.max(LEAST_POSSIBLE, possible);
  const unread = [...values, ...words];
  // "A third of them on Arm" is not all of them.
  const least = best.candidate === found.byRule ? LIKELY_AS_RULED : LIKELY;
  const isLikely = probability >= least && !unread.some(isShare);
  if (!isLikely && 'line' in ruled && !found.byRule && !found.isRuledOut) return ruled;
  const possibleOnes = [best, ...ranked.filter(({ candidate }) => candidate !== best.candidate)]
    .filter(({ probability: one }) => one >= POSSIBLE)
    .map(({ candidate }) => ({ label: labelOf(parts, candidate.to.flat()), to: candidate.to }));
  // Two that look alike are no choice.
  const labels = possibleOnes.map(({ label }) => label);
  const requests = possibleOnes.filter(({ label }, at) => labels.indexOf(label) === at).slice(0, MOST_SHOWN);
  if (isLikely) {
    const change = { ...asked(line, to, differences, before, besides), unread, isClear: probability >= CLEAR };
    return probability >= SURE ? change : { ...change, orElse: requests.slice(1) };
  }
  const assumes = best.probability >= ASSUMED && { assumes: requested(to, besides).line };
  const asks = values.length > 0 ? noUseFor(values) : UNSURE;
  return {
    ...('asks' in ruled ? ruled : { asks, before }),
    likely: requests,
    ...assumes,
  };
}

const UNSURE = 'What should it be? I am not sure what this changes.';

/** "What about a t3.small?" behind a task of eight hours a day: what is put beside something runs as long, unless the line says otherwise. */
export function asLong(part: TextLine, parts: Parts): TextLine {
  const [hours, ...others] = new Set(parts.map(({ options }) => options['hours']));
  const isOpen = takes(part, 'hours') && part.options['hours'] === undefined;
  return isOpen && hours !== undefined && others.length === 0 ? { ...part, options: { ...part.options, hours } } : part;
}

/** Words that ask for a comparison with the request before. */
const COMPARES = /\b(?:cheaper|compared?|difference|versus|vs|more expensive|pricier|dearer)\b|^\W*or\b/i;
const INSTEAD = /\b(?:instead|rather|switch|swap\w*|replac\w+|change|move[ds]?|moving|migrat\w+)\b/i;

function asked(
  line: string,
  to: Alternatives,
  differences: readonly Difference[],
  before: Alternatives,
  besides: readonly string[],
): Extract<AfterQuote, { readonly line: string }> {
  const parts = before.flat();
  const [come] = differences.filter((one) => one.kind === 'come');
  const gone = differences.flatMap((one) => (one.kind === 'gone' && come ? (parts[one.part] ?? []) : []));
  // "What about Fargate?" is put beside what there is.
  const isOther = gone.length > 0 && to.flat().length === parts.length && !INSTEAD.test(line);
  const isBeside = before.length === 1 && ((isOther && to.length === 1) || COMPARES.test(line));
  const readings = keptTotals(before, to);
  return {
    ...requested(isBeside ? [...before, ...to.map((side) => side.map((part) => asLong(part, parts)))] : to, besides),
    ...(come && !isBeside && { lost: gone.flatMap((one) => lostOn(come.service, one)) }),
    ...(readings.length > 0 && { readings }),
  };
}
