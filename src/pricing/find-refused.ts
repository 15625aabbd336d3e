import { SYSTEMS, UNPRICED } from './plain-words/tokens/vocabulary/phrases.js';
import { tidy } from './quantities/tidy.js';
import type { Refused } from './refusals.js';

const WORDS = { ...UNPRICED, windows: SYSTEMS.windows };
const PATTERNS = (['spot', 'windows', 'commitment', 'negotiated', 'microvm'] as const).map((refused) => ({
  refused,
  pattern: new RegExp(`\\b(?:${WORDS[refused].replaceAll(', ', '|')})\\b`),
}));

/** What in a text cannot be priced. */
export function findRefused(typed: string): Refused | undefined {
  const text = tidy(typed.slice(0, 200)).replaceAll('-', ' ');
  return PATTERNS.find(({ pattern }) => pattern.test(text))?.refused;
}
