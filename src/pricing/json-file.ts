import { load, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import { KnowledgeError, type Problem } from '../notes/problem.js';
import { mistakesOf, problemsAt } from './json-mistakes.js';

/** The contents of a file, or every mistake in it. */
export type ReadFile<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * What was read.
 * @throws KnowledgeError with every mistake
 */
export function orThrow<T>(read: ReadFile<T>): T {
  if (read.ok) return read.value;
  throw new KnowledgeError(read.problems);
}

/**
 * Reads JSON and checks it with a schema.
 * @param file named in every problem
 * @returns the data, or every problem with the line where it is
 */
export function readJson<T>(file: string, text: string, schema: z.ZodType<T>): ReadFile<T> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `is not valid JSON: ${reason.replace(/\s+/g, ' ')} (check commas and quotes near there)`;
    return { ok: false, problems: [{ file, line: syntaxLine(text), message }] };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, problems: problemsAt(file, text, mistakesOf(parsed.error)) };
}

/** Every JSON is YAML, whose parser knows the line. It forgives one mistake, the most frequent one: a comma after the last item. */
function syntaxLine(text: string): number {
  try {
    load(text);
  } catch (error) {
    if (error instanceof YAMLException && error.mark) return error.mark.line + 1;
  }
  const lastComma = text.search(/,\s*[\]}]/);
  return text.slice(0, Math.max(0, lastComma)).split('\n').length;
}
