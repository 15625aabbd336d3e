import { isObject, type JsonObject, type JsonPath, listAt } from './json.js';

/** One thing Discord (or a rule of this project) would refuse in a request body. */
export interface Problem {
  readonly path: JsonPath;
  /** The machine-readable code in Discord's `errors` object, such as `BASE_TYPE_BAD_LENGTH`. */
  readonly code: string;
  readonly message: string;
}

/** Makes a problem. */
export function problem(path: JsonPath, code: string, message: string): Problem {
  return { path, code, message };
}

/** A problem if `length` lies outside `minimum..maximum`, worded and coded as Discord does. */
export function lengthProblem(path: JsonPath, length: number, minimum: number, maximum: number): Problem[] {
  if (length >= minimum && length <= maximum) return [];
  const message = `Must be between ${minimum} and ${maximum} in length, but is ${length}.`;
  return [problem(path, 'BASE_TYPE_BAD_LENGTH', message)];
}

/** The problem as a line for a person. */
export function describeProblem({ path, message }: Problem): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}

const listKey = '_errors';

function childAt(node: JsonObject, key: string): JsonObject {
  const existing = node[key];
  if (isObject(existing)) return existing;
  const created: JsonObject = {};
  node[key] = created;
  return created;
}

/**
 * The nested `errors` object of a 50035 answer: one level per step of the path and the list `_errors` at its end.
 * @see https://discord.com/developers/docs/reference#error-messages
 */
export function errorTree(problems: readonly Problem[]): JsonObject {
  const root: JsonObject = {};
  for (const { path, code, message } of problems) {
    const leaf = path.reduce<JsonObject>((node, key) => childAt(node, String(key)), root);
    leaf[listKey] = [...listAt(leaf, listKey), { code, message }];
  }
  return root;
}
