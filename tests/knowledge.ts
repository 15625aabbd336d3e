import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../src/knowledge/load.js';

/** The real knowledge folder. */
export const KNOWLEDGE_FOLDER = fileURLToPath(new URL('../knowledge', import.meta.url));

/** The real knowledge, loaded once for each test file that asks what the bot would say. */
export const knowledge = await loadKnowledge(KNOWLEDGE_FOLDER);
