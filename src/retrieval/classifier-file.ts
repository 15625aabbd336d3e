import { type Classifier, DIMENSIONS_AT_A_TIME, type EnsembleMember } from './classifier.js';
import { VIEWS } from './features.js';
import { readLearned } from './learned-file.js';

/**
 * A classifier as a binary file. First a line of JSON with the sizes, then the arrays one after the other, each filled up to a multiple of
 * four bytes: hashes of the classes; for each member its features, idf, embeddings (two in a byte), their scales, weights of the classes,
 * their scales and biases. Numbers are little-endian; those with a point are kept in two bytes, to a 256th part.
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

/** Writes a classifier as the bytes of its file. */
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
      shortened(member.idf),
      member.embeddings,
      shortened(member.embeddingScales),
      member.classWeights,
      shortened(member.classScales),
      shortened(member.classBiases),
    ]),
  ];
  return Buffer.concat([
    filledUp(Buffer.from(`${JSON.stringify(header)}\n`), ' '),
    ...arrays.map(({ buffer, byteOffset, byteLength }) => filledUp(Buffer.from(buffer, byteOffset, byteLength), '\0')),
  ]);
}

/**
 * Reads back what `encodeClassifier` made.
 * @throws Error if the bytes are no classifier
 */
export function decodeClassifier(bytes: Uint8Array): Classifier {
  const end = bytes.indexOf(10);
  const header = readHeader(new TextDecoder().decode(bytes.subarray(0, Math.max(0, end))));
  let offset = multipleOfFour(end + 1);
  const take = (length: number): ArrayBuffer => {
    // A copy: a typed array cannot begin at any offset of the file.
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
    idf: lengthened(new Uint16Array(take(2 * features))),
    embeddings: new Uint8Array(take((dimensions * features) / 2)),
    embeddingScales: lengthened(new Uint16Array(take(2 * features))),
    classWeights: new Int8Array(take(dimensions * header.classes)),
    classScales: lengthened(new Uint16Array(take(2 * header.classes))),
    classBiases: lengthened(new Uint16Array(take(2 * header.classes))),
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

/**
 * The upper halves of numbers with a point, rounded (bfloat16). What is lost, a 256th part at most, is less than what embeddings and weights
 * lose when they are made whole numbers.
 */
function shortened(numbers: Float32Array): Uint16Array {
  return Uint16Array.from(new Uint32Array(Float32Array.from(numbers).buffer), (bits) => (bits + 0x8000) >>> 16);
}

function lengthened(halves: Uint16Array): Float32Array {
  return new Float32Array(Uint32Array.from(halves, (half) => half << 16).buffer);
}

function filledUp(bytes: Buffer, fill: ' ' | '\0'): Buffer {
  const missing = multipleOfFour(bytes.length) - bytes.length;
  if (missing === 0) return bytes;
  // The line of the header ends after the blanks that fill it up.
  return fill === ' '
    ? Buffer.concat([bytes.subarray(0, -1), Buffer.alloc(missing, fill), bytes.subarray(-1)])
    : Buffer.concat([bytes, Buffer.alloc(missing, fill)]);
}

function multipleOfFour(length: number): number {
  return Math.ceil(length / 4) * 4;
}
