import * as z from 'zod';

/** The content of `knowledge/fact-keys.yaml`: the rows of a comparison in their order. */
export const factKeysSchema = z.array(
  z.strictObject({ key: z.string().min(1), label: z.string().min(1), asks: z.array(z.string().min(1)).min(1) }),
);

/** A row of facts: its key, its label in replies, and words with which people ask about it. */
export type FactKey = z.infer<typeof factKeysSchema>[number];
