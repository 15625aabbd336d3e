import { deserialize, serialize } from 'node:v8';
import type { TextModel } from './text-model.js';

/** Weights are kept in hundredths, which 16 bits can hold. */
const STEPS = 100;

/** A model in the file: hashes of the evidence, and a weight for each. */
interface StoredModel {
  readonly bias: number;
  readonly hashes: Uint32Array;
  readonly weights: Int16Array;
}

/** Encodes models, each under its name, as the bytes of their file. */
export function encodeTextModels(models: Readonly<Record<string, TextModel>>): Uint8Array {
  const stored = Object.entries(models).map(([name, { bias, weights }]): [string, StoredModel] => [
    name,
    {
      bias,
      hashes: Uint32Array.from(weights.keys()),
      weights: Int16Array.from(weights.values(), (weight) => Math.round(weight * STEPS)),
    },
  ]);
  return serialize(Object.fromEntries(stored));
}

/**
 * Decodes models with these names.
 * @throws Error if the bytes are no models, or one is missing
 */
export function decodeTextModels<Name extends string>(
  bytes: Uint8Array,
  names: readonly Name[],
): Readonly<Record<Name, TextModel>> {
  const stored: Readonly<Record<string, StoredModel>> = deserialize(bytes);
  const modelOf = (name: Name): TextModel => {
    const model = stored[name];
    if (!model) throw new Error(`there is no model ${name}`);
    const { bias, hashes, weights } = model;
    return { bias, weights: new Map([...hashes].map((hash, at) => [hash, (weights[at] ?? 0) / STEPS])) };
  };
  return Object.fromEntries(names.map((name) => [name, modelOf(name)])) as Record<Name, TextModel>;
}
