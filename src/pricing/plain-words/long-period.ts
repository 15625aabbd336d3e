import { exact } from '../decimal.js';
import type { Fact } from './facts.js';
import { range } from './found-amount.js';
import { typedText, type Word } from './meaning.js';
import { monthOf } from './months.js';

const TO = /^(?:to|-|till|til|until|through|bis)$/;

/** Reads "from September to December", "a semester" and "the whole year": for how many months the bill is asked for. */
export function longPeriodAt(words: readonly Word[], at: number): Fact | undefined {
  if (words[at]?.text === 'semester')
    return { kind: 'asked-period', name: 'a semester of 4 months', months: exact('4'), typed: 'semester', at: [at] };
  if (/^(?:whole|entire|full)$/.test(words[at]?.text ?? '') && words[at + 1]?.text === 'year')
    return {
      kind: 'asked-period',
      name: '12 months',
      months: exact('12'),
      typed: typedText(words, at, at + 2),
      at: range(at, at + 2),
    };
  const [first, last] = [monthOf(words[at]?.text ?? ''), monthOf(words[at + 2]?.text ?? '')];
  if (first === undefined || last === undefined || !TO.test(words[at + 1]?.text ?? '')) return undefined;
  const months = ((last - first + 12) % 12) + 1;
  const typed = typedText(words, at, at + 3);
  return {
    kind: 'asked-period',
    name: months === 1 ? 'a month' : `${months} months`,
    months: exact(String(months)),
    typed,
    at: range(at, at + 3),
  };
}
