import type { QuoteAnswer } from '../answer/answer.js';
import { FRESH_DAYS, isOldRate } from '../pricing/rate-age.js';
import { dayInWords } from './wording.js';

/** What is left out of a total, or may change it: that must be seen. */
const LEFT_OUT = /\b(?:not included|not counted|is counted|are counted|not taken off|other functions)\b|^Not said/;
/** What must not be overlooked. */
const WARNING =
  /^(?:Attention|Not counted:|Some prices are worked out|The total is for|Each run is)|a minute at least|side by side|\bleft out\b|no \S+ price/;
/** What none is counted of; where the defaults tell it already, it is not said twice. */
const NO_EXTRAS = /^No (disk|public IPv4)/;
/** How what was typed was read. */
const READING = /^I (?:read|took)\b/;

/** Two lines in small print: what is not in the total, and of which day the rates are; before them how the input was read, and warnings. */
export function smallPrint(
  quote: Pick<QuoteAnswer, 'assumptions' | 'ratesAsOf' | 'pricingPage'>,
  derived: boolean,
  now = new Date(),
): readonly string[] {
  const { assumptions, ratesAsOf, pricingPage } = quote;
  const readings = assumptions.filter((text) => READING.test(text));
  const warnings = assumptions.filter((text) => WARNING.test(text) && !READING.test(text));
  const unsaid = assumptions.find((text) => text.startsWith('Not said')) ?? '';
  const isSaid = (text: string) => unsaid.includes(`no ${NO_EXTRAS.exec(text)?.[1]}`);
  const told = new Set([...readings, ...warnings]);
  const leftOut = assumptions.filter((text) => LEFT_OUT.test(text) && !told.has(text) && !isSaid(text));
  const starred = derived ? ' * This rate is worked out from another one, not published.' : '';
  return [
    readings.join(' '),
    ...warnings,
    isOldRate(ratesAsOf, now) ? ageWarning(ratesAsOf) : '',
    leftOut.length > 0 ? `-# ${leftOut.join(' ')}` : '',
    `-# On-demand list prices before tax, of ${dayInWords(ratesAsOf)}; [AWS's own price page](${pricingPage}) wins where they differ.${starred}`,
  ];
}

function ageWarning(ratesAsOf: string): string {
  return `The oldest price used here was last confirmed on ${dayInWords(ratesAsOf)}, more than ${FRESH_DAYS} days ago; check it before you rely on it.`;
}
