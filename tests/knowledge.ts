import path from 'node:path';
import { loadKnowledge } from '../src/knowledge/load.js';
import { KNOWLEDGE_FOLDER, TRAINING_FOLDER } from './knowledge-folder.js';

/** The real knowledge, loaded once for each worker. */
export const knowledge = await loadKnowledge(KNOWLEDGE_FOLDER, path.join(TRAINING_FOLDER, 'learned'));
