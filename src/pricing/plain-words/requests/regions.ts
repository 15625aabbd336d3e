import { echo } from '../../../typed-text.js';
import { textOf } from '../../quantities/said.js';
import { hasRegion } from '../../services/index.js';
import type { Draft } from '../clauses/draft.js';
import type { PriceRequest } from '../clauses/request.js';
import { type Entities, type Entity, entitiesOf } from '../entities/entity.js';
import type { PlainWordsKnowledge } from '../entities/extract.js';
import type { Interpretation } from '../slots/interpretation.js';
import { typedAt, type Words } from '../tokens/sense.js';

/** Two Regions in a sum where another service has none: it may be in either. */
export function conflictingRegions({ interpretations }: Draft): readonly string[] {
  const named = interpretations.flatMap(({ options: { region } }) => (region === undefined ? [] : [textOf(region)]));
  return new Set(named).size > 1 && named.length < interpretations.filter(hasRegion).length ? ['region'] : [];
}

/** Of "the cheapest Region in Europe" only those of Europe are compared. */
export function comparedArea(entities: Entities): PriceRequest['area'] {
  const [named, ...more] = entitiesOf(entities, 'region');
  const compared = entities.some(({ kind }) => kind === 'cheapest' || kind === 'everywhere');
  return compared && more.length === 0 ? named?.area : undefined;
}

/** "In every Region", "where is a t3.micro cheapest?" */
export function comparesRegions(entities: Entities, words: Words): boolean {
  if (entitiesOf(entities, 'everywhere').length > 0) return true;
  const where = words.some(({ text }) => text === 'where' || text === 'region');
  return where && entitiesOf(entities, 'cheapest').length > 0 && entitiesOf(entities, 'region').length === 0;
}

/** An area stands for its usual Region, a place without one for the nearest, and the reply says so. */
export function areaNote(
  { area, near, code, at }: Extract<Entity, { readonly kind: 'region' }>,
  words: Words,
  { regions }: PlainWordsKnowledge['prices'],
): readonly string[] {
  const name = regions.find((region) => region.code === code)?.name;
  if (near !== undefined)
    return [`AWS has no Region in ${echo(near, 30)} that I know of; I used the nearest, ${name}.`];
  return area ? [`${echo(typedAt(words, at), 30)} has several Regions; I used ${name}.`] : [];
}

/** A Region that is named once in a sum holds for all of it, and for every side if no other has one. */
export function withSharedRegion(
  interpretations: readonly Interpretation[],
  regions: readonly { readonly code: string }[],
): readonly Interpretation[] {
  const named = new Set(interpretations.flatMap(({ options }) => options['region'] ?? []));
  const codes = new Set(regions.map(({ code }) => code));
  const [region = codes.size === 1 ? regions[0]?.code : undefined] = named;
  if (named.size > 1 || region === undefined) return interpretations;
  return interpretations.map((one) => (hasRegion(one) ? { ...one, options: { region, ...one.options } } : one));
}
