import { type Classifier, DIMENSIONS_AT_A_TIME, type EnsembleMember } from './classifier.js';
import { VIEWS } from './features.js';
import { readLearned } from './learned-file.js';

/**
 * The header of the binary file of a classifier, a line of JSON. Arrays follow, each padded to a multiple of four bytes: hashes of the
 * classes; for each member its features, idf, embeddings (two per byte), their scales, class weights, their scales and biases. Numbers are
 * little-endian, floats are bfloat16.
 */
interface Header {
  readonly format: typeof FORMAT;
  readonly classes: number;
  readonly members: readonly {
    readonly view: EnsembleMember['view'];
    readonly dimensions: number;
    readonly features: number;
  }[];
}

const FORMAT = 'aws-compute-bot classifier 3';

/** Encodes a classifier as the bytes of its file. */
export function encodeClassifier({ classes, members }: Classifier): Uint8Array {
  const header: Header = {
    format: FORMAT,
    classes: classes.length,
    members: members.map(({ view, dimensions, features }) => ({ view, dimensions, features: features.length })),
  };
  const arrays = [
    classes,
    ...members.flatMap((member) => [
      member.features,
      toBfloat16(member.idf),
      member.embeddings,
      toBfloat16(member.embeddingScales),
      member.classWeights,
      toBfloat16(member.classScales),
      toBfloat16(member.classBiases),
    ]),
  ];
  const line = JSON.stringify(header);
  return Buffer.concat([
    Buffer.from(`${line.padEnd(multipleOfFour(line.length + 1) - 1)}\n`),
    ...arrays.flatMap(({ buffer, byteOffset, byteLength }) => [
      Buffer.from(buffer, byteOffset, byteLength),
      Buffer.alloc(multipleOfFour(byteLength) - byteLength),
    ]),
  ]);
}

/**
 * Decodes the result of `encodeClassifier`.
 * @throws Error if the bytes are no classifier
 */
export function decodeClassifier(bytes: Uint8Array): Classifier {
  const end = bytes.indexOf(10);
  const header = readHeader(new TextDecoder().decode(bytes.subarray(0, Math.max(0, end))));
  let offset = multipleOfFour(end + 1);
  const take = (length: number): ArrayBuffer => {
    // A copy, because typed arrays must be aligned.
    const taken = Uint8Array.from(bytes.subarray(offset, offset + length));
    if (taken.length !== length) throw new Error('the classifier is cut off');
    offset += multipleOfFour(length);
    return taken.buffer;
  };
  const classes = new Uint32Array(take(4 * header.classes));
  const members = header.members.map(({ view, dimensions, features }) => ({
    view,
    dimensions,
    features: new Uint32Array(take(4 * features)),
    idf: fromBfloat16(new Uint16Array(take(2 * features))),
    embeddings: new Uint8Array(take((dimensions * features) / 2)),
    embeddingScales: fromBfloat16(new Uint16Array(take(2 * features))),
    classWeights: new Int8Array(take(dimensions * header.classes)),
    classScales: fromBfloat16(new Uint16Array(take(2 * header.classes))),
    classBiases: fromBfloat16(new Uint16Array(take(2 * header.classes))),
  }));
  return { classes, members };
}

/**
 * Reads the file of a classifier.
 * @throws KnowledgeError with the file and what to do
 */
export function loadClassifier(file: string): Promise<Classifier> {
  return readLearned(file, decodeClassifier);
}

function readHeader(line: string): Header {
  const header: unknown = JSON.parse(line);
  if (!isHeader(header)) throw new Error('this is no classifier');
  return header;
}

function isHeader(value: unknown): value is Header {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT) return false;
  return (
    'members' in value &&
    Array.isArray(value.members) &&
    value.members.every(({ view, dimensions }) => VIEWS.includes(view) && dimensions % DIMENSIONS_AT_A_TIME === 0)
  );
}

/** Rounds floats to bfloat16. The error of 1/256 is smaller than that of quantised embeddings and weights. */
function toBfloat16(numbers: Float32Array): Uint16Array {
  return Uint16Array.from(new Uint32Array(Float32Array.from(numbers).buffer), (bits) => (bits + 0x8000) >>> 16);
}

function fromBfloat16(halves: Uint16Array): Float32Array {
  return new Float32Array(Uint32Array.from(halves, (half) => half << 16).buffer);
}

function multipleOfFour(length: number): number {
  return Math.ceil(length / 4) * 4;
}
