import type { Note } from '../../notes/note.js';
import { type Decimal, exact } from '../../pricing/decimal.js';
import { addingUp, formatMoney } from '../../pricing/money.js';
import type { Quote, QuoteLine } from '../../pricing/quote.js';
import { priceWith } from '../../pricing/service/form.js';
import { serviceOf } from '../../pricing/services/index.js';
import { dayInWords } from '../../time/days.js';
import { DAY_MS } from '../../time/local-time.js';
import { numberIn } from '../figures.js';
import type { Material } from '../material.js';
import { LOADS, type LoadOptions, loadsOf } from '../price-loads.js';
import type { Distractor, ProposedItem } from '../proposal.js';

/** "What does a month cost?", with the rates given; wrong are the same sums with one mistake each, which is named. */
export function priceItems({ notes, prices }: Material): readonly ProposedItem[] {
  return LOADS.flatMap((asked) => {
    const { service, told = [] } = asked;
    const note = notes.find(({ id }) => id === asked.note);
    if (!note) return [];
    return loadsOf(asked).flatMap((options) => {
      const priced = priceWith(serviceOf(service), options, prices);
      if (!priced.ok || !priced.quote.lines.every(tellsAllowance) || !isOfItsDay(priced.quote, note)) return [];
      // A service without a fee is named in a quote, but nothing is added for it.
      const quote = { ...priced.quote, lines: priced.quote.lines.filter(({ price }) => price !== '0') };
      const title = told.reduce((words, [open, inFull]) => words.replace(open, inFull), quote.title);
      return [proposalFor(note, options, quote, title)];
    });
  });
}

/** Nobody is asked to reckon with a rate that nobody had confirmed for a year when the note was last reviewed. */
function isOfItsDay({ ratesAsOf }: Quote, { reviewed }: Note): boolean {
  return Date.parse(reviewed) - Date.parse(ratesAsOf) <= OLDEST_RATE_MS;
}

const OLDEST_RATE_MS = 365 * DAY_MS;

/** A line that is free as a whole holds what was used of the free tier, not how much is free. */
function tellsAllowance({ quantity, free }: QuoteLine): boolean {
  return free === undefined || quantity !== '0';
}

function proposalFor(note: Note, options: LoadOptions, quote: Quote, title: string): ProposedItem {
  const { lines, total, regionName, ratesAsOf, pricingPage } = quote;
  const right = formatMoney(total);
  const disk = options['disk'] === undefined ? '' : `, each with ${options['disk']} GB of gp3 disk`;
  const freeTier = lines.some(isPartlyFree) ? ', with the free tier deducted' : '';
  const load = `${title}${disk}${hoursOf(options, quote)} in ${regionName}${freeTier}`;
  const amounts = addingUp(
    lines.map(({ amount }) => amount),
    total,
  );
  return {
    kind: 'price',
    note,
    topic: note.id,
    heading: `${note.topic} › Price`,
    subject: JSON.stringify(options),
    prompt: `${load}, at the rates of ${dayInWords(ratesAsOf)}. What does a month cost?\n${lines.map(rateOf).join('\n')}`,
    right,
    wrong: wrongAmounts(options, quote),
    explanation: `${lines.map((line, at) => sumOf(line, amounts[at] ?? line.amount)).join('; ')}. Together ${right}.`,
    sources: [{ id: 'pricing', title: `${note.topic} pricing`, url: pricingPage }],
    effort: lines.length === 1 ? 2 : 3,
    sizeOf: numberIn,
  };
}

/** Nothing beside compute is had on demand, and a quote of it is silent about the usual hours. */
function hoursOf({ hours }: LoadOptions, { service, title }: Quote): string {
  if (serviceOf(service).besideCompute !== true) return ', on demand';
  return hours === undefined || title.includes(' hours') ? '' : `, ${hours} hours a month,`;
}

function isPartlyFree({ free }: QuoteLine): boolean {
  return free !== undefined && free !== '0';
}

function rateOf(line: QuoteLine): string {
  const { label, price, unit, unitLabel, free = '0' } = line;
  const covered = isPartlyFree(line) ? `, the first ${counted(free)} ${unitLabel} free` : '';
  return `- ${label}: $${rateIn(price)} per ${unit.replace(/^1M-/, 'million ')}${covered}`;
}

/** With two decimals at least, as money is written. */
function rateIn(price: string): string {
  return /\.\d$/.test(price) ? `${price}0` : price;
}

function sumOf({ label, quantity, unitLabel, price }: QuoteLine, amount: string): string {
  return `${label}: ${counted(quantity)} ${unitLabel} × $${rateIn(price)} = ${formatMoney(amount)}`;
}

function counted(quantity: string): string {
  return Number(quantity).toLocaleString('en-US', { maximumFractionDigits: 2 });
}

/** A quantity that is often forgotten to be multiplied by. */
const COPIES = ['tasks', 'count'];
/** Amounts nearer than this share of each other cannot be told apart by head. */
const APART = '0.1';
/** Two wrong amounts are taken for the parts of the right one if nothing but this share is missing. */
const COMPLETES = '0.02';

interface Mistake {
  readonly amount: Decimal;
  readonly why: string;
}

/** The right sum with one mistake each. */
function mistakes(options: LoadOptions, { total, totalBeforeFreeTier, lines }: Quote): readonly Mistake[] {
  const sum = exact(total);
  const copies = COPIES.flatMap((name) => options[name] ?? []);
  return [
    { amount: exact(totalBeforeFreeTier), why: 'forgets the free tier' },
    ...lines.map(({ amount, label }) => ({ amount: sum.minus(exact(amount)), why: `leaves out: ${label}` })),
    ...lines.map(({ amount, label }) => ({ amount: sum.plus(exact(amount)), why: `counts twice: ${label}` })),
    ...copies.flatMap((count) => [
      { amount: sum.div(count), why: 'is for one of them only' },
      { amount: sum.plus(sum.div(count)), why: 'counts one of them too many' },
      { amount: sum.minus(sum.div(count)), why: 'counts one of them too few' },
    ]),
    ...OTHER_SHARES.map(([parts, of, why]) => ({ amount: sum.times(parts).div(of), why })),
  ];
}

/** As many of them too small as too large, or the right one would hardly ever be the largest. */
const OTHER_SHARES = [
  ['2', '1', 'is twice the sum'],
  ['1', '2', 'is half the sum'],
  ['3', '2', 'adds half of the sum again'],
  ['3', '1', 'is three times the sum'],
  ['3', '4', 'leaves out a quarter of the sum'],
  ['1', '3', 'is a third of the sum'],
  ['3', '5', 'leaves out two fifths of the sum'],
  ['1', '4', 'is a quarter of the sum'],
] as const;

/**
 * Wrong amounts for a quote: those that differ enough from the right one and from each other, no two of which are the right one together.
 * @param options what was priced
 */
function wrongAmounts(options: LoadOptions, quote: Quote): readonly Distractor[] {
  const sum = exact(quote.total);
  const kept: Mistake[] = [];
  for (const mistake of mistakes(options, quote)) {
    const { amount } = mistake;
    const differs = farFrom(amount, sum, APART) && kept.every((other) => farFrom(amount, other.amount, APART));
    const completes = kept.some((other) => !farFrom(amount.plus(other.amount), sum, COMPLETES));
    if (amount.gt('0.01') && differs && !completes) kept.push(mistake);
  }
  return kept.map(({ amount, why }) => ({ text: formatMoney(amount), why }));
}

function farFrom(one: Decimal, other: Decimal, share: string): boolean {
  const larger = one.gt(other) ? one : other;
  return one.minus(other).abs().gt(larger.times(share));
}
