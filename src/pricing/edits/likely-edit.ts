import type { Entity } from '../plain-words/entities/entity.js';
import { typedAt } from '../plain-words/tokens/sense.js';
import { requested } from '../second-line/changed-request.js';
import type { Standing } from '../second-line/standing.js';
import type { AfterQuote, Knowledge } from '../second-line/texts.js';
import { serviceOf } from '../services/index.js';
import { type Candidate, candidatesFor } from './candidates.js';
import type { Parts } from './change.js';
import { differencesOf } from './differences.js';
import { probabilitiesOf } from './edit-model.js';
import { evidenceOf } from './evidence.js';
import { sourceOf, valuesOf, valuesOfPart } from './sources.js';
import type { Told } from './told.js';

/**
 * Probability above which a line is taken to ask for a request. A question back leaves the next lines with a request that is surely another
 * one, while of those between 0.4 and 0.5 more than half are right.
 */
export const LIKELY = 0.4;
/** Probability above which the next line goes on from a request, unless it answers the question. */
const ASSUMED = 0.2;
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
  const parts = request.alternatives.at(-1);
  const isCompared = request.alternatives.length > 1;
  if (!editModel || !parts || request.lacking || request.open !== undefined) return ruled;
  // What the rules change of a comparison holds for both sides; what they cannot is said of the last one.
  if (isCompared && 'line' in ruled) return ruled;
  if (line.length > LONGEST || (line.match(/\d+/g) ?? []).length > MOST_NUMBERS) return ruled;
  const found = candidatesFor(line, parts, ruled, knowledge);
  const probabilities = probabilitiesOf(evidenceOf(line, parts, found, ruled), editModel);
  const ranked = found.all
    .map((candidate, at) => ({ candidate, probability: probabilities[at] ?? 0 }))
    .sort((a, b) => b.probability - a.probability);
  const [best] = ranked;
  if (!best) return ruled;
  if (best.probability >= LIKELY)
    return best.candidate === found.byRule ? ruled : asked(best.candidate, parts, found.told, request);
  if ('line' in ruled && !found.byRule) return ruled;
  const likely = ranked.filter(({ probability }) => probability >= POSSIBLE).slice(0, MOST_SHOWN);
  const requests = likely.map(({ candidate: { to } }) => ({ label: labelOf(parts, to), to: [to] }));
  const assumes = best.probability >= ASSUMED && { assumes: requested([best.candidate.to], request.besides).line };
  return {
    ...('asks' in ruled ? ruled : { asks: UNSURE, before: request.alternatives }),
    likely: requests,
    ...assumes,
  };
}

const UNSURE = 'What is it then? I am not sure what this changes.';

function asked(candidate: Candidate, parts: Parts, told: Told, { besides }: Standing): AfterQuote {
  return { ...requested([candidate.to], besides), unread: unusedIn(candidate, parts, told) };
}

/** What a line tells and the new request does not use. */
function unusedIn({ to }: Candidate, parts: Parts, told: Told): readonly string[] {
  const values = valuesOf(told);
  const used = differencesOf(parts, to).flatMap((difference): readonly (Entity | undefined)[] => {
    if (difference.kind === 'option') return [sourceOf(difference, told).entity];
    return difference.kind === 'come' ? valuesOfPart(difference, values) : [];
  });
  return told.entities.flatMap((entity) =>
    TELLING.has(entity.kind) && !used.includes(entity) ? [typedAt(told.words, entity.at)] : [],
  );
}

/** What may matter to a total. */
const TELLING: ReadonlySet<Entity['kind']> = new Set(['amount', 'schedule', 'vague', 'stray', 'aside']);

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
