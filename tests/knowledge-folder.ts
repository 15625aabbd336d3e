import { fileURLToPath } from 'node:url';

/** The real knowledge folder. */
export const KNOWLEDGE_FOLDER = fileURLToPath(new URL('../knowledge', import.meta.url));

/** What `npm run learn` made, and the lists that it learned from. */
export const TRAINING_FOLDER = fileURLToPath(new URL('../training', import.meta.url));
