import path from 'node:path';
import type { Knowledge } from '../src/knowledge/knowledge.js';
import { loadKnowledge } from '../src/knowledge/load.js';
import { realBank } from './items/real-bank.js';
import { KNOWLEDGE_FOLDER, TRAINING_FOLDER } from './knowledge-folder.js';

const loaded = await loadKnowledge(KNOWLEDGE_FOLDER, path.join(TRAINING_FOLDER, 'learned'));

/** The real knowledge, loaded once for each worker; its questions of quizzes are those that the build made, as for members. */
export const knowledge: Knowledge = { ...loaded, loadItems: () => Promise.resolve(realBank) };
