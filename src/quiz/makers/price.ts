import { type Decimal, exact, roundHalfUp } from '../../pricing/decimal.js';
import { formatMoney } from '../../pricing/money.js';
import type { Quote, QuoteLine } from '../../pricing/quote.js';
import { priceWith } from '../../pricing/services/form.js';
import { serviceOf } from '../../pricing/services/index.js';
import { dayInWords } from '../../time/days.js';
import { DAY_MS } from '../../time/local-time.js';
import { numberIn } from '../figures.js';
import type { Material } from '../material.js';
import { LOADS, type LoadOptions } from '../price-loads.js';
import type { Distractor, ProposedItem } from '../proposal.js';

/** "What does a month cost?", with the rates given; wrong are the same sums with one mistake each, which is named. */
export function priceItems({ notes, prices }: Material): readonly ProposedItem[] {
  return LOADS.flatMap(({ note: id, loads, service }) => {
    const note = notes.find((other) => other.id === id);
    if (!note) return [];
    return loads.flatMap((options) => {
      const priced = priceWith(serviceOf(service), options, prices);
      return priced.ok && priced.quote.lines.every(tellsAllowance) && isOfItsDay(priced.quote, note)
        ? [proposalFor(note, options, withoutFree(priced.quote))]
        : [];
    });
  });
}

/** Nobody is asked to reckon with a rate that nobody had confirmed for a year when the note was last reviewed. */
function isOfItsDay({ ratesAsOf }: Quote, { reviewed }: ProposedItem['note']): boolean {
  return Date.parse(reviewed) - Date.parse(ratesAsOf) <= OLDEST_RATE_MS;
}

const OLDEST_RATE_MS = 365 * DAY_MS;

/** A line that is free as a whole holds what was used of the free tier, not how much is free. */
function tellsAllowance({ quantity, free }: QuoteLine): boolean {
  return free === undefined || quantity !== '0';
}

/** A service without a fee is named in a quote, but nothing is added for it. */
function withoutFree(quote: Quote): Quote {
  return { ...quote, lines: quote.lines.filter(({ price }) => price !== '0') };
}

function proposalFor(note: ProposedItem['note'], options: LoadOptions, quote: Quote): ProposedItem {
  const right = formatMoney(quote.total);
  const shown = amountIn(quote);
  return {
    kind: 'price',
    note,
    topic: note.id,
    heading: `${note.topic} › Price`,
    subject: JSON.stringify(options),
    prompt: `${inFull(quote.title, note.id)}${diskOf(options)}${hoursOf(options, quote)} in ${quote.regionName}${freeTierOf(quote)}, at the rates of ${dayInWords(quote.ratesAsOf)}. What does a month cost?\n${quote.lines.map(rateOf).join('\n')}`,
    right,
    wrong: wrongAmounts(options, quote),
    explanation: `${quote.lines.map((line) => sumOf(line, shown)).join('; ')}. Together ${right}.`,
    sources: [{ id: 'pricing', title: `${note.topic} pricing`, url: quote.pricingPage }],
    effort: quote.lines.length === 1 ? 2 : 3,
    sizeOf: numberIn,
  };
}

/** What the copies in a quote's title are: "5 × 1 vCPU" are tasks. */
const COPIED: Readonly<Record<string, string>> = {
  fargate: 'tasks of',
  ec2: 'instances of type',
  eks: 'nodes in all, of type',
};
/** What a quote's title leaves open beside compute: whether an amount is of one or of all, and what becomes of the logs. */
const LEFT_OPEN: readonly (readonly [RegExp, string])[] = [
  [/ capacity units\b/, '$& in all'],
  [/ through NAT\b/, ' through them in all'],
  [/^(?=.* of logs\b)/, 'CloudWatch without its free tier: '],
  [/ of logs(?=,)/, '$& sent to CloudWatch Logs'],
  [/ of logs kept\b/, ' of logs stored there'],
];

function inFull(title: string, note: string): string {
  const withNoun = title
    .replace(/(?<=^|\s)([\d,]+) × /, `$1 ${COPIED[note] ?? 'times'} `)
    .replace(/(?<=^|\s)1 (task|instance|node)s /, '1 $1 ');
  return LEFT_OPEN.reduce((words, [open, told]) => words.replace(open, told), withNoun);
}

/** What a quote's own title leaves to its lines. */
function diskOf({ disk }: LoadOptions): string {
  return disk === undefined ? '' : `, each with ${disk} GB of gp3 disk`;
}

/** Nothing beside compute is had on demand, and a quote of it is silent about the usual hours. */
function hoursOf({ hours }: LoadOptions, { service, title }: Quote): string {
  if (serviceOf(service).besideCompute !== true) return ', on demand';
  return hours === undefined || title.includes(' hours') ? '' : `, ${hours} hours a month,`;
}

function freeTierOf({ lines }: Quote): string {
  return lines.some(({ free }) => free !== undefined && free !== '0') ? ', with the free tier deducted' : '';
}

function rateOf({ label, price, unit, unitLabel, free }: QuoteLine): string {
  const covered = free === undefined || free === '0' ? '' : `, the first ${counted(free)} ${unitLabel} free`;
  return `- ${label}: $${rateIn(price)} per ${unit.replace(/^1M-/, 'million ')}${covered}`;
}

/** With two decimals at least, as money is written. */
function rateIn(price: string): string {
  return /\.\d$/.test(price) ? `${price}0` : price;
}

/** How the amounts of a quote's lines are written: in cents, unless those would not add up to the sum. */
function amountIn({ lines, total }: Quote): (amount: string) => string {
  const sum = lines.reduce(
    (rest, { amount }) => rest.minus(roundHalfUp(exact(amount), 2)),
    roundHalfUp(exact(total), 2),
  );
  return (amount) => (sum.eq('0') ? formatMoney(amount) : `$${exact(amount).toFixed(4)}`);
}

function sumOf({ label, quantity, unitLabel, price, amount }: QuoteLine, shown: (amount: string) => string): string {
  return `${label}: ${counted(quantity)} ${unitLabel} × $${rateIn(price)} = ${shown(amount)}`;
}

function counted(quantity: string): string {
  return Number(quantity).toLocaleString('en-US', { maximumFractionDigits: 2 });
}

/** A quantity that is often forgotten to be multiplied by. */
const COPIES = ['tasks', 'count'];
/** Amounts nearer than this share of each other cannot be told apart by head. */
const APART = 0.1;
/** Two wrong amounts are taken for the parts of the right one if nothing but this share is missing. */
const COMPLETES = 0.02;

/** The right sum with one mistake each. */
function mistakes(
  options: LoadOptions,
  { total, totalBeforeFreeTier, lines }: Quote,
): readonly { readonly amount: Decimal; readonly why: string }[] {
  const sum = exact(total);
  const copies = COPIES.map((name) => options[name]).filter((value) => value !== undefined);
  return [
    { amount: exact(totalBeforeFreeTier), why: 'forgets the free tier' },
    ...lines.map(({ amount, label }) => ({ amount: sum.minus(exact(amount)), why: `leaves out: ${label}` })),
    ...lines.map(({ amount, label }) => ({ amount: sum.plus(exact(amount)), why: `counts twice: ${label}` })),
    ...copies.flatMap((count) => [
      { amount: sum.div(count), why: 'is for one of them only' },
      { amount: sum.plus(sum.div(count)), why: 'counts one of them too many' },
      { amount: sum.minus(sum.div(count)), why: 'counts one of them too few' },
    ]),
    { amount: sum.times('2'), why: 'is twice the sum' },
    { amount: sum.div('2'), why: 'is half the sum' },
    { amount: sum.times('1.5'), why: 'adds half of the sum again' },
    { amount: sum.times('3'), why: 'is three times the sum' },
    // As many of them too small as too large, or the right one would hardly ever be the largest.
    { amount: sum.times('0.75'), why: 'leaves out a quarter of the sum' },
    { amount: sum.div('3'), why: 'is a third of the sum' },
    { amount: sum.times('0.6'), why: 'leaves out two fifths of the sum' },
    { amount: sum.div('4'), why: 'is a quarter of the sum' },
  ];
}

/**
 * Wrong amounts for a quote: those that differ enough from the right one and from each other, no two of which are the right one together.
 * @param options what was priced
 */
function wrongAmounts(options: LoadOptions, quote: Quote): readonly Distractor[] {
  const { total } = quote;
  const kept: { amount: Decimal; why: string }[] = [];
  for (const mistake of mistakes(options, quote)) {
    const differs = [exact(total), ...kept.map(({ amount }) => amount)].every((other) =>
      farFrom(mistake.amount, other),
    );
    const completes = kept.some(({ amount }) => !farFrom(amount.plus(mistake.amount), exact(total), COMPLETES));
    if (mistake.amount.gt('0.01') && differs && !completes) kept.push(mistake);
  }
  return kept.map(({ amount, why }) => ({ text: formatMoney(amount), why }));
}

function farFrom(one: Decimal, other: Decimal, share = APART): boolean {
  const larger = one.gt(other) ? one : other;
  return one
    .minus(other)
    .abs()
    .gt(larger.times(String(share)));
}
