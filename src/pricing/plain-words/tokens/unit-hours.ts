import { hasSense, isNumeric, matches, type Word, type Words } from './sense.js';

const HOURS = /^(?:hours?|hrs?)$/;

/** "716 NAT gateway hours", as bills put it, says "NAT gateway 716 hours": the number counts the hours. */
export function hoursBehindUnit(words: Words): Words {
  const turned: Word[] = [...words];
  for (let at = 0; at + 2 < turned.length; at += 1) {
    const [number, unit, hours] = turned.slice(at, at + 3);
    if (!number || !unit || !isNumeric(number) || isNumeric(turned[at - 1]) || !matches(hours, HOURS)) continue;
    if (hasSense(unit, 'noun', 'service', 'instance')) turned.splice(at, 2, unit, number);
  }
  return turned;
}
