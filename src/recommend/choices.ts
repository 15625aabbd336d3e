import * as z from 'zod';

const weight = z.int().min(1).max(5);
const condition = z.string().min(1).max(120);
const limits = z.strictObject({ over: z.number().optional(), upTo: z.number().optional() });

/** What `Best fit:` says of a service: */
const pitch = {
  /** what to use, with its article: "a Spot Instance"; */
  named: z.string().min(1).max(60),
  /** why, as a clause without subject; */
  because: z.string().min(1).max(200),
  /** and the parts that a beginner sets up, as the object of "set up". */
  setUp: z.string().min(1).max(200),
};

/** A signal as the YAML files write it. */
export const signalSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  shown: z.string().min(1).max(100),
  phrases: z.array(z.string().min(1)).min(1),
  seconds: limits.optional(),
  gigabytes: limits.optional(),
  favours: z.record(z.string(), weight),
  rulesOut: z.record(z.string(), z.string().min(1).max(140)).default({}),
  /** What a second line with the signal asks of the service that is recommended. */
  asks: z.string().min(1).max(100).optional(),
  source: z.strictObject({ note: z.string(), heading: z.string() }),
});

/** The format of `knowledge/choices.yaml`; its comments explain how to extend it. */
export const choicesSchema = z.strictObject({
  services: z.record(
    z.string(),
    z.strictObject({
      /** The topic's name if missing. */
      named: pitch.named.optional(),
      because: pitch.because,
      setUp: pitch.setUp.optional(),
      /** Kinds of the service or ways to set it up, each by the signal that decides for it; the first that matches is recommended. */
      kinds: z.record(z.string(), z.strictObject(pitch)).default({}),
      runsCode: z.boolean().default(true),
      builtOn: z.array(z.string()).default([]),
      /** Another service whose limits also apply. */
      runsAs: z.string().optional(),
      /** Services that it is a part of, and so no alternative to. */
      under: z.array(z.string()).default([]),
      insteadIf: condition,
      /** Needs that it meets, as completions. */
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

/** The services that can be recommended, and the signals that decide between them. */
export type Choices = z.infer<typeof choicesSchema>;

/** A feature of a need that favours services or rules them out. */
export type Signal = Choices['signals'][number];

/** A signal that decides between the options of an exam question: it may name any topic. */
export type Condition = Signal;
