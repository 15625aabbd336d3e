import type { Discounted } from '../../refusals.js';
import { isBesideCompute, serviceOf } from '../../services/index.js';
import { missingOptions } from '../clauses/interpret.js';
import type { Alternative, MissingOption, PriceRequest, RefusedItem, ServiceRequest } from '../clauses/request.js';
import type { Sides } from './request-text.js';

/** The request of command lines, with what the words around say about all of it, and name besides. */
export function withSides(sides: Sides, around: PriceRequest): PriceRequest {
  const named = around.alternatives.flatMap(({ lines }) => lines);
  const refused = around.alternatives.flatMap((alternative) => alternative.refused);
  const drafts = sides.map((side) => refusedOn([...side, ...named], refused));
  const lines = drafts.flatMap((alternative) => alternative.lines);
  return {
    ...around,
    alternatives: drafts,
    missing: unique(lines.flatMap(missingFrom)),
    namesService: true,
    asksForPrice: true,
  };
}

/** The lines with what of them is wanted in a way that has no price. */
function refusedOn(lines: readonly ServiceRequest[], refused: readonly RefusedItem[]): Alternative {
  const computing = lines.filter(({ service }) => !isBesideCompute(service));
  // What orchestrates machines costs nothing, and is never sold for less.
  const sold = computing.filter(({ service }) => serviceOf(service).plain.discounts);
  const meant = sold.length > 0 ? sold : computing;
  const items = refused.flatMap((item) => {
    if (item.kind !== 'unpriced') return [];
    return meant.map((line): RefusedItem => ({ ...item, instead: line, allUsed: true }));
  });
  if (items.length === 0) return alternativeOf(lines, refused);
  const side = alternativeOf(
    lines.filter((line) => !meant.includes(line)),
    items,
  );
  // A total of what surrounds them alone would be that of something else.
  return side.onDemand ? side : { ...side, lines: [] };
}

const DISCOUNTED = ['spot', 'commitment', 'negotiated'] as const satisfies readonly Discounted[];

/** One side with its lines; what is refused as discounted alone is priced on demand. */
export function alternativeOf(lines: readonly ServiceRequest[], refused: readonly RefusedItem[]): Alternative {
  const [first] = refused;
  const what = first?.kind === 'unpriced' && DISCOUNTED.find((one) => one === first.what);
  const instead = refused.flatMap((item) => {
    const isKnown = item.kind === 'unpriced' && item.what === what && item.allUsed && item.instead;
    if (!what || !isKnown) return [];
    const discounts = serviceOf(isKnown.service).plain.discounts?.(isKnown.options);
    return what === 'negotiated' || discounts?.includes(what) ? [isKnown] : [];
  });
  if (!what || instead.length < refused.length) return { lines, refused };
  return { lines: [...instead, ...lines], refused, onDemand: what };
}

/** The options that a line lacks. */
export function missingFrom({ service, options }: ServiceRequest): readonly MissingOption[] {
  return missingOptions(service, options).map((option) => ({ service, option }));
}

/** Each missing option once. */
export function unique(missing: readonly MissingOption[]): readonly MissingOption[] {
  return [...new Map(missing.map((one) => [`${one.service} ${one.option}`, one])).values()];
}
