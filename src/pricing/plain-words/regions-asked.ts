import { echo } from '../../typed-text.js';
import { textOf } from '../quantities/said.js';
import { hasRegion } from '../services/index.js';
import { type Fact, factsOf } from './facts.js';
import type { Word } from './meaning.js';
import type { PartReading } from './options-of-part.js';
import type { ReadAlternative } from './read-alternative.js';
import type { PlainWordsKnowledge } from './read-facts.js';
import type { PriceRequest } from './reading.js';

/** Two Regions for a sum of which another part has none: nobody can tell in which that is. */
export function twoRegions({ parts }: ReadAlternative): readonly string[] {
  const named = parts.flatMap(({ options: { region } }) => (region === undefined ? [] : [textOf(region)]));
  return new Set(named).size > 1 && named.length < parts.filter(hasRegion).length ? ['region'] : [];
}

/** Of "the cheapest Region in Europe" only those of Europe are compared. */
export function areaCompared(facts: readonly Fact[]): PriceRequest['area'] {
  const [named, ...more] = factsOf(facts, 'region');
  const compared = facts.some(({ kind }) => kind === 'cheapest' || kind === 'everywhere');
  return compared && more.length === 0 ? named?.area : undefined;
}

/** "In every Region", "where is a t3.micro cheapest?" */
export function isEverywhere(facts: readonly Fact[], words: readonly Word[]): boolean {
  if (factsOf(facts, 'everywhere').length > 0) return true;
  const where = words.some(({ text }) => text === 'where' || text === 'region');
  return where && factsOf(facts, 'cheapest').length > 0 && factsOf(facts, 'region').length === 0;
}

/** An area stands for its usual Region, and the reply says so. */
export function usualOfArea(
  { area, code, at }: Extract<Fact, { readonly kind: 'region' }>,
  words: readonly Word[],
  { regions }: PlainWordsKnowledge['prices'],
): readonly string[] {
  const name = regions.find((region) => region.code === code)?.name;
  const typed = at.map((position) => words[position]?.typed).join(' ');
  return area ? [`${echo(typed, 30)} has several Regions, of which I took ${name}.`] : [];
}

/** A Region that is named once in a sum holds for all of it, and for every side if no other has one. */
export function inOneRegion(parts: readonly PartReading[], code: string | undefined): readonly PartReading[] {
  const named = new Set(parts.flatMap(({ options: { region } }) => region ?? []));
  const [region = code] = named;
  if (named.size > 1 || region === undefined) return parts;
  return parts.map((part) => (hasRegion(part) ? { ...part, options: { region, ...part.options } } : part));
}
