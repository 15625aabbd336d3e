import { ARCHITECTURE_NAMES, type Architecture, otherArchitecture } from './architecture.js';
import { commandLine, fittingLines } from './command-line.js';
import { counterpart, isArm } from './instance-types.js';
import type { OptionValues } from './options.js';
import type { PriceProblem } from './price-problem.js';
import type { FollowUp } from './quote.js';
import { DEFAULT_REGION, type Region } from './regions.js';

/** Begins the label of a comparison with another service. */
export const COMPARES_WITH = 'Compare with';

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

/** The same on instances of the other architecture. */
export function onCounterpart<T>(instance: string | undefined, changedTo: (other: string) => T): readonly Variant<T>[] {
  const other = counterpart(instance ?? '');
  if (other === undefined) return [];
  return [{ label: `On ${other} (${isArm(other) ? 'arm64' : 'x86'})`, changed: changedTo(other) }];
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
function placeName({ name }: Region): string {
  return /\((.+)\)/.exec(name)?.[1] ?? name;
}

/**
 * Lines to try instead of one that has no price: with the nearest Region that has one, or similar instance types.
 * @param options as typed
 * @param canPrice whether options lead to a price
 * @returns no lines for several problems, because none would correct all of them
 */
export function correctedLines(
  command: string,
  options: OptionValues,
  problems: readonly PriceProblem[],
  canPrice: (options: OptionValues) => boolean,
): readonly FollowUp[] {
  const [problem, ...others] = problems;
  if (!problem || others.length > 0) return [];
  const corrected = correctionsOf(problem).map(({ label, changed }) => ({
    label,
    changed: { ...options, ...changed },
  }));
  return followUpsFor(corrected, canPrice, (changed) => commandLine(command, changed));
}

function correctionsOf(problem: PriceProblem): readonly Variant<OptionValues>[] {
  if (problem.kind === 'no-rate') return problem.nearest ? [inRegion(problem.nearest)] : [];
  if (problem.kind === 'unknown-region') return problem.near.map(inRegion);
  if (problem.kind !== 'no-such') return [];
  return problem.near.map((one) => ({ label: `With ${one}`, changed: { [problem.option]: one } }));
}

function inRegion(region: Region): Variant<OptionValues> {
  return { label: `In ${placeName(region)}`, changed: { region: region.code } };
}
