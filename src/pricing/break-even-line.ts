import type { Architecture } from './architecture.js';
import { shortCommandLine } from './command-line.js';
import type { Decimal } from './decimal.js';
import { architectureOption, regionOption } from './follow-ups.js';
import { formatDuration, formatMemory } from './quantities/format.js';
import type { Region } from './regions.js';

/** The least that a break-even needs to know. */
export interface BreakEvenLoad {
  readonly memoryMb: Decimal;
  readonly durationMs: Decimal;
  readonly architecture: Architecture;
  readonly region: Region;
}

/** The command line that asks where a function costs as much as a container. */
export function breakEvenLine(
  { memoryMb, durationMs, architecture, region }: BreakEvenLoad,
  more: Readonly<Record<string, string | undefined>> = {},
): string {
  const load = { memory: formatMemory(memoryMb), duration: formatDuration(durationMs) };
  return shortCommandLine('/price break-even', load, {
    ...more,
    architecture: architectureOption(architecture),
    region: regionOption(region),
  });
}
