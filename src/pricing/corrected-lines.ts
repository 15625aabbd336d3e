import { commandLine, fittingLines } from './command-line.js';
import { placeName } from './follow-ups.js';
import type { OptionValues } from './options.js';
import type { PriceProblem } from './price-problem.js';
import type { FollowUp } from './quote.js';
import type { Region } from './regions.js';

/** An option to put in the place of the wrong one, and what to call it. */
interface Correction {
  readonly label: string;
  readonly changed: OptionValues;
}

/**
 * Lines to try instead of one that has no price: the nearest Region that has one, the instance types that were meant.
 * @param options as typed
 * @param canPrice whether options lead to a price; lines that do not are left out
 * @returns nothing if more than one thing is wrong, because no line would mend all of it
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
  switch (problem.kind) {
    case 'no-rate':
      return problem.nearest ? [inRegion(problem.nearest)] : [];
    case 'unknown-region':
      return problem.near.map(inRegion);
    case 'no-such':
      return problem.near.map((one) => ({ label: `With ${one}`, changed: { [problem.option]: one } }));
    default:
      return [];
  }
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
