import { ARCHITECTURE_NAMES, type Architecture, otherArchitecture } from './architecture.js';
import { fittingLines } from './command-line.js';
import type { Decimal } from './decimal.js';
import type { FollowUp } from './quote.js';
import { DEFAULT_REGION, type Region } from './regions.js';

/** An input with one thing changed, and what to call the change. */
export interface Variant<T> {
  readonly label: string;
  readonly changed: T;
}

/**
 * Lines to try after a quote. What has no price or does not fit into a button is left out.
 * @param lineOf the command line that asks for an input
 */
export function followUpsFor<T>(
  variants: readonly Variant<T>[],
  canPrice: (input: T) => boolean,
  lineOf: (input: T) => string,
): readonly FollowUp[] {
  return fittingLines(
    variants.filter(({ changed }) => canPrice(changed)).map(({ label, changed }) => ({ label, line: lineOf(changed) })),
  );
}

/** The same on the other architecture. */
export function onOtherArchitecture<T extends { readonly architecture: Architecture }>(input: T): Variant<T> {
  const architecture = otherArchitecture(input.architecture);
  return { label: `On ${ARCHITECTURE_NAMES[architecture]}`, changed: { ...input, architecture } };
}

/** Where to look from the Region that AWS's examples use: the most used one in Europe. */
const FAR_REGION = 'eu-central-1';

/** The same in another Region: Frankfurt seen from Northern Virginia, Northern Virginia from everywhere else. */
export function inOtherRegion<T extends { readonly region: Region }>(
  input: T,
  regions: readonly Region[],
): readonly Variant<T>[] {
  const code = input.region.code === DEFAULT_REGION ? FAR_REGION : DEFAULT_REGION;
  const region = regions.find((candidate) => candidate.code === code);
  return region ? [{ label: `In ${placeName(region)}`, changed: { ...input, region } }] : [];
}

/** The same with double of something. */
export function doubled<T, K extends keyof T>(
  input: T & Readonly<Record<K, Decimal>>,
  quantity: K,
  label: string,
): Variant<T> {
  return { label, changed: { ...input, [quantity]: input[quantity].times('2') } };
}

/** "Frankfurt" of "Europe (Frankfurt)". */
export function placeName({ name }: Region): string {
  return /\((.+)\)/.exec(name)?.[1] ?? name;
}
