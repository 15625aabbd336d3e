import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import { placeFinderOf } from './hash-places.js';
import type { TextModel } from './text-model.js';

/** Weights are kept in fiftieths, of which 8 bits can hold up to 2.54. */
const STEPS = 50;
const MOST = 127;

/** The models in the file: the hashes of all their evidence, and for each model a weight for each hash. */
interface StoredModels {
  readonly hashes: Uint32Array;
  readonly models: Readonly<Record<string, { readonly bias: number; readonly weights: Int8Array }>>;
}

/** Encodes models, each under its name, as the bytes of their file. */
export function encodeTextModels(models: Readonly<Record<string, TextModel>>): Uint8Array {
  const hashes = Uint32Array.from(new Set(Object.values(models).flatMap(({ weights }) => [...weights.keys()])));
  const stepsOf = (weight: number): number => Math.max(-MOST, Math.min(MOST, Math.round(weight * STEPS)));
  const stored = Object.entries(models).map(([name, { bias, weights }]) => [
    name,
    { bias, weights: Int8Array.from(hashes, (hash) => stepsOf(weights.get(hash) ?? 0)) },
  ]);
  return gzipSync(serialize({ hashes, models: Object.fromEntries(stored) } satisfies StoredModels));
}

/**
 * Decodes models with these names.
 * @throws Error if the bytes are no models, or one is missing
 */
export function decodeTextModels<Name extends string>(
  bytes: Uint8Array,
  names: readonly Name[],
): Readonly<Record<Name, TextModel>> {
  const { hashes, models }: StoredModels = deserialize(gunzipSync(bytes));
  const placeOf = placeFinderOf(hashes);
  const modelOf = (name: Name): TextModel => {
    const model = models[name];
    if (!model) throw new Error(`there is no model ${name}`);
    const weightOf = (hash: number): number => (model.weights[placeOf(hash) ?? -1] ?? 0) / STEPS;
    return { bias: model.bias, weights: { get: weightOf, keys: () => hashes.values(), size: hashes.length } };
  };
  return Object.fromEntries(names.map((name) => [name, modelOf(name)])) as Record<Name, TextModel>;
}
