import { type Decimal, exact, firstWhole, plain } from '../decimal.js';
import { priceAlternative } from '../plain-words/replies/priced.js';
import { NONSTOP } from '../quantities/hours.js';
import { HOURS_A_MONTH } from '../quantities/periods.js';
import { serviceOf } from '../services/index.js';
import { ONE_BY_DEFAULT } from './numbers.js';
import { otherSizeIn, withOtherSize } from './other-size.js';
import type { Alternatives, Knowledge } from './texts.js';

/** A request with smaller and smaller instances of the same family, the next smaller first. */
export function withSmaller(before: Alternatives, knowledge: Knowledge): readonly Alternatives[] {
  const smaller = otherSizeIn('smaller', before, knowledge);
  if (!smaller) return [];
  const to = withOtherSize(before, smaller);
  return [to, ...withSmaller(to, knowledge)];
}

const SIZES = ['vcpu', 'memory'];

/** The only service of a request, if it is one of machines with a size, in each of its likely sizes. */
export function withLikelySizes([lines = [], ...others]: Alternatives): readonly Alternatives[] {
  const [line, ...more] = lines;
  if (!line || others.length + more.length > 0) return [];
  const { bought: [counted = ''] = [], likely } = serviceOf(line.service).plain;
  const sized = SIZES.filter((name) => name in line.options && likely[name]);
  if (!ONE_BY_DEFAULT.has(counted) || sized.length === 0) return [];
  const places = [...(likely[sized[0] ?? ''] ?? []).keys()];
  return places.map((place) => {
    const size = sized.flatMap((name) => {
      const value = likely[name]?.[place];
      return value === undefined ? [] : [[name, value]];
    });
    return [[{ ...line, options: { ...line.options, ...Object.fromEntries(size) } }]];
  });
}

/** The only service of a request that runs all the time, for as many whole hours a month as some dollars pay for, if for one at least. */
export function withFewerHours(
  [lines = [], ...others]: Alternatives,
  dollars: Decimal,
  { prices }: Knowledge,
): Alternatives | undefined {
  const [line, ...more] = lines;
  if (!line || others.length + more.length > 0 || !('hours' in serviceOf(line.service).options)) return undefined;
  if ((line.options['hours'] ?? NONSTOP.text) !== NONSTOP.text) return undefined;
  const running = (hours: Decimal) => ({ ...line, options: { ...line.options, hours: `${plain(hours)}h` } });
  const isTooMuch = (hours: Decimal) => {
    const [priced] = priceAlternative({ lines: [running(hours)], refused: [] }, prices).priced;
    return !priced || exact(priced.quote.total).gt(dollars);
  };
  const hours = firstWhole(exact('0'), exact(HOURS_A_MONTH), isTooMuch).minus('1');
  return hours.gt('0') ? [[running(hours)]] : undefined;
}
