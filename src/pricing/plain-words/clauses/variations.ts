import { type Clause, entitiesOf } from '../entities/entity.js';
import type { Interpretation } from '../slots/interpretation.js';
import type { Draft } from './draft.js';
import { interpret, missingOptions } from './interpret.js';

/** A clause without a service of its own is its neighbor with something changed, if the neighbor's service can use it. */
export function withVariations(read: readonly Draft[]): readonly Draft[] {
  return read.map((draft, index) => {
    if (!draft.variation) return draft;
    const other =
      read.slice(0, index).findLast(({ variation }) => !variation) ??
      read.find(({ variation }) => !variation) ??
      read[0];
    if (!other || other === draft || other.interpretations.length === 0) return draft;
    const { variation } = draft;
    // "2 t3.large 8 hours a day plus a t3.small, or all of it in Ohio": it varies all interpretations that it can.
    const ofAll = variation.some(({ kind }) => kind === 'both' || kind === 'region');
    // "Two Fargate tasks behind an ALB, on x86 and on Arm": a balancer has no processor.
    const ofSome = entitiesOf(variation, 'architecture').length > 0;
    const able = other.interpretations.map((interpretation) => variedBy(interpretation, variation));
    const varied = other.interpretations.map((interpretation, place) => {
      if (ofSome && able.some((one) => one)) return able[place] ?? interpretation;
      return ofAll || place === other.interpretations.length - 1 ? able[place] : interpretation;
    });
    const interpretations = varied.flatMap((interpretation) => interpretation ?? []);
    if (interpretations.length < varied.length) return draft;
    return { ...draft, interpretations: draft.refused.length > 0 ? [] : interpretations, unknown: false };
  });
}

/** The interpretation with what a clause changes; nothing if it has no use for some of it. */
function variedBy(interpretation: Interpretation, variation: Clause): Interpretation | undefined {
  const changed = interpret(interpretation.service, variation);
  const fits = changed.unused.length === 0 && Object.keys(changed.options).length > 0;
  const [processor] = entitiesOf(variation, 'architecture');
  // "Of arm or intel": the size of an instance whose type is not said stays.
  const wanted = interpretation.wanted && {
    ...interpretation.wanted,
    ...(processor && { arm: processor.architecture === 'arm64' }),
  };
  const varied = { ...changed, ...(wanted && { wanted }), options: { ...interpretation.options, ...changed.options } };
  return fits ? { ...varied, unused: interpretation.unused } : undefined;
}

/** Options that do not make a line one of its own: "c5.large or m5.large, 8 hours a day". */
const LIGHT: ReadonlySet<string> = new Set(
  'instance count os region architecture kind disk_type support clusters'.split(' '),
);

/** What one draft says, others of the same service share: all of it if they say nothing themselves, else what they lack for a price. */
export function withShared(drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length < 2) return drafts;
  const only = drafts.flatMap(({ interpretations }) => (interpretations.length === 1 ? interpretations : []));
  return drafts.map((unsized, index) => {
    const draft = { ...unsized, interpretations: unsized.interpretations.map((one) => withSize(one, only)) };
    const [interpretation, ...more] = draft.interpretations;
    if (!interpretation || more.length > 0) return draft;
    const [replaced, ...others] = drafts[index - 1]?.interpretations ?? [];
    const withOptions = (options: Interpretation['options']) => ({
      ...draft,
      interpretations: [{ ...interpretation, options: { ...options, ...interpretation.options } }],
    });
    if (draft.instead && replaced?.service === interpretation.service && others.length === 0)
      return withOptions(replaced.options);
    const lacked = missingOptions(interpretation.service, interpretation.options);
    const full = only.find(
      (other) =>
        other.service === interpretation.service &&
        (isLight(interpretation) ? !isLight(other) : lacked.some((option) => option in other.options)),
    );
    if (!full) return draft;
    const shared = Object.entries(full.options).filter(
      ([option]) => isLight(interpretation) || lacked.includes(option),
    );
    return withOptions(Object.fromEntries(shared));
  });
}

const SIZE: ReadonlySet<string> = new Set(['vcpu', 'memory']);

/** "Fargate with 1 vCPU and 2 GB, or App Runner": a side without a size is as large as the other. */
function withSize(one: Interpretation, others: readonly Interpretation[]): Interpretation {
  const lacks: readonly string[] = missingOptions(one.service, one.options).filter((option) => SIZE.has(option));
  const sized = others.find(({ options: { vcpu, memory } }) => vcpu !== undefined && memory !== undefined);
  if (lacks.length < 2 || !sized) return one;
  const size = Object.fromEntries(Object.entries(sized.options).filter(([option]) => lacks.includes(option)));
  return { ...one, options: { ...size, ...one.options } };
}

function isLight({ options }: Interpretation): boolean {
  return Object.keys(options).every((option) => LIGHT.has(option));
}
