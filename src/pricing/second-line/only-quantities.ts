import { FILLER_WORDS, STOP_WORDS } from '../../language/stop-words.js';
import { type Entity, isBareCount, isTime, JOINING } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { isSaid } from '../previous-request/is-said.js';
import type { Standing } from '../previous-request/standing.js';
import type { Knowledge } from '../previous-request/texts.js';

/** "How did you get 60 hours?", "per week" */
const SAYS_MORE: ReadonlySet<string> = new Set('per each every more why other did get got come from'.split(' '));
const OF_PRICE: ReadonlySet<string> = new Set(['cost', 'costs', 'price', 'pay', 'total', 'instead', 'run', 'runs']);

/**
 * A line behind a price that says nothing but another number or time, in words that can mean nothing else: "4 of them" of "and for 4?", "for a
 * week" of "how much is it for a week".
 * @returns undefined if it says more, or nothing new
 */
export function onlyQuantities(line: string, { alternatives }: Standing, knowledge: Knowledge): string | undefined {
  const { entities, words } = readEntities(line, knowledge);
  const quantities = entities.filter((one) => one.kind === 'asked-period' || isBareCount(one) || isTime(one));
  if (entities.some((one) => !quantities.includes(one) && !JOINING.includes(one.kind))) return undefined;
  if (quantities.length === 0 || quantities.every((one) => isSaid(one, alternatives))) return undefined;
  const read = new Set(entities.flatMap(({ at }) => at));
  const rest = words.filter((_, at) => !read.has(at)).map(({ text }) => text.toLowerCase());
  const isAll = rest.every((word) => !SAYS_MORE.has(word) && (!/\p{L}/u.test(word) || isEmpty(word)));
  return isAll ? quantities.map(inFull).join(' ') : undefined;
}

function isEmpty(word: string): boolean {
  return STOP_WORDS.has(word) || FILLER_WORDS.has(word) || OF_PRICE.has(word);
}

function inFull(quantity: Entity): string {
  const typed = 'typed' in quantity ? quantity.typed : '';
  return isBareCount(quantity) ? `${typed} of them` : `for ${typed}`;
}
