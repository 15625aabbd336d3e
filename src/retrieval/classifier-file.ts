import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { KnowledgeError } from '../../notes/problem.js';
import { type Classifier, DIMENSIONS_AT_A_TIME, type Member } from './classifier.js';
import { VIEWS } from './features.js';

const memberSchema = z.strictObject({
  view: z.enum(VIEWS),
  dimensions: z.int().min(1).multipleOf(DIMENSIONS_AT_A_TIME),
  features: z.base64(),
  rarities: z.base64(),
  vectors: z.base64(),
  steps: z.base64(),
  outputs: z.base64(),
  outputSteps: z.base64(),
  biases: z.base64(),
});

/** A classifier as `npm run learn` writes it: its numbers as bytes in base64, so that it is plain data like the rest of the knowledge. */
export const classifierSchema = z.strictObject({ classes: z.base64(), members: z.array(memberSchema).min(1) });

export type WrittenClassifier = z.infer<typeof classifierSchema>;

/** A classifier as it is kept in a file. */
export function writeClassifier({ classes, members }: Classifier): WrittenClassifier {
  return { classes: textOf(classes), members: members.map(writeMember) };
}

function writeMember(member: Member): z.infer<typeof memberSchema> {
  const { view, dimensions, features, rarities, vectors, steps, outputs, outputSteps, biases } = member;
  return {
    view,
    dimensions,
    features: textOf(features),
    rarities: textOf(rarities),
    vectors: textOf(vectors),
    steps: textOf(steps),
    outputs: textOf(outputs),
    outputSteps: textOf(outputSteps),
    biases: textOf(biases),
  };
}

/** Reads back what `writeClassifier` made. */
export function readClassifier({ classes, members }: WrittenClassifier): Classifier {
  return { classes: new Uint32Array(bytesOf(classes)), members: members.map(readMember) };
}

function readMember(written: z.infer<typeof memberSchema>): Member {
  return {
    view: written.view,
    dimensions: written.dimensions,
    features: new Uint32Array(bytesOf(written.features)),
    rarities: new Float32Array(bytesOf(written.rarities)),
    vectors: new Int8Array(bytesOf(written.vectors)),
    steps: new Float32Array(bytesOf(written.steps)),
    outputs: new Int8Array(bytesOf(written.outputs)),
    outputSteps: new Float32Array(bytesOf(written.outputSteps)),
    biases: new Float32Array(bytesOf(written.biases)),
  };
}

function textOf({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength).toString('base64');
}

/** Small buffers share memory with others, at an offset that no typed array could begin at. */
function bytesOf(text: string): ArrayBuffer {
  const bytes = Buffer.from(text, 'base64');
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** What a knowledge folder has learned from its own lists. */
export interface Learned<Form> {
  /** Which statement a question asks for. */
  readonly statements: Form;
  /** Which service a situation calls for. */
  readonly services: Form;
  /** Whether a question wants a comparison, an explanation or an answer. */
  readonly intents: Form;
  /** Whether a claim is right. */
  readonly verdicts: Form;
}

/** The files of a knowledge folder that hold it. */
export function learnedFiles(folder: string): Learned<string> {
  return {
    statements: path.join(folder, 'learned', 'statements.json'),
    services: path.join(folder, 'learned', 'services.json'),
    intents: path.join(folder, 'learned', 'intents.json'),
    verdicts: path.join(folder, 'learned', 'verdicts.json'),
  };
}

/**
 * Reads what a knowledge folder has learned.
 * @throws KnowledgeError with the file and what to do
 */
export async function loadLearned(folder: string): Promise<Learned<WrittenClassifier>> {
  const files = learnedFiles(folder);
  const [statements, services, intents, verdicts] = await Promise.all([
    load(files.statements),
    load(files.services),
    load(files.intents),
    load(files.verdicts),
  ]);
  return { statements, services, intents, verdicts };
}

async function load(file: string): Promise<WrittenClassifier> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new KnowledgeError([{ file, line: 1, message: 'is missing: npm run learn makes it' }]);
  });
  try {
    return classifierSchema.parse(JSON.parse(text));
  } catch {
    throw new KnowledgeError([{ file, line: 1, message: 'cannot be read: npm run learn makes it anew' }]);
  }
}
