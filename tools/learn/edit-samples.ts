import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';
import * as z from 'zod';
import { candidatesFor } from '../../src/pricing/edits/candidates.js';
import { placesOf } from '../../src/pricing/edits/edit-model.js';
import { evidenceOf } from '../../src/pricing/edits/evidence.js';
import { readTypedText } from '../../src/pricing/plain-words/requests/request-text.js';
import { type Alternatives, asTexts, type Knowledge } from '../../src/pricing/previous-request/texts.js';
import type { Prices } from '../../src/pricing/rates.js';
import { changeIn } from '../../src/pricing/second-line/after-quote.js';
import { isSameSum } from '../evaluate/price-requests.js';
import { TRAINING_FOLDER } from './training-lists.js';

const FOLDER = path.join(TRAINING_FOLDER, 'price-edits');
const line = z.strictObject({ line: z.string(), after: z.string().optional() });
const situations = z.array(z.strictObject({ before: z.string(), lines: z.array(line) }));

/**
 * A line behind a price, as the evidence of each request that it may ask for; the last is that of asking back. The places of candidate `n`
 * go from `starts[n]` to `starts[n + 1]`: with a list of its own for each of the millions, memory would take a third of the time.
 */
export interface EditSample {
  readonly places: Uint16Array;
  readonly starts: Int32Array;
  /** Whether each candidate is right, 0 or 1. */
  readonly right: Uint8Array;
}

/** Reads the listed lines behind prices, by the situations that they stand in. */
export async function readEditSamples(knowledge: Knowledge): Promise<readonly (readonly EditSample[])[]> {
  const files = (await readdir(FOLDER)).sort();
  const texts = await Promise.all(files.map((file) => readFile(path.join(FOLDER, file), 'utf8')));
  return texts
    .flatMap((text) => situations.parse(load(text)))
    .map(({ before, lines }) => {
      const sides = sidesIn(before);
      return lines.map(({ line: text, after }) =>
        sampleOf(text, sides, after === undefined ? undefined : sidesIn(after), knowledge),
      );
    });
}

/** @param after what the line asks for; nothing if nobody can tell */
function sampleOf(
  text: string,
  before: Alternatives,
  after: Alternatives | undefined,
  knowledge: Knowledge,
): EditSample {
  const ruled = changeIn(text, { alternatives: before, besides: [], lacking: false }, knowledge);
  const found = candidatesFor(text, before, ruled, knowledge);
  // "What about Fargate?" puts another service beside what there is: the candidate is the other service alone.
  const isRight = (to: Alternatives): boolean =>
    after !== undefined && [to, [...before, ...to]].some((one) => areSameSums(one, after, knowledge.prices));
  const right = found.all.map(({ to }) => isRight(to));
  return joined(placesOf(evidenceOf(text, before, found, ruled)), [...right, !right.includes(true)]);
}

function joined(candidates: readonly Uint16Array[], right: readonly boolean[]): EditSample {
  const starts = new Int32Array(candidates.length + 1);
  for (const [at, places] of candidates.entries()) starts[at + 1] = (starts[at] ?? 0) + places.length;
  const places = new Uint16Array(starts.at(-1) ?? 0);
  for (const [at, own] of candidates.entries()) places.set(own, starts[at]);
  return { places, starts, right: Uint8Array.from(right, Number) };
}

/** Whether the sides of two comparisons are the same, in whatever order. */
function areSameSums(one: Alternatives, other: Alternatives, prices: Prices): boolean {
  const rest = [...other];
  for (const side of one) {
    const at = rest.findIndex((like) => isSameSum(side, like, prices));
    if (at < 0) return false;
    rest.splice(at, 1);
  }
  return rest.length === 0;
}

function sidesIn(text: string): Alternatives {
  const sides = readTypedText(text)?.sides;
  if (!sides) throw new Error(`${FOLDER}: ${text} is no request`);
  return sides.map((side) => side.map(asTexts));
}
