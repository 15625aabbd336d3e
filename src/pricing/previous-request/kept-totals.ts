import type { Reading } from '../quantities/parsed.js';
import { serviceOf } from '../services/index.js';
import type { Alternatives } from './texts.js';

/** Sizes that stay what they were of all together, although there are now more or fewer: those may have been told for each. */
export function keptTotals(before: Alternatives, changed: Alternatives): readonly Reading[] {
  return changed.flatMap((lines, side) =>
    lines.flatMap(({ service, options }, place) => {
      const { service: was, options: were } = before[side]?.[place] ?? {};
      const { totals = [] } = serviceOf(service).plain;
      if (was !== service || (were?.['count'] ?? '1') === (options['count'] ?? '1')) return [];
      const kept = totals.filter((name) => options[name] !== undefined && options[name] === were?.[name]);
      return kept.map((name) => ({ text: `${name}:${options[name]}`, as: 'still that of all together' }));
    }),
  );
}
