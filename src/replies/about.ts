const MONTH_SECONDS = 730 * 60 * 60;

const SMALL = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2 });
const LARGE = new Intl.NumberFormat('en-US', {
  maximumSignificantDigits: 2,
  notation: 'compact',
  compactDisplay: 'long',
});

/** A count as people say it: "13 million", "450,000". Floats will do, since it is rounded. */
export function aboutCount(count: string): string {
  const number = Number(count);
  return (number < 1_000_000 ? SMALL : LARGE).format(number);
}

/** How often that is, for a count a month: "5 a second", "20 a minute", "3 an hour". */
export function aboutRate(monthly: string): string {
  const each = Number(monthly) / MONTH_SECONDS;
  if (each >= 1) return `${whole(each)} a second`;
  if (each * 60 >= 1) return `${whole(each * 60)} a minute`;
  return each * 3_600 >= 1 ? `${whole(each * 3_600)} an hour` : 'less than one an hour';
}

function whole(rate: number): string {
  return SMALL.format(Math.round(rate));
}
