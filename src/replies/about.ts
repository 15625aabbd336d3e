const MONTH_SECONDS = 730 * 60 * 60;

const SMALL = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2 });
const LARGE = new Intl.NumberFormat('en-US', {
  maximumSignificantDigits: 2,
  notation: 'compact',
  compactDisplay: 'long',
});

/** A rounded count: "13 million", "450,000". */
export function aboutCount(count: string): string {
  const number = Number(count);
  return (number < 1_000_000 ? SMALL : LARGE).format(number);
}

/** The rate of a monthly count: "5 a second", "20 a minute", "3 an hour". */
export function aboutRate(monthly: string): string {
  const each = Number(monthly) / MONTH_SECONDS;
  if (each >= 1) return `${whole(each)} a second`;
  if (each * 60 >= 1) return `${whole(each * 60)} a minute`;
  return each * 3_600 >= 1 ? `${whole(each * 3_600)} an hour` : 'less than one an hour';
}

function whole(rate: number): string {
  return SMALL.format(Math.round(rate));
}
