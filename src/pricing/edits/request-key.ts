import { keptByObject } from '../../kept-by-object.js';
import type { Alternatives, TextLine } from '../previous-request/texts.js';
import { COUNTS, numberIn, SIZES, unitIn } from '../previous-request/values.js';

/** A request by what it says: "6M" is "6000000", and what costs nothing is no part of it. */
export function keyOf(sides: Alternatives): string {
  return sides.map((parts) => parts.flatMap(keyOfPart).join(' + ')).join(' or ');
}

const keyOfPart = keptByObject(({ service, options }: TextLine): readonly string[] => {
  const values = Object.entries(options).map(([option, value]) => {
    const number = COUNTS.includes(option) || SIZES.includes(option) ? numberIn(option, value) : undefined;
    return `${option}:${number === undefined ? value : `${number}${SIZES.includes(option) ? '' : unitIn(value)}`}`;
  });
  return service === 'ecs' && values.length === 0 ? [] : [[service, ...values.sort()].join(' ')];
});
