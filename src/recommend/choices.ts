import * as z from 'zod';

const weight = z.int().min(1).max(5);
const condition = z.string().min(1).max(120);
const limits = z.strictObject({ over: z.number().optional(), upTo: z.number().optional() });

/** A feature of a situation, as the files write it. */
export const signalSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  shown: z.string().min(1).max(100),
  phrases: z.array(z.string().min(1)).min(1),
  seconds: limits.optional(),
  gigabytes: limits.optional(),
  favours: z.record(z.string(), weight),
  rulesOut: z.record(z.string(), z.string().min(1).max(140)).default({}),
  source: z.strictObject({ note: z.string(), heading: z.string() }),
});

/** The form of `knowledge/choices.yaml`; the comments there say how to add to it. */
export const choicesSchema = z.strictObject({
  services: z.record(
    z.string(),
    z.strictObject({
      /** What to take, with its article: "a Spot Instance"; the topic's name if it is missing. */
      named: z.string().min(1).max(60).optional(),
      because: z.string().min(1).max(200),
      /** The parts that a member begins with, as the object of "set up". */
      setUp: z.string().min(1).max(200).optional(),
      runsCode: z.boolean().default(true),
      builtOn: z.array(z.string()).default([]),
      /** The service whose limits hold for it as well. */
      runsAs: z.string().optional(),
      /** What it is only a part of, and so no alternative to. */
      under: z.array(z.string()).default([]),
      insteadIf: condition,
      /** Needs that it meets, in good English: members see them while they type. */
      examples: z.array(z.string().min(1).max(95)).default([]),
      insteadOf: z.record(z.string(), condition).default({}),
    }),
  ),
  signals: z.array(signalSchema).min(1),
  questions: z
    .array(
      z.strictObject({
        ask: z.string().min(1).max(120),
        options: z
          .array(z.strictObject({ label: z.string().min(1).max(60), adds: z.string().min(1).max(60) }))
          .min(2)
          .max(5),
      }),
    )
    .min(1),
});

/** What decides between services: features of a situation, and what each speaks for. */
export type Choices = z.infer<typeof choicesSchema>;

/** A feature of a situation. */
export type Signal = Choices['signals'][number];
