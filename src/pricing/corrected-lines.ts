import { commandLine, fittingLines } from './command-line.js';
import { placeName } from './follow-ups.js';
import type { OptionValues } from './options.js';
import type { PriceProblem } from './price-problem.js';
import type { FollowUp } from './quote.js';
import type { Region } from './regions.js';

/** A corrected option, and its label. */
interface Correction {
  readonly label: string;
  readonly changed: OptionValues;
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
    texts: textsOf({ ...options, ...changed }),
  }));
  const priced = corrected.filter(({ texts }) => canPrice(texts));
  return fittingLines(priced.map(({ label, texts }) => ({ label, line: commandLine(command, texts) })));
}

function correctionsOf(problem: PriceProblem): readonly Correction[] {
  if (problem.kind === 'no-rate') return problem.nearest ? [inRegion(problem.nearest)] : [];
  if (problem.kind === 'unknown-region') return problem.near.map(inRegion);
  if (problem.kind !== 'no-such') return [];
  return problem.near.map((one) => ({ label: `With ${one}`, changed: { [problem.option]: one } }));
}

function inRegion(region: Region): Correction {
  return { label: `In ${placeName(region)}`, changed: { region: region.code } };
}

/** Options as a line has them, without spaces. */
function textsOf(options: OptionValues): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) => {
      if (value === undefined) return [];
      return [[name, (typeof value === 'object' ? value.text : String(value)).replaceAll(' ', '')]];
    }),
  );
}
