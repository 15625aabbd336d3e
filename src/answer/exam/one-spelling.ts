import { UP_TO_TEN } from '../../language/number-words.js';

const TIMES: Readonly<Record<string, string>> = { once: '1 time', twice: '2 times', thrice: '3 times' };

/** Numbers and units in one spelling, for "10,240 MB", "two minutes", "5-minute", "60s", "twice". */
export function inOneSpelling(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3}\b)/g, '')
    .replace(/(?<=\d)(?=[a-z])/g, ' ')
    .replace(/[^\p{L}\p{N}.$]+/gu, ' ')
    .replace(/\.(?!\d)/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => TIMES[word] ?? inDigits(word) ?? word.replace(/^(second|minute|hour|day|month|year|week)s$/, '$1'))
    .join(' ')
    .replace(/\b([kmgt])ib\b/g, '$1b')
    .replace(/(?<![\w.])(\d+) (mb|second|minute)\b/g, inLargerUnit);
}

/** Not for zero: "zero downtime" is no amount. */
function inDigits(word: string): string | undefined {
  const number = UP_TO_TEN.indexOf(word);
  return number > 0 ? String(number) : undefined;
}

const LARGER: Readonly<Record<string, readonly [number, string]>> = {
  mb: [1024, 'gb'],
  second: [60, 'minute'],
  minute: [60, 'hour'],
};

/** 10,240 MB as 10 GB, 900 seconds as 15 minutes. */
function inLargerUnit(written: string, amount: string, unit: string): string {
  const [size, larger] = LARGER[unit] ?? [1, unit];
  const whole = Number(amount) % size === 0 && Number(amount) > 0;
  return whole ? `${Number(amount) / size} ${larger}` : written;
}
