import { type Entities, entitiesOf, range } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { numberAt } from '../plain-words/entities/numbers.js';
import type { Words } from '../plain-words/tokens/sense.js';
import { normalized } from '../previous-request/reader-words.js';
import type { Knowledge } from '../previous-request/texts.js';
import { withWholeTypes } from '../previous-request/type-by-family.js';
import type { Parts } from './change.js';

/** A number, whatever it counts. */
export interface ToldNumber {
  readonly value: number;
  readonly at: readonly number[];
}

/** What a line behind a price tells. */
export interface Told {
  readonly text: string;
  readonly words: Words;
  readonly entities: Entities;
  readonly numbers: readonly ToldNumber[];
}

/** A line that tells more numbers has others than those that change a request. */
const MOST_NUMBERS = 6;

/** Reads what a line tells that is to change a request. */
export function toldIn(line: string, parts: Parts, knowledge: Knowledge): Told {
  const text = withWholeTypes(normalized(line), [parts]);
  const { words, entities } = readEntities(text, knowledge);
  // The 2 of "EC2" counts nothing, and "3 times a day" multiplies nothing.
  const rated = entitiesOf(entities, 'amount').filter(({ rate }) => rate);
  const named = new Set([...entitiesOf(entities, 'service'), ...rated].flatMap(({ at }) => at));
  const numbers: ToldNumber[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const number = named.has(at) ? undefined : numberAt(words, at);
    if (!number) continue;
    const value = Number(number.value.toFixed());
    if (value > 0) numbers.push({ value, at: range(at, number.to) });
    at = number.to - 1;
  }
  return { text: text.toLowerCase(), words, entities, numbers: numbers.slice(0, MOST_NUMBERS) };
}
