import type { QuoteAnswer } from '../answer/answer.js';
import type { Assumption, NotIncluded } from '../pricing/assumption.js';
import { FRESH_DAYS, isOldRate } from '../pricing/rate-age.js';
import { dayInWords } from '../time/days.js';

/**
 * The lines below the arithmetic: how the input was read, warnings, what the total leaves out and the date of the rates. With
 * `wholePrint` every assumption gets a line of its own.
 */
export function smallPrint(
  quote: Pick<QuoteAnswer, 'assumptions' | 'ratesAsOf' | 'pricingPage' | 'wholePrint'>,
  now = new Date(),
): readonly string[] {
  const { assumptions, ratesAsOf, pricingPage, wholePrint = false } = quote;
  return [
    textsOf(assumptions, 'reading').join(' '),
    ...textsOf(assumptions, 'warning'),
    isOldRate(ratesAsOf, now) ? ageWarning(ratesAsOf) : '',
    ...(wholePrint ? everything(assumptions) : [summary(assumptions)]),
    `-# On-demand list prices before tax, as of ${dayInWords(ratesAsOf)}; if they differ from [the AWS price page](${pricingPage}), trust AWS.`,
  ];
}

/** One line: the defaults, and what is not included but matters. */
function summary(assumptions: readonly Assumption[]): string {
  const lacking = notIncluded(assumptions).filter(({ matters }) => matters);
  const texts = [...textsOf(assumptions, 'usual'), ...listed(lacking)].join(' ');
  return texts === '' ? '' : `-# ${texts}`;
}

const TAXES: NotIncluded = { kind: 'not-included', what: 'taxes such as VAT or GST', matters: false };

function everything(assumptions: readonly Assumption[]): readonly string[] {
  const lacking = notIncluded(assumptions);
  return [
    ...textsOf(assumptions, 'usual'),
    ...listed([...lacking.filter(({ text }) => text === undefined), TAXES]),
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
