import type { Assumption } from '../../src/pricing/assumption.js';

/** Each assumption in words: its sentence, or "without logs" for an exclusion. */
export function assumptionTexts({ assumptions }: { readonly assumptions: readonly Assumption[] }): readonly string[] {
  return assumptions.map((one) => one.text ?? (one.kind === 'not-included' ? `without ${one.what}` : ''));
}
