import * as z from 'zod';
import { keptByObject } from '../kept-by-object.js';
import { folded } from '../typed-text.js';
import { type ReadFile, readJson } from './json-file.js';
import { problemsAt } from './json-mistakes.js';

const region = z.strictObject({
  code: z.string().regex(/^[a-z]{2}(?:-gov)?-[a-z]+-\d$/, 'must be a Region code such as "eu-central-1"'),
  name: z.string().min(1),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  aliases: z.array(z.string().min(1)),
});

const regionFile = z.strictObject({ about: z.string(), regions: z.array(region).min(1) });

/** An AWS Region: its code, its name as AWS writes it, roughly where it is, and what else people call it. */
export type Region = Readonly<z.infer<typeof region>>;

/** The Region that a quote is for if none is named: the one of AWS's own examples. */
export const DEFAULT_REGION = 'us-east-1';

/** Stands for all Regions: the place of prices that are the same everywhere. Nobody can choose it. */
export const GLOBAL: Region = { code: 'global', name: 'all Regions', latitude: 0, longitude: 0, aliases: [] };

/** Brings any spelling of a Region into one form: `EU Central 1`, `eu_central_1` and `eu-central-1` become the same. */
export function regionKey(text: string): string {
  return folded(text, 'NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** All keys under which a Region is found: code, name, aliases. */
export const keysOf = keptByObject(({ code, name, aliases }: Region): readonly string[] => [
  ...new Set([code, name, ...aliases].map(regionKey)),
]);

/** Reads `regions.json`; no two Regions may share a name. */
export function readRegions(file: string, text: string): ReadFile<readonly Region[]> {
  const read = readJson(file, text, regionFile);
  if (!read.ok) return read;
  const { regions } = read.value;
  const owners = new Map<string, Region>();
  const mistakes = regions.flatMap((region, index) =>
    keysOf(region).flatMap((key) => {
      const owner = owners.get(key);
      owners.set(key, owner ?? region);
      const message = `"${key}" already means ${owner?.code}: remove it from one of them`;
      return owner ? [{ path: ['regions', index], message }] : [];
    }),
  );
  const problems = problemsAt(file, text, mistakes);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: regions };
}
