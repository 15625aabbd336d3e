import * as z from 'zod';
import { type Decimal, exact } from './decimal.js';
import { type Mistake, mistakesOf } from './json-mistakes.js';
import { day, decimal, type PriceFile, wholeNumber } from './price-file.js';
import type { PriceList } from './price-lists.js';

/** The vCPUs of something that runs code, and its GB of memory. */
export interface Size {
  readonly vcpu: Decimal;
  readonly memoryGb: Decimal;
}

/** A Lightsail bundle. */
export interface Bundle {
  readonly name: string;
  readonly memoryGb: Decimal;
  readonly diskGb: string;
  /** With Windows, if its disk is another one. */
  readonly windowsDiskGb?: string | undefined;
}

/** The types of EBS volumes that are sold today, in the order of a list of choices. */
export const DISK_TYPES = ['gp3', 'gp2', 'io2', 'io1', 'st1', 'sc1'] as const;

const table = <T extends z.ZodType>(value: T) => z.record(z.string(), value, 'must be a table in braces');

/** Sizes by name, each as its vCPUs and GB. */
const sizesByName = table(z.tuple([decimal, decimal], 'must be vCPUs and GB, such as ["2", "8"]')).transform(
  (sizes): ReadonlyMap<string, Size> =>
    new Map(Object.entries(sizes).map(([name, [vcpu, gb]]) => [name, { vcpu: exact(vcpu), memoryGb: exact(gb) }])),
);

/** The GB of memory that each number of vCPUs may have, as pairs with the smallest first. */
const sizePairs = table(z.array(decimal, 'must be a list of GB, such as ["0.5", "1"]').min(1)).transform(
  (memories): readonly Size[] =>
    Object.entries(memories)
      .flatMap(([vcpu, sizes]) => sizes.map((memory) => ({ vcpu: exact(vcpu), memoryGb: exact(memory) })))
      // JavaScript puts whole numbers first among keys, so 0.25 would come after 32.
      .sort((a, b) => a.vcpu.cmp(b.vcpu) || a.memoryGb.cmp(b.memoryGb)),
);

const bundle = z.strictObject({ memoryGb: decimal, diskGb: wholeNumber, windowsDiskGb: wholeNumber.optional() });
const bundles = table(bundle).transform((all): readonly Bundle[] =>
  Object.entries(all).map(([name, { memoryGb, ...disks }]) => ({ name, memoryGb: exact(memoryGb), ...disks })),
);

const volumeType = z.strictObject({
  leastGb: wholeNumber,
  mostGb: wholeNumber,
  iops: z.strictObject({ least: wholeNumber, most: wholeNumber, perGb: wholeNumber, included: wholeNumber }).optional(),
  throughput: z.strictObject({ included: wholeNumber, most: wholeNumber }).optional(),
  multiAttach: z.literal(true, 'must be true or left out').optional(),
});

const freeAtFirst = z.strictObject({
  months: wholeNumber,
  accountsBefore: day,
  calls: wholeNumber,
  messages: wholeNumber,
  connectionMinutes: wholeNumber,
});

/** What price files say beside prices, with the form of each value. Each of these must be there. */
const FACTS = {
  lambda: { mbPerVcpu: wholeNumber },
  fargate: { taskSizes: sizePairs, spotSavesPercent: wholeNumber },
  ec2: { instanceSizes: sizesByName, spotSavesPercent: wholeNumber, commitmentSavesPercent: wholeNumber },
  ebs: { volumeTypes: z.record(z.enum(DISK_TYPES), volumeType) },
  eks: { standardSupportMonths: wholeNumber, mostVcpuPerPod: wholeNumber, mbAddedToPod: wholeNumber },
  apigateway: { freeAtFirst },
  lightsail: { bundles },
  apprunner: { instanceSizes: sizePairs, noNewCustomersFrom: day },
} satisfies Partial<Record<PriceList, Readonly<Record<string, z.ZodType>>>>;

type Schemas = typeof FACTS;
type ValueOf<S> = S extends z.ZodType<infer T> ? T : never;

/** The facts of each price file, by name. */
export type Facts = {
  readonly [L in PriceList]: L extends keyof Schemas
    ? { readonly [F in keyof Schemas[L]]: ValueOf<Schemas[L][F]> }
    : Readonly<Record<never, never>>;
};

/** Reads the facts of a price file: each that its service needs, no others, and a size for every variant that has a price. */
export function readFacts<L extends PriceList>(
  list: L,
  file: PriceFile,
): { readonly facts: Facts[L] } | { readonly mistakes: readonly Mistake[] } {
  const needed: Readonly<Record<string, z.ZodType>> = list in FACTS ? FACTS[list as keyof typeof FACTS] : {};
  const message = `is not used for ${list}: remove it (used: ${Object.keys(needed).join(', ') || 'none'})`;
  const mistakes: Mistake[] = Object.keys(file.facts)
    .filter((name) => !needed[name])
    .map((name) => ({ path: ['facts', name], message }));
  const facts: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(needed)) {
    const read = schema.safeParse(file.facts[name]?.value);
    facts[name] = read.data;
    if (!file.facts[name])
      mistakes.push({ path: ['facts'], message: `"${name}" is missing: add it with its source and value` });
    else mistakes.push(...mistakesOf(read.error, ['facts', name, 'value']));
  }
  if (mistakes.length === 0) mistakes.push(...withoutSize(list, file));
  // Each value has the type of its schema, as no mistake was found.
  return mistakes.length > 0 ? { mistakes } : { facts: facts as Facts[L] };
}

/** The facts that describe what has a price, one for each variant. */
const DESCRIBED: Partial<Record<PriceList, string>> = { ec2: 'instanceSizes', lightsail: 'bundles' };

function withoutSize(list: PriceList, { grids, facts }: PriceFile): readonly Mistake[] {
  const name = DESCRIBED[list];
  if (name === undefined) return [];
  const known = Object(facts[name]?.value);
  const message = `has no size: add it to "facts", ${name}`;
  return grids.flatMap(({ prices }, index) =>
    Object.keys(prices)
      .filter((variant) => !Object.hasOwn(known, variant))
      .map((variant) => ({ path: ['grids', index, 'prices', variant], message })),
  );
}
