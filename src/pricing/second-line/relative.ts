import { exact, plain } from '../decimal.js';
import { factsOf } from '../plain-words/facts.js';
import { type PlainWordsKnowledge, readFacts } from '../plain-words/read-facts.js';
import type { Alternatives } from './changed.js';
import { ONE_OF } from './factor.js';

/** Behind a number, or before it: "2 more", "another 3 tasks". */
const BEHIND = /^(?:more|additional|extra|fewer|less)$/;
const BEFORE = /^(?:another|additional|extra)$/;
const FEWER = /^(?:fewer|less)$/;
/** "More than 5" and "more or less" are no number that is added. */
const NOT_RELATIVE = /^(?:than|or|like)$/;

/** The words of a line without those that say that its number is added or taken away. */
export interface Relative {
  readonly rest: string;
  readonly adds: boolean;
}

/** Whether a line tells a number by how much it changes. */
export function relativeIn(text: string, knowledge: PlainWordsKnowledge): Relative | undefined {
  const { words } = readFacts(text, knowledge);
  const place = words.findIndex(({ text: word }) => BEHIND.test(word) || BEFORE.test(word));
  const word = words[place]?.text ?? '';
  if (word === '' || NOT_RELATIVE.test(words[place + 1]?.text ?? '')) return undefined;
  const others = words.filter((_, at) => at !== place);
  const rest = others
    .map(({ typed, glued }) => (glued ? typed : ` ${typed}`))
    .join('')
    .trim();
  // Beside "more", what would be a number.
  const numbers = new Set(factsOf(readFacts(rest, knowledge).facts, 'amount').flatMap(({ at }) => at));
  const isBeside = (BEHIND.test(word) && numbers.has(place - 1)) || (BEFORE.test(word) && numbers.has(place));
  return isBeside ? { rest, adds: !FEWER.test(word) } : undefined;
}

/**
 * What was read as the new value of an option, added to its old one or taken from it.
 * @param changed as if the number was the new one
 * @returns nothing if not just one option changed, or nothing would be left of it
 */
export function summed(before: Alternatives, changed: Alternatives, adds: boolean): Alternatives | undefined {
  let sums = 0;
  const to = changed.map((lines, side) =>
    lines.map((line, place) => {
      const old = before[side]?.[place]?.options ?? {};
      const [name, ...others] = Object.keys(line.options).filter((option) => line.options[option] !== old[option]);
      if (name === undefined) return line;
      const sum =
        others.length > 0
          ? undefined
          : sumOf(old[name] ?? (ONE_OF.has(name) ? '1' : ''), line.options[name] ?? '', adds);
      sums += sum === undefined ? Number.NaN : 1;
      return { ...line, options: { ...line.options, ...(sum !== undefined && { [name]: sum }) } };
    }),
  );
  return sums > 0 && changed.length === before.length ? to : undefined;
}

/** Of numbers with the same unit. */
function sumOf(old: string, change: string, adds: boolean): string | undefined {
  const [, number, unit] = NUMBER.exec(old) ?? [];
  const [, by, sameUnit] = NUMBER.exec(change) ?? [];
  if (number === undefined || by === undefined || unit !== sameUnit) return undefined;
  const sum = adds ? exact(number).plus(by) : exact(number).minus(by);
  return sum.gt('0') ? `${plain(sum)}${unit}` : undefined;
}
const NUMBER = /^(\d+(?:\.\d+)?)(\D*)$/;
