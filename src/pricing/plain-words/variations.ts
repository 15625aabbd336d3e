import { sum } from '../decimal.js';
import { amountOf } from '../quantities/said.js';
import { type Fact, factsOf } from './facts.js';
import type { PartReading } from './options-of-part.js';
import { missingOptions, readPart } from './part-options.js';
import type { ReadAlternative } from './read-alternative.js';

/** A clause without a service of its own is its neighbour with something changed, if the neighbour's service can use it. */
export function withVariations(read: readonly ReadAlternative[]): readonly ReadAlternative[] {
  return read.map((alternative, index) => {
    if (!alternative.variation) return alternative;
    const other =
      read.slice(0, index).findLast(({ variation }) => !variation) ??
      read.find(({ variation }) => !variation) ??
      read[0];
    if (!other || other === alternative || other.parts.length === 0) return alternative;
    const variation = alternative.variation.filter((fact) => !isNumberOf(fact, other.parts));
    // "2 t3.large 8 hours a day plus a t3.small, or all of it in Ohio": it varies all parts that it can.
    const ofAll = variation.some(({ kind }) => kind === 'both' || kind === 'region');
    const varied = other.parts.map((part, place) =>
      ofAll || place === other.parts.length - 1 ? variedBy(part, variation) : part,
    );
    const parts = varied.flatMap((part) => part ?? []);
    if (parts.length < varied.length) return alternative;
    return { ...alternative, parts: alternative.refused.length > 0 ? [] : parts, unknown: false };
  });
}

/** "All three" of two and one. */
function isNumberOf(fact: Fact, parts: readonly PartReading[]): boolean {
  const counts = parts.map(({ options: { count = '1' } }) => amountOf(count));
  const isAll = fact.kind === 'amount' && fact.bare && parts.length > 1;
  return isAll && fact.value.eq(sum(counts));
}

/** The part with what a clause changes; nothing if it has no use for some of it. */
function variedBy(part: PartReading, variation: readonly Fact[]): PartReading | undefined {
  const changed = readPart(part.service, variation);
  const fits = changed.unused.length === 0 && Object.keys(changed.options).length > 0;
  const [processor] = factsOf(variation, 'architecture');
  // "Of arm or intel": the size of an instance whose type is not said stays.
  const wanted = part.wanted && { ...part.wanted, ...(processor && { arm: processor.architecture === 'arm64' }) };
  const varied = { ...changed, ...(wanted && { wanted }), options: { ...part.options, ...changed.options } };
  return fits || (wanted && processor && changed.unused.length === 0) ? { ...varied, unused: part.unused } : undefined;
}

/** Options that do not make a line one of its own: "c5.large or m5.large, 8 hours a day". */
const LIGHT: ReadonlySet<string> = new Set([
  'instance',
  'count',
  'region',
  'architecture',
  'kind',
  'disk_type',
  'support',
  'clusters',
]);

/** What one alternative says, others of the same service share: all of it if they say nothing themselves, else what they lack for a price. */
export function withShared(alternatives: readonly ReadAlternative[]): readonly ReadAlternative[] {
  if (alternatives.length < 2) return alternatives;
  const only = alternatives.flatMap(({ parts }) => (parts.length === 1 ? parts : []));
  return alternatives.map((alternative, index) => {
    const [part, ...more] = alternative.parts;
    if (!part || more.length > 0) return alternative;
    const [replaced, ...others] = alternatives[index - 1]?.parts ?? [];
    if (alternative.instead && replaced?.service === part.service && others.length === 0)
      return { ...alternative, parts: [{ ...part, options: { ...replaced.options, ...part.options } }] };
    const lacked = missingOptions(part.service, part.options);
    const full = only.find(
      (other) =>
        other.service === part.service &&
        (isLight(part) ? !isLight(other) : lacked.some((option) => option in other.options)),
    );
    if (!full) return alternative;
    const shared = Object.entries(full.options).filter(([option]) => isLight(part) || lacked.includes(option));
    return { ...alternative, parts: [{ ...part, options: { ...Object.fromEntries(shared), ...part.options } }] };
  });
}

function isLight({ options }: PartReading): boolean {
  return Object.keys(options).every((option) => LIGHT.has(option));
}
