import type { Invalid, NextStep } from '../answer.js';

/** A request that cannot be carried out, with what to type instead. */
export function invalid(problems: readonly string[], nextSteps: readonly NextStep[] = []): Invalid {
  return { kind: 'invalid', problems, nextSteps, sources: [], corrections: [] };
}
