import * as z from 'zod';
import type { Problem } from './problem.js';
import { readYaml } from './yaml.js';

const factKeys = z.array(
  z.strictObject({ key: z.string().min(1), label: z.string().min(1), asks: z.array(z.string().min(1)).min(1) }),
);

/** A row of facts: its key, its label in replies, and words with which people ask about it. */
export type FactKey = z.infer<typeof factKeys>[number];

/**
 * Reads `knowledge/fact-keys.yaml`: the rows of a comparison in their order.
 * @returns the rows, or what is wrong with the file
 */
export function readFactKeys(
  file: string,
  yaml: string,
): readonly FactKey[] | { readonly problems: readonly Problem[] } {
  const read = readYaml(file, yaml, factKeys);
  return 'data' in read ? read.data : { problems: read };
}
