import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.js';

/** A place inside a YAML document: `['sources', 0, 'url']`. */
export type KeyPath = readonly (string | number)[];

/** A document that passed its schema, with a way to find the line of any of its values. */
export interface ReadYaml<Data> {
  readonly data: Data;
  readonly lineOf: (path: KeyPath) => number;
}

/**
 * Reads YAML that must have a certain form.
 * @param firstLine the line of the file on which the YAML starts
 * @returns the checked data, or every problem with its line
 */
export function readYaml<Data>(
  file: string,
  yaml: string,
  schema: z.ZodType<Data>,
  firstLine = 1,
): ReadYaml<Data> | readonly Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    return document.errors.map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      message: `this is not valid YAML: ${firstLineOf(error.message)} (put quotes around values that contain ": " or "#")`,
    }));
  }
  const lineOf = (path: KeyPath): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = keyOrValueAt(document, path.slice(0, length));
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return Math.max(firstLine - 1, 1);
  };
  const parsed = schema.safeParse(document.toJS(), {
    error: ({ input }) => (input === undefined ? 'is missing: add it' : undefined),
  });
  if (parsed.success) return { data: parsed.data, lineOf };
  return parsed.error.issues.map((issue) => {
    const path = issue.path.filter((key) => typeof key !== 'symbol');
    const place = issue.code === 'unrecognized_keys' ? [...path, ...issue.keys.slice(0, 1)] : path;
    return { file, line: lineOf(place), message: `${path.join('.') || 'the document'}: ${issue.message}` };
  });
}

/** The key at a place in a map, because its value may start on the next line, or the item of a list. */
function keyOrValueAt(document: Document, path: KeyPath): unknown {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === last) : undefined;
  return pair?.key ?? document.getIn(path, true);
}

function firstLineOf(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
