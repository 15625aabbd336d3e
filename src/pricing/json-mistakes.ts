import type { z } from 'zod';
import type { Problem } from '../notes/problem.js';
import { type KeyPath, linesOf } from '../notes/yaml-lines.js';

/** A mistake in a file, and where it is. */
export interface Mistake {
  readonly path: KeyPath;
  readonly message: string;
}

/** What a schema found wrong with a value that stands at this path. */
export function mistakesOf(error: z.ZodError | undefined, at: KeyPath = []): readonly Mistake[] {
  return (error?.issues ?? []).map(({ path, message }) => ({
    path: [...at, ...path.filter((key) => typeof key !== 'symbol')],
    message,
  }));
}

/** Mistakes as problems with file and line; each says where it is in words, too: "rate 13, price". */
export function problemsAt(file: string, text: string, mistakes: readonly Mistake[]): readonly Problem[] {
  if (mistakes.length === 0) return [];
  const lineOf = linesOf(text);
  return mistakes.map(({ path, message }) => ({
    file,
    line: lineOf(path) ?? 1,
    message: `${describePath(path)}${message}`,
  }));
}

/** `rate 13, price: ` for `['rates', 12, 'price']`; items count from 1, as people do. */
function describePath(path: KeyPath): string {
  const parts = path.flatMap((key, index) => {
    if (typeof key === 'number') return [];
    const item = path[index + 1];
    return typeof item === 'number' ? `${key.replace(/s$/, '')} ${item + 1}` : key;
  });
  return parts.length > 0 ? `${parts.join(', ')}: ` : '';
}
