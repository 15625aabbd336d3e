import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../notes/problem.js';

/** A place inside a JSON file: `['rates', 12, 'price']`. */
export type JsonPath = readonly (string | number)[];

/** The contents of a file, or every mistake in it. */
export type ReadFile<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads JSON and checks it with a schema.
 * @param file named in every problem
 * @returns the data, or every problem with the line where it is
 */
export function readJson<T>(file: string, text: string, schema: z.ZodType<T>): ReadFile<T> {
  const json = parseJson(text);
  if ('error' in json) return { ok: false, problems: [{ file, line: syntaxLine(text), message: json.error }] };
  const parsed = schema.safeParse(json.data);
  if (parsed.success) return { ok: true, value: parsed.data };
  const mistakes = parsed.error.issues.map(({ path, message }) => ({
    path: path.filter((key) => typeof key !== 'symbol'),
    message,
  }));
  return { ok: false, problems: problemsAt(file, text, mistakes) };
}

/** A mistake in a file, and where it is. */
export interface Mistake {
  readonly path: JsonPath;
  readonly message: string;
}

/** Mistakes as problems with file and line; each says where it is in words, too: "rate 13, price". */
export function problemsAt(file: string, text: string, mistakes: readonly Mistake[]): readonly Problem[] {
  if (mistakes.length === 0) return [];
  const lineOf = linesOf(text);
  return mistakes.map(({ path, message }) => ({
    file,
    line: lineOf(path),
    message: `${describePath(path)}${message}`,
  }));
}

/**
 * Finds the line of a value. JSON is YAML, and the YAML parser keeps positions; it is slower, so it only runs on
 * mistakes.
 * @returns a function from a place to its line, or to the line of what should contain it
 */
export function linesOf(text: string): (path: JsonPath) => number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
}

/** `rate 13, price: ` for `['rates', 12, 'price']`; items count from 1, as people do. */
function describePath(path: JsonPath): string {
  const parts = path.flatMap((key, index) => {
    if (typeof key === 'number') return [];
    const item = path[index + 1];
    return typeof item === 'number' ? `${key.replace(/s$/, '')} ${item + 1}` : key;
  });
  return parts.length > 0 ? `${parts.join(', ')}: ` : '';
}

function parseJson(text: string): { readonly data: unknown } | { readonly error: string } {
  try {
    return { data: JSON.parse(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { error: `is not valid JSON: ${reason.replace(/\s+/g, ' ')} (check commas and quotes near there)` };
  }
}

/** YAML forgives one mistake that JSON does not, and it is the most frequent one: a comma after the last item. */
function syntaxLine(text: string): number {
  const yamlLine = parseDocument(text).errors[0]?.linePos?.[0].line;
  const lastComma = text.search(/,\s*[\]}]/);
  return yamlLine ?? text.slice(0, Math.max(0, lastComma)).split('\n').length;
}
