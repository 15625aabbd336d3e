import { gunzipSync, gzipSync } from 'node:zlib';
import { hashOf } from '../../retrieval/hash.js';
import type { EditModel } from '../previous-request/texts.js';

/** Features of a candidate, or of something that several candidates change. */
export interface Evidence {
  readonly alone: readonly string[];
  /** Each of these beside every word of the line, */
  readonly withWords: readonly string[];
  /** and beside every two words that follow each other. */
  readonly withPairs: readonly string[];
}

/** The evidence of all candidates of a line, of each in parts that others may share; the last is that of asking back. */
export interface LineEvidence {
  readonly words: readonly string[];
  readonly pairs: readonly string[];
  readonly candidates: readonly (readonly Evidence[])[];
}

/** Evidence shares so many weights; with four times as many the choice was no better. */
const BITS = 16;
/** How many weights a model has. */
export const PLACES = 1 << BITS;
/** Weights are kept in fortieths, of which 8 bits can hold up to 3.2. */
const STEPS = 40;
const MOST = 127;

const PRIME = 0x01000193;

/** Where the evidence of each candidate of a line stands among the weights, each place once. */
export function placesOf({ words, pairs, candidates }: LineEvidence): readonly Uint16Array[] {
  const hashes = new Map<string, number>();
  const hashed = (text: string): number => {
    const hash = hashes.get(text) ?? hashOf(text);
    hashes.set(text, hash);
    return hash;
  };
  const [wordHashes, pairHashes] = [words.map(hashed), pairs.map(hashed)];
  const placesBeside = (name: string, others: readonly number[]): readonly number[] => {
    const own = hashed(name);
    return others.map((hash) => placeOf(Math.imul(own ^ Math.imul(hash, PRIME), PRIME) >>> 0));
  };
  const known = new Map<Evidence, readonly number[]>();
  const placesIn = (evidence: Evidence): readonly number[] => {
    const places = known.get(evidence) ?? [
      ...evidence.alone.map((name) => placeOf(hashed(name))),
      ...evidence.withWords.flatMap((name) => placesBeside(name, wordHashes)),
      ...evidence.withPairs.flatMap((name) => placesBeside(name, pairHashes)),
    ];
    known.set(evidence, places);
    return places;
  };
  // Marks the places that the candidate at hand has already.
  const marks = new Uint16Array(PLACES);
  return candidates.map((parts, at) => {
    const places: number[] = [];
    for (const part of parts)
      for (const place of placesIn(part)) {
        if (marks[place] === at + 1) continue;
        marks[place] = at + 1;
        places.push(place);
      }
    return Uint16Array.from(places);
  });
}

/** Where the weight of a hash stands. */
function placeOf(hash: number): number {
  return hash >>> (32 - BITS);
}

/** How likely each candidate of a line is, by its evidence; they add up to 1. */
export function probabilitiesOf(evidence: LineEvidence, model: EditModel): readonly number[] {
  return probabilitiesAt(placesOf(evidence), model);
}

/** The same by the places of their evidence, each once. */
export function probabilitiesAt(candidates: readonly Uint16Array[], { weights }: EditModel): readonly number[] {
  const scores = candidates.map((places) => places.reduce((sum, place) => sum + (weights[place] ?? 0), 0) / STEPS);
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const sum = shares.reduce((all, one) => all + one, 0);
  return shares.map((share) => share / sum);
}

/** Weights as a model keeps them. */
export function editModelOf(weights: Float64Array): EditModel {
  return { weights: Int8Array.from(weights, (weight) => Math.max(-MOST, Math.min(MOST, Math.round(weight * STEPS)))) };
}

/** Encodes a model as the bytes of its file. */
export function encodeEditModel({ weights }: EditModel): Uint8Array {
  return gzipSync(Uint8Array.from(weights, (weight) => weight & 255));
}

/**
 * Decodes a model.
 * @throws Error if the bytes are no model
 */
export function decodeEditModel(bytes: Uint8Array): EditModel {
  const weights = Int8Array.from(gunzipSync(bytes));
  if (weights.length !== PLACES) throw new Error(`a model has ${PLACES} weights, not ${weights.length}`);
  return { weights };
}
