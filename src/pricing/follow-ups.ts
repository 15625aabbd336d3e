import { ARCHITECTURE_NAMES, type Architecture, otherArchitecture } from './architecture.js';
import { fittingLines } from './command-line.js';
import type { FollowUp } from './quote.js';
import { DEFAULT_REGION, type Region } from './regions.js';

/** An input with one thing changed, and a label for the change. */
export interface Variant<T> {
  readonly label: string;
  readonly changed: T;
}

/**
 * Lines to try after a quote, without those that have no price or do not fit into a button.
 * @param lineOf the command line for an input
 */
export function followUpsFor<T>(
  variants: readonly Variant<T>[],
  canPrice: (input: T) => boolean,
  lineOf: (input: T) => string,
): readonly FollowUp[] {
  const priced = variants.filter(({ changed }) => canPrice(changed));
  return fittingLines(priced.map(({ label, changed }) => ({ label, line: lineOf(changed) })));
}

/** The same on the other architecture. */
export function onOtherArchitecture<T extends { readonly architecture: Architecture }>(input: T): Variant<T> {
  const architecture = otherArchitecture(input.architecture);
  return { label: `On ${ARCHITECTURE_NAMES[architecture]}`, changed: { ...input, architecture } };
}

/** What to compare the default Region with: the most used one in Europe. */
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

/** "Frankfurt" of "Europe (Frankfurt)". */
export function placeName({ name }: Region): string {
  return /\((.+)\)/.exec(name)?.[1] ?? name;
}
