import { type Decimal, exact, plain, smaller, sum, ZERO } from './decimal.js';
import type { Quote, QuoteLine } from './quote.js';
import type { Prices } from './rates.js';

/** What is free each month is free once, however many quotes of a sum use it: those after the first pay for more. */
export function withFreeOnce(quotes: readonly Quote[], prices: Prices): readonly Quote[] {
  const used = new Map<string, Decimal>();
  return quotes.map((quote) => {
    const lines = quote.lines.map((line) => withFreeOf(line, quote));
    const amounts = [
      ...lines.map(({ amount }) => exact(amount)),
      ...quote.lines.map(({ amount }) => exact(amount).neg()),
    ];
    return { ...quote, lines, total: plain(exact(quote.total).plus(sum(amounts))) };
  });

  function withFreeOf(line: QuoteLine, { service }: Quote): QuoteLine {
    const { name, free, price, quantity, ...rest } = line;
    const allowed = prices[service].free.get(name);
    if (free === undefined || allowed === undefined) return line;
    const before = used.get(`${service} ${name}`) ?? ZERO;
    const inUnits = exact(allowed).div(prices[service].components.get(name)?.baseUnits ?? '1');
    const still = smaller(exact(free), inUnits.minus(before));
    used.set(`${service} ${name}`, before.plus(still));
    const paid = exact(quantity).plus(free).minus(still);
    const amount = plain(paid.times(price));
    return { ...rest, name, price, quantity: plain(paid), amount, ...(still.gt(ZERO) && { free: plain(still) }) };
  }
}
