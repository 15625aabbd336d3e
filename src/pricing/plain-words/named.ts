import type { Amount } from './facts.js';
import { foundAmount, withThousands, withWords } from './found-amount.js';
import { hasSense, senseOf, type Word } from './meaning.js';
import { vcpusOf } from './measured.js';
import type { PlainNumber } from './numbers.js';
import { rateAt } from './periods.js';

/** "memory 512", "concurrency of 10", "requests = 3M": a name before a number without a unit. */
export function namedBefore(
  words: readonly Word[],
  at: number,
  number: PlainNumber,
  used: ReadonlySet<number>,
): Amount | undefined {
  let name = at - 1;
  while (/^(?:[=:]|of|is|at|to)$/.test(words[name]?.text ?? '')) name -= 1;
  if (used.has(name)) return undefined;
  // "hours:100": with a mark behind it, a unit is a name.
  const unit = /^[=:]$/.test(words[at - 1]?.text ?? '') ? senseOf(words[name], 'time') : undefined;
  const hours = unit && number.value.times(unit.milliseconds);
  if (hours) return foundAmount(words, at, number.to, number, { measure: 'time', value: hours });
  const parts = partsOfName(words[name]);
  if (!parts) return undefined;
  const value = parts.measure === 'vcpu' ? vcpusOf(number) : withThousands(number);
  const rate = rateAt(words, number.to);
  const to = rate?.to ?? number.to;
  const found = foundAmount(words, at, to, number, { ...parts, value, ...(rate && { rate }) });
  return withWords(found, [name]);
}

/** "2048 mem", "10 provisioned": a number whose unit is left out. */
export function namedAfter(words: readonly Word[], at: number, number: PlainNumber): Amount | undefined {
  const role = senseOf(words[number.to], 'role');
  const parts = role && partsOfName(words[number.to]);
  if (!parts || parts.measure === 'count' || hasSense(words[number.to], 'noun')) return undefined;
  // "One volume", "2 EBS" and "3 gp3 volumes" count them.
  const disk = role.role === 'disk' || role.role === 'volume';
  const counts = hasSense(words[at], 'number') || senseOf(words[number.to + 1], 'noun')?.noun === 'volumes';
  if (disk && (counts || hasSense(words[number.to], 'service'))) return undefined;
  const found = foundAmount(words, at, number.to, number, { ...parts, value: withThousands(number) });
  return withWords(found, [number.to]);
}

/** What a name before or behind a number makes of it: what it measures, and whether its unit is still open. */
function partsOfName(word: Word | undefined): Pick<Amount, 'measure' | 'bare' | 'role' | 'noun'> | undefined {
  const role = senseOf(word, 'role')?.role;
  const noun = senseOf(word, 'noun')?.noun;
  if (hasSense(word, 'group')) return { measure: 'count', noun: 'people', bare: false };
  if (hasSense(word, 'vcpu')) return { measure: 'vcpu', bare: false };
  if (role === 'duration') return { measure: 'time', role, bare: true };
  if (role === 'warm' || role === 'snapstart') return { measure: 'count', role, bare: false };
  if (role && role !== 'data') return { measure: 'memory', role, bare: true };
  return noun && { measure: 'count', noun, bare: false };
}
