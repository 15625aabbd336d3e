import { load, YAMLException } from 'js-yaml';
import * as z from 'zod';
import { KnowledgeError, type Problem } from './problem.js';
import { readTextFile } from './read-text.js';
import { type KeyPath, linesOf } from './yaml-lines.js';

/** A document that matches its schema, with a way to find the line of any value. */
export interface ReadYaml<Data> {
  readonly data: Data;
  readonly lineOf: (path: KeyPath) => number;
}

/**
 * Reads YAML that must match a schema.
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
    error: (issue) => (issue.input === undefined ? 'is missing: add it' : whatToChange(issue)),
  });
  if (parsed.success) return { data: parsed.data, lineOf };
  return parsed.error.issues.flatMap((issue) =>
    pathsOf(issue).map((path) => ({
      file,
      line: lineOf(path),
      message: `${path.join('.') || 'the document'}: ${issue.message}`,
    })),
  );
}

/** What the author has to change; undefined where the schema says so itself. */
function whatToChange(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.inst instanceof z.ZodObject
        ? `is not a known key: use one of ${Object.keys(issue.inst.shape).join(', ')}`
        : undefined;
    case 'too_small':
      if (issue.origin === 'array') return `lists too few: ${issue.minimum} at least`;
      return issue.origin === 'string' ? 'is empty: write something' : undefined;
    case 'too_big':
      if (issue.origin === 'array') return `lists too many: ${issue.maximum} at most`;
      return issue.origin === 'string' ? `is too long: ${issue.maximum} characters at most` : undefined;
    case 'invalid_value':
      return `must be one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'invalid_type':
      return `must be ${FORMS[issue.expected] ?? issue.expected}`;
    default:
      return undefined;
  }
}

const FORMS: Readonly<Record<string, string>> = {
  array: 'a list, such as [one, two]',
  string: 'a text: put quotes around it',
  object: 'lines of `key: value`',
  record: 'lines of `key: value`',
};

/** The paths of an issue: several unknown keys of a map are one issue. */
function pathsOf(issue: z.core.$ZodIssue): KeyPath[] {
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
    return { error: { line: openedOn(yaml, error.mark?.line ?? 0) + 1, message } };
  }
}

/** The line of the first bracket left open before a line, or else that line. */
function openedOn(yaml: string, line: number): number {
  const open: number[] = [];
  for (const [place, text] of yaml
    .split('\n')
    .slice(0, line + 1)
    .entries())
    for (const [bracket] of text.replace(/"[^"]*"|#.*/g, '').matchAll(/(?<=: |^\s*- |[[{,] ?)[[{]|[\]}]/g)) {
      if (/[[{]/.test(bracket)) open.push(place);
      else open.pop();
    }
  return open[0] ?? line;
}

/** A mistake that no schema can find. */
export interface Mistake {
  readonly at: KeyPath;
  readonly message: string;
}

/**
 * Reads YAML that must match a schema.
 * @param mistakesIn finds what else is wrong
 * @throws KnowledgeError with file, line and what to change
 */
export function yamlData<Data>(
  file: string,
  yaml: string,
  schema: z.ZodType<Data>,
  mistakesIn: (data: Data) => readonly Mistake[] = () => [],
): Data {
  const read = readYaml(file, yaml, schema);
  if (!('data' in read)) throw new KnowledgeError(read);
  const problems = mistakesIn(read.data).map(({ at, message }) => ({ file, line: read.lineOf(at), message }));
  if (problems.length > 0) throw new KnowledgeError(problems);
  return read.data;
}

/**
 * Reads a YAML file.
 * @param missing the data if there is no such file, or what the file is for, if there must be one
 * @throws KnowledgeError as `yamlData` does
 */
export async function yamlFile<Data>(
  file: string,
  schema: z.ZodType<Data>,
  missing: { readonly data: Data } | { readonly message: string },
  mistakesIn?: (data: Data) => readonly Mistake[],
): Promise<Data> {
  const text = await readTextFile(file);
  if (text !== undefined) return yamlData(file, text, schema, mistakesIn);
  if ('data' in missing) return missing.data;
  throw new KnowledgeError([{ file, line: 1, message: `is missing: ${missing.message}` }]);
}
