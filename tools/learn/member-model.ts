import { type Adam, adam } from './adam.js';
import { HYPERPARAMETERS as H } from './hyperparameters.js';
import type { Random } from './random.js';

const FIRST_LENGTH = 0.1;

/** What training changes. */
export interface Model {
  readonly idf: Float32Array;
  readonly embeddings: Float32Array;
  readonly classWeights: Float32Array;
  readonly biases: Float32Array;
  readonly embeddingDescent: Adam;
  readonly classDescent: Adam;
}

/** A text by the numbers of its features, with the place of its class. */
export interface Numbered {
  readonly variants: readonly Int32Array[];
  readonly label: number;
}

/** A model that has learned nothing yet: small random embeddings. */
export function firstModel(idf: Float32Array, classes: number, random: Random): Model {
  const embeddings = Float32Array.from(
    { length: idf.length * H.dimensions },
    () => (random() - 0.5) * 2 * FIRST_LENGTH,
  );
  const classWeights = new Float32Array(classes * H.dimensions);
  return {
    idf,
    embeddings,
    classWeights,
    biases: new Float32Array(classes),
    embeddingDescent: adam(embeddings, H.dimensions, H.embeddingRate),
    classDescent: adam(classWeights, H.dimensions, H.classRate),
  };
}
