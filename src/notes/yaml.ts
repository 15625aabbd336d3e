import { load, YAMLException } from 'js-yaml';
import { z } from 'zod';
import { KnowledgeError, type Problem } from './problem.js';
import { type KeyPath, linesOf } from './yaml-lines.js';

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
  const document = loadYaml(yaml);
  if ('error' in document) {
    const { message, line } = document.error;
    return [{ file, line: line + firstLine - 1, message }];
  }
  let lines: ReturnType<typeof linesOf> | undefined;
  const lineOf = (path: KeyPath): number => {
    lines ??= linesOf(yaml);
    return Math.max((lines(path) ?? 0) + firstLine - 1, 1);
  };
  const parsed = schema.safeParse(document.data, {
    error: ({ code, input, inst }) => {
      if (code === 'unrecognized_keys' && inst instanceof z.ZodObject) {
        return `is no known key: use one of ${Object.keys(inst.shape).join(', ')}`;
      }
      return input === undefined ? 'is missing: add it' : undefined;
    },
  });
  if (parsed.success) return { data: parsed.data, lineOf };
  return parsed.error.issues.flatMap((issue) =>
    placesOf(issue).map((place) => ({
      file,
      line: lineOf(place),
      message: `${place.join('.') || 'the document'}: ${issue.message}`,
    })),
  );
}

/** Where a mistake is; several unknown keys of a map are one issue. */
function placesOf(issue: z.core.$ZodIssue): KeyPath[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
}

function loadYaml(
  yaml: string,
): { readonly data: unknown } | { readonly error: { readonly line: number; readonly message: string } } {
  try {
    return { data: load(yaml) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const message = `this is not valid YAML: ${error.reason} (put quotes around values that contain ": " or "#")`;
    return { error: { line: (error.mark?.line ?? 0) + 1, message } };
  }
}

/**
 * Reads YAML that must have a certain form, where any problem ends the start.
 * @throws KnowledgeError with file, line and what to change
 */
export function yamlData<Data>(file: string, yaml: string, schema: z.ZodType<Data>): Data {
  const read = readYaml(file, yaml, schema);
  if ('data' in read) return read.data;
  throw new KnowledgeError(read);
}
