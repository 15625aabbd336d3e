import { LARGEST_BARE_MEMORY } from '../plain-words/clauses/interpretation.js';
import type { Amount, Entities, Entity } from '../plain-words/entities/entity.js';
import { serviceOf } from '../services/index.js';
import { countOf } from './count-value.js';
import { saysLoad } from './numbers.js';
import type { Alternatives, TextLine } from './texts.js';

/** Sizes of memory that people give without a unit, in megabytes: "what if I give it 1024". */
const MEMORY_STEP = '128';

/** Entities with a bare number as memory, where a request has that and a load that would be far larger. */
export function withBareMemory(entities: Entities, before: Alternatives): Entities {
  const loads = before.flat().filter((line) => 'memory' in line.options && saysLoad(line));
  const isMemory = ({ bare, measure, value }: Amount) =>
    bare &&
    measure === 'count' &&
    value.lte(LARGEST_BARE_MEMORY) &&
    value.div(MEMORY_STEP).eq(value.div(MEMORY_STEP).round(0));
  const meant = (entity: Entity): Entity => {
    if (entity.kind !== 'amount' || !isMemory(entity)) return entity;
    const { loose: _, ...number } = entity;
    return { ...number, bare: false, measure: 'memory', role: 'memory' };
  };
  return loads.length > 0 && loads.every(isLargeLoad) ? entities.map(meant) : entities;
}

/** A load that nobody would cut down to some thousand. */
const LARGE_LOAD = '100000';

function isLargeLoad({ service, options }: TextLine): boolean {
  const [load = ''] = serviceOf(service).plain.bought ?? [];
  return countOf(options[load] ?? '')?.gte(LARGE_LOAD) ?? false;
}
