/** A JSON object whose content is not known yet. */
export type JsonObject = Record<string, unknown>;

/** Where a value sits inside a JSON body, for example `['embeds', 0, 'title']`. */
export type JsonPath = readonly (string | number)[];

/** Whether the value is a JSON object, neither a list nor null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The property `key` of `value` if both exist, whatever `value` is. */
export function valueAt(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

/** The object at `key`, or an empty one. */
export function objectAt(value: unknown, key: string): JsonObject {
  const found = valueAt(value, key);
  return isObject(found) ? found : {};
}

/** The list at `key`, or an empty one. */
export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = valueAt(value, key);
  return Array.isArray(found) ? found : [];
}

/** The text at `key`, or an empty one. */
export function textAt(value: unknown, key: string): string {
  const found = valueAt(value, key);
  return typeof found === 'string' ? found : '';
}

/** The number at `key`, or 0. */
export function numberAt(value: unknown, key: string): number {
  const found = valueAt(value, key);
  return typeof found === 'number' ? found : 0;
}

/** Calls `visit` for every object inside `value`, `value` itself included, parents before children. */
export function visitObjects(value: unknown, path: JsonPath, visit: (found: JsonObject, path: JsonPath) => void): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) visitObjects(item, [...path, index], visit);
    return;
  }
  if (!isObject(value)) return;
  visit(value, path);
  for (const [key, child] of Object.entries(value)) visitObjects(child, [...path, key], visit);
}
