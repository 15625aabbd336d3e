import { type Decimal, exact, plain, roundsTo, roundUp } from '../decimal.js';
import { formatMoney } from '../money.js';
import { type Amount, entitiesOf } from '../plain-words/entities/entity.js';
import type { ReadText } from '../plain-words/entities/extract.js';
import { matches, type Words } from '../plain-words/tokens/sense.js';
import { formatDuration, formatMemory } from '../quantities/format.js';
import type { Prices } from '../rates.js';
import { knownRates } from './compare-rate.js';
import type { Figure } from './figures.js';
import type { Named } from './named-rates.js';
import { basisText, type CheckedFigure, isNearly } from './texts.js';

/** A run of a Lambda function, and what it costs without its request. */
interface Run {
  readonly megabytes: Decimal;
  /** Billed milliseconds. */
  readonly time: Decimal;
  readonly cost: Decimal;
  /** What it cost when run times were rounded up further. */
  readonly formerCost: Decimal;
}

/** One run costs less than this. */
const MOST = '0.001';
/** Figures may differ from the exact cost by this share, since tools round their rates. */
const WITHIN = '0.01';

/** Checks what one run of a Lambda function is said to cost: "512 MB, 48 ms: $0.0000004". Figures that fit no run are left out. */
export function checkRuns(
  read: ReadText,
  figures: readonly Figure[],
  named: Named,
  prices: Prices,
): readonly CheckedFigure[] {
  const small = figures.filter(({ value, unit }) => value.lt(MOST) && isOfRun(unit));
  if (small.length === 0) return [];
  const [duration, request] = ['duration', 'requests'].map((component) => {
    const things = named.things.filter((thing) => thing.list === 'lambda' && thing.component === component);
    return knownRates(things, named, prices)[0];
  });
  if (!duration || !request) return [];
  const { formerRounding } = prices.lambda.facts;
  const amounts = entitiesOf(read.entities, 'amount').filter(
    ({ at }) => !figures.some((figure) => at.some((one) => figure.at.includes(one))),
  );
  const price = exact(duration.rate.price);
  const runs = amounts.filter(isMemory(read.words)).flatMap(({ value: megabytes }) =>
    amounts.filter(isTime(read.words)).map(({ value }): Run => {
      const cost = (time: Decimal) => megabytes.div('1024').times(time).div('1000').times(price);
      const steps = roundUp(value.div(formerRounding.stepMs));
      const time = roundUp(value);
      return { megabytes, time, cost: cost(time), formerCost: cost(steps.times(formerRounding.stepMs)) };
    }),
  );
  const fee = exact(request.rate.price).div('1000000');
  return small.flatMap((figure): readonly CheckedFigure[] => {
    const { value } = figure;
    const isAbout = (cost: Decimal) => cost.gt('0') && cost.minus(value).abs().lte(cost.times(WITHIN));
    const isCost = (cost: Decimal) => isAbout(cost) || (roundsTo(cost, value) && isNearly(value, cost));
    const now = runs.find(({ cost }) => isCost(cost) || isCost(cost.plus(fee)));
    const run = now ?? runs.find(({ formerCost }) => isAbout(formerCost));
    if (!run || small.find((other) => other.value.eq(value)) !== figure) return [];
    const [year] = formerRounding.until.split('-');
    const what = `one run of ${formatDuration(run.time)} at ${formatMemory(run.megabytes)}`;
    const lead = now
      ? `**Yes, ${shown(value)} is right for ${what}**`
      : `**No, ${shown(value)} is what ${what} cost until ${year}**, when run times were rounded up to ${formerRounding.stepMs} ms; now it costs ${shown(run.cost)}`;
    const rest = now && !isCost(run.cost) ? ', with' : '; add';
    const million = formatMoney(run.cost.plus(fee).times('1000000'));
    const text = `${lead}${rest} ${shown(fee)} for its request. A million of these runs cost ${million} in all. ${basisText(duration, prices)}.`;
    return [{ verdict: now ? 'yes' : 'no', text, known: [duration] }];
  });
}

/** Whether a figure has no unit, or is for one run: "per invocation". */
function isOfRun(unit: Figure['unit']): boolean {
  return !unit || (unit.of === 'count' && unit.count.eq('1'));
}

function shown(amount: Decimal): string {
  return `$${plain(exact(amount.toPrecision(3)))}`;
}

/** Tools that measure functions write "power": 512. */
const NAMES_MEMORY = /^(?:power|memory|ram|size)$/;
const NAMES_TIME = /^(?:duration|time|runtime)$/;

function isMemory(words: Words) {
  return (amount: Amount) => amount.measure === 'memory' || isNamed(words, amount, NAMES_MEMORY);
}

function isTime(words: Words) {
  return (amount: Amount) => amount.measure === 'time' || isNamed(words, amount, NAMES_TIME);
}

/** Whether a number without a unit stands behind its name, with marks between at most: `"duration": 47.39`. */
function isNamed(words: Words, { bare, at }: Amount, name: RegExp): boolean {
  const before = words.slice(0, at[0]).findLast((word) => !matches(word, /^[":=]$/));
  return bare === true && matches(before, name);
}
