import { type Decimal, isDecimal } from '../decimal.js';
import type { TextLine } from '../previous-request/texts.js';
import type { Prices } from '../rates.js';
import { readInput } from '../service/form.js';
import { serviceOf } from '../services/index.js';

/** "3M", "100000/day", but not "512MB". */
const COUNTS = /^\d[\d.,]*[kmb]?(?:\/[a-z]+)?$/i;

/** The only option of a line that counts something, with its name. */
export function onlyCount(line: TextLine, prices: Prices): readonly [string, string] | undefined {
  const { bought } = serviceOf(line.service).plain;
  if (bought) return [bought[0], bought[1].replace(/ a month$/, '')];
  const [option, ...more] = Object.keys(line.options).filter((name) => countIn(line, name, prices));
  return option === undefined || more.length > 0 ? undefined : [option, option.replaceAll('_', ' ')];
}

/** The value of an option that counts something, a month. */
export function countIn(line: TextLine, option: string, prices: Prices): Decimal | undefined {
  const read = readInput(serviceOf(line.service), line.options, prices);
  if (!('input' in read) || !COUNTS.test(line.options[option] ?? '1')) return undefined;
  const value = read.input[option];
  return isDecimal(value) && value.gt('0') ? value : undefined;
}
