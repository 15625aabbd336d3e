import type { ServiceId } from '../price-lists.js';
import type { Parts } from './change.js';

/** What differs between two requests: an option of a part, a part that is gone, or one that has come. */
export type Difference =
  | {
      readonly kind: 'option';
      readonly part: number;
      readonly service: ServiceId;
      readonly option: string;
      readonly from: string | undefined;
      readonly to: string | undefined;
    }
  | { readonly kind: 'gone'; readonly part: number; readonly service: ServiceId }
  | {
      readonly kind: 'come';
      readonly service: ServiceId;
      readonly options: Parts[number]['options'];
      /** The options in which it differs from a part of the same service. */
      readonly unlike?: readonly string[];
    };

/** The differences between a request and another, with each part beside the one that is most like it. */
export function differencesOf(before: Parts, after: Parts): readonly Difference[] {
  const pairs = before.flatMap((from, place) =>
    after.flatMap((to, at) =>
      from.service === to.service ? [{ from, to, likeness: likenessOf(from, to) + (place === at ? 0.5 : 0) }] : [],
    ),
  );
  pairs.sort((a, b) => b.likeness - a.likeness);
  const taken = new Map<Parts[number], Parts[number]>();
  const used = new Set<Parts[number]>();
  for (const { from, to } of pairs)
    if (!taken.has(from) && !used.has(to)) {
      taken.set(from, to);
      used.add(to);
    }
  return [
    ...before.flatMap((from, part): readonly Difference[] => {
      const to = taken.get(from);
      return to ? optionsOf(from, to, part) : [{ kind: 'gone', part, service: from.service }];
    }),
    ...after
      .filter((to) => !used.has(to))
      .map(({ service, options }): Difference => {
        const like = before.find((one) => one.service === service);
        const unlike = like && Object.keys(options).filter((option) => like.options[option] !== options[option]);
        return { kind: 'come', service, options, ...(unlike && { unlike }) };
      }),
  ];
}

function likenessOf(from: Parts[number], to: Parts[number]): number {
  const names = Object.keys(to.options);
  const same = names.filter((option) => from.options[option] === to.options[option]).length;
  return same - 0.3 * (names.length - same);
}

function optionsOf(from: Parts[number], to: Parts[number], part: number): readonly Difference[] {
  const names = [...new Set([...Object.keys(from.options), ...Object.keys(to.options)])];
  return names
    .filter((option) => from.options[option] !== to.options[option])
    .map((option) => ({
      kind: 'option',
      part,
      service: from.service,
      option,
      from: from.options[option],
      to: to.options[option],
    }));
}
