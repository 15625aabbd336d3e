import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Classifier, DIMENSIONS_AT_A_TIME, type EnsembleMember } from './classifier.js';
import { VIEWS } from './features.js';

/** A member in the file: its floats are bfloat16. */
interface StoredMember extends Omit<EnsembleMember, Floats> {
  readonly floats: Readonly<Record<Floats, Uint16Array>>;
}

type Floats = 'idf' | 'embeddingScales' | 'classScales' | 'classBiases';

const FORMAT = 'aws-compute-bot classifier 5';

/** Encodes a classifier as the bytes of its file. */
export function encodeClassifier({ classes, members }: Classifier): Uint8Array {
  const stored = members.map(({ idf, embeddingScales, classScales, classBiases, ...member }): StoredMember => {
    const floats = {
      idf: toBfloat16(idf),
      embeddingScales: toBfloat16(embeddingScales),
      classScales: toBfloat16(classScales),
      classBiases: toBfloat16(classBiases),
    };
    return { ...member, floats };
  });
  return gzipSync(serialize({ format: FORMAT, classes, members: stored }), { level: 9 });
}

/**
 * Decodes the result of `encodeClassifier`.
 * @throws Error if the bytes are no classifier
 */
export function decodeClassifier(bytes: Uint8Array): Classifier {
  const { format, classes, members } = deserialize(gunzipSync(bytes));
  if (format !== FORMAT) throw new Error('this is no classifier');
  return { classes, members: members.map(memberFrom) };
}

function memberFrom({ floats, ...member }: StoredMember): EnsembleMember {
  if (!VIEWS.includes(member.view) || member.dimensions % DIMENSIONS_AT_A_TIME !== 0)
    throw new Error('this is a classifier of another kind');
  return {
    ...member,
    // A copy, so that what a bot keeps is not the whole file.
    embeddings: member.embeddings.slice(),
    idf: fromBfloat16(floats.idf),
    embeddingScales: fromBfloat16(floats.embeddingScales),
    classScales: fromBfloat16(floats.classScales),
    classBiases: fromBfloat16(floats.classBiases),
  };
}

/** Rounds floats to bfloat16. The error of 1/256 is smaller than that of quantised embeddings and weights. */
function toBfloat16(numbers: Float32Array): Uint16Array {
  return Uint16Array.from(new Uint32Array(Float32Array.from(numbers).buffer), (bits) => (bits + 0x8000) >>> 16);
}

function fromBfloat16(halves: Uint16Array): Float32Array {
  return new Float32Array(Uint32Array.from(halves, (half) => half << 16).buffer);
}
