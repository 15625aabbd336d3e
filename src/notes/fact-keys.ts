import * as z from 'zod';
import type { Problem } from './problem.js';
import { readYaml } from './yaml.js';

const factKeys = z.array(
  z.strictObject({ key: z.string().min(1), label: z.string().min(1), asks: z.array(z.string().min(1)).min(1) }),
);

/** A row that notes may fill: its key, what a reply calls it, and the words with which people ask about it. */
export type FactKey = z.infer<typeof factKeys>[number];

/**
 * Reads `knowledge/fact-keys.yaml`, which names the rows of a comparison in the order in which they are shown.
 * @returns the rows, or what is wrong if the file is not a list of them
 */
export function readFactKeys(
  file: string,
  yaml: string,
): readonly FactKey[] | { readonly problems: readonly Problem[] } {
  const read = readYaml(file, yaml, factKeys);
  return 'data' in read ? read.data : { problems: read };
}
