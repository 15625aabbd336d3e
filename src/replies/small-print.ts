import type { QuoteAnswer } from '../answer/answer.js';
import type { Assumption, NotIncluded } from '../pricing/assumption.js';
import { FRESH_DAYS, isOldRate } from '../pricing/rate-age.js';
import { dayInWords } from '../time/day-in-words.js';

/**
 * What stands below the arithmetic: how the input was read and what must not be overlooked, then two lines in small print, which are what
 * is not in the total and of which day the rates are. A reply with the whole of it has each thing in a line of its own.
 */
export function smallPrint(
  quote: Pick<QuoteAnswer, 'assumptions' | 'ratesAsOf' | 'pricingPage' | 'wholePrint'>,
  derived: boolean,
  now = new Date(),
): readonly string[] {
  const { assumptions, ratesAsOf, pricingPage, wholePrint = false } = quote;
  const starred = derived ? ' * This rate is worked out from another one, not published.' : '';
  return [
    textsOf(assumptions, 'reading').join(' '),
    ...textsOf(assumptions, 'warning'),
    isOldRate(ratesAsOf, now) ? ageWarning(ratesAsOf) : '',
    ...(wholePrint ? everything(assumptions) : [mostTelling(assumptions)]),
    `-# On-demand list prices before tax, of ${dayInWords(ratesAsOf)}; [AWS's own price page](${pricingPage}) wins where they differ.${starred}`,
  ];
}

/** One line: what was taken as usual, and what is not included though it matters. */
function mostTelling(assumptions: readonly Assumption[]): string {
  const lacking = notIncluded(assumptions).filter(({ matters }) => matters);
  const said = [...textsOf(assumptions, 'usual'), ...listed(lacking)].join(' ');
  return said === '' ? '' : `-# ${said}`;
}

function everything(assumptions: readonly Assumption[]): readonly string[] {
  const lacking = notIncluded(assumptions);
  return [
    ...textsOf(assumptions, 'usual'),
    ...listed(lacking.filter(({ text }) => text === undefined)),
    ...lacking.flatMap(({ text }) => text ?? []),
    ...textsOf(assumptions, 'billing'),
  ].map((text) => `- ${text}`);
}

function notIncluded(assumptions: readonly Assumption[]): readonly NotIncluded[] {
  return assumptions.filter((one) => one.kind === 'not-included');
}

function listed(lacking: readonly NotIncluded[]): readonly string[] {
  return lacking.length === 0 ? [] : [`Not included: ${lacking.map(({ what }) => what).join(', ')}.`];
}

function textsOf(
  assumptions: readonly Assumption[],
  kind: Exclude<Assumption['kind'], 'not-included'>,
): readonly string[] {
  return assumptions.flatMap((one) => (one.kind === kind ? [one.text] : []));
}

function ageWarning(ratesAsOf: string): string {
  return `The oldest price used here was last confirmed on ${dayInWords(ratesAsOf)}, more than ${FRESH_DAYS} days ago; check it before you rely on it.`;
}
