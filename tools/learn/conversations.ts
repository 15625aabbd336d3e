import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { yamlData } from '../../src/notes/yaml.js';
import { TRAINING_FOLDER } from './training-lists.js';

/** A line of a conversation, and what it means typed in full; undefined if it makes sense alone. */
const lineSchema = z.strictObject({ line: z.string().min(1), full: z.string().min(1).optional() });
const conversationsSchema = z.array(z.array(lineSchema).min(2)).min(1);

/** Lines of one conversation. */
export type Conversation = z.infer<typeof conversationsSchema>[number];

/**
 * Reads the conversations of `training/`, in which each line that goes on wants something.
 * @throws KnowledgeError with file, line and what to change
 */
export async function readConversations(): Promise<readonly Conversation[]> {
  const file = path.join(TRAINING_FOLDER, 'conversations.yaml');
  return yamlData(file, await readFile(file, 'utf8'), conversationsSchema);
}
