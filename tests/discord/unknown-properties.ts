import { isObject, type JsonPath } from './json.js';
import { type Problem, problem } from './problem.js';

/**
 * Finds properties that are in the sent body but not in what the schema made of it: zod drops whatever it does not
 * know, at every depth. Discord ignores such properties without a word, so a misspelt one would go unnoticed.
 */
export function unknownProperties(sent: unknown, known: unknown, path: JsonPath = []): Problem[] {
  if (Array.isArray(sent) && Array.isArray(known)) {
    return sent.flatMap((item, index) => unknownProperties(item, known[index], [...path, index]));
  }
  if (!isObject(sent) || !isObject(known)) return [];
  return Object.entries(sent).flatMap(([key, value]) => {
    const here = [...path, key];
    if (key in known) return unknownProperties(value, known[key], here);
    return [problem(here, 'UNKNOWN_PROPERTY', 'Discord knows no property of this name here.')];
  });
}
