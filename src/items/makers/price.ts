import { type Decimal, exact, roundHalfUp } from '../../pricing/decimal.js';
import { formatMoney } from '../../pricing/money.js';
import type { Quote, QuoteLine } from '../../pricing/quote.js';
import { priceService, serviceOf } from '../../pricing/services/index.js';
import { numberIn } from '../figures.js';
import type { Material } from '../material.js';
import type { Distractor, Proposal } from '../proposal.js';

type Options = Readonly<Record<string, string>>;

/** Usual loads; round, so that the sum can be checked by head or on paper. */
const FUNCTIONS = combined({
  requests: ['2M', '5M', '10M', '20M', '30M', '50M'],
  memory: ['512MB', '1GB', '2GB'],
  duration: ['100ms', '200ms', '400ms'],
});
const CONTAINERS = combined({
  size: ['0.25 0.5GB', '0.5 1GB', '0.5 2GB', '1 2GB', '1 4GB', '2 8GB'],
  tasks: ['2', '3', '5'],
  hours: ['730', '200'],
}).map(({ size = '', ...rest }) => ({ ...rest, ...sizeOf(size) }));
const MACHINES = combined({
  instance: [
    't3.micro',
    't3.small',
    't3.medium',
    't3.large',
    'm5.large',
    'm5.xlarge',
    'c5.large',
    'c5.xlarge',
    'r5.large',
    'r5.xlarge',
  ],
  count: ['2', '3', '4'],
  disk: ['20', '50'],
});
/** A Region with other prices than the usual one. */
const ELSEWHERE = 'eu-central-1';

const CLUSTERS = combined({
  clusters: ['1', '2', '3'],
  nodes: ['3', '4', '6'],
  instance: ['t3.medium', 't3.large', 'm5.large', 'm5.xlarge', 'c5.large'],
});
const JOBS = combined({
  jobs: ['1000', '5000', '20000'],
  duration: ['10min', '30min'],
  size: ['1 2GB', '2 4GB', '4 8GB'],
}).map(({ size = '', ...rest }) => ({ ...rest, ...sizeOf(size) }));
const APIS = combined({ requests: ['2M', '5M', '10M', '40M'], kind: ['http', 'rest'] });

/** What a bill has beside compute. */
const BALANCERS = combined({ load_balancers: ['1', '2', '3'], lcu: ['2', '5', '8', '12'], hours: ['730', '200'] });
const GATEWAYS = combined({
  nat_gateways: ['1', '2', '3'],
  nat_data: ['200GB', '500GB', '1000GB'],
  hours: ['730', '200'],
});
const LOGS = combined({ logs: ['20GB', '50GB', '80GB'], logs_kept: ['100GB', '300GB'], metrics: ['20', '40', '100'] });

/** A quantity that is often forgotten to be multiplied by. */
const COPIES = ['tasks', 'count'];
/** Amounts nearer than this share of each other cannot be told apart by head. */
const APART = 0.1;
/** Two wrong amounts are taken for the parts of the right one if nothing but this share is missing. */
const COMPLETES = 0.02;

/** "What does a month cost?", with the rates given; wrong are the same sums with one mistake each, which is named. */
export function priceItems({ notes, prices }: Material): readonly Proposal[] {
  const asked = [
    { note: 'lambda', loads: [...FUNCTIONS, ...FUNCTIONS.map(elsewhere)], service: 'lambda' },
    { note: 'fargate', loads: [...CONTAINERS, ...CONTAINERS.map(elsewhere)], service: 'fargate' },
    { note: 'ec2', loads: [...MACHINES, ...MACHINES.map(elsewhere)], service: 'ec2' },
    { note: 'eks', loads: [...CLUSTERS, ...CLUSTERS.map(elsewhere)], service: 'eks' },
    { note: 'batch', loads: [...JOBS, ...JOBS.map(elsewhere)], service: 'batch' },
    { note: 'elastic-load-balancing', loads: BALANCERS, service: 'network' },
    { note: 'ec2', loads: GATEWAYS, service: 'network' },
    { note: 'cloudwatch', loads: LOGS, service: 'network' },
    { note: 'api-gateway', loads: [...APIS, ...APIS.map(elsewhere)], service: 'apigateway' },
  ] as const;
  return asked.flatMap(({ note: id, loads, service }) => {
    const note = notes.find((other) => other.id === id);
    if (!note) return [];
    return loads.flatMap((options) => {
      const priced = priceService(service, options, prices);
      return priced.ok && priced.quote.lines.every(tellsAllowance)
        ? [proposalFor(note, options, withoutFree(priced.quote))]
        : [];
    });
  });
}

/** vCPUs and memory that stand in one value, because not every pair of them can be had. */
function sizeOf(pair: string): Options {
  const [vcpu = '', memory = ''] = pair.split(' ');
  return { vcpu, memory };
}

function elsewhere(load: Options): Options {
  return { ...load, region: ELSEWHERE };
}

/** A line that is free as a whole holds what was used of the free tier, not how much is free. */
function tellsAllowance({ quantity, free }: QuoteLine): boolean {
  return free === undefined || quantity !== '0';
}

/** A service without a fee is named in a quote, but nothing is added for it. */
function withoutFree(quote: Quote): Quote {
  return { ...quote, lines: quote.lines.filter(({ price }) => price !== '0') };
}

function proposalFor(note: Proposal['note'], options: Options, quote: Quote): Proposal {
  const right = formatMoney(quote.total);
  const shown = amountIn(quote);
  return {
    kind: 'price',
    note,
    topic: note.id,
    heading: `${note.topic} › Price`,
    subject: JSON.stringify(options),
    prompt: `${inFull(quote.title, note.id)}${diskOf(options)}${hoursOf(options, quote)} in ${quote.regionName}${freeTierOf(quote)}. What does a month cost?\n${quote.lines.map(rateOf).join('\n')}`,
    right,
    wrong: apart(mistakes(options, quote), quote.total),
    wrongShown: 3,
    explanation: `${quote.lines.map((line) => sumOf(line, shown)).join('; ')}. Together ${right}.`,
    sources: [{ id: 'pricing', title: `${note.topic} pricing`, url: quote.pricingPage }],
    difficulty: 3,
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
  const withNoun = title.replace(/(?<=^|\s)([\d,]+) × /, `$1 ${COPIED[note] ?? 'times'} `);
  return LEFT_OPEN.reduce((words, [open, told]) => words.replace(open, told), withNoun);
}

/** What a quote's own title leaves to its lines. */
function diskOf({ disk }: Options): string {
  return disk === undefined ? '' : `, each with ${disk} GB of gp3 disk`;
}

/** Nothing beside compute is had on demand, and a quote of it is silent about the usual hours. */
function hoursOf({ hours }: Options, { service, title }: Quote): string {
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

function mistakes(
  options: Options,
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

/** Those that differ enough from the right amount and from each other, no two of which are the right amount together. */
function apart(wrong: ReturnType<typeof mistakes>, total: string): readonly Distractor[] {
  const kept: { amount: Decimal; why: string }[] = [];
  for (const mistake of wrong) {
    const differs = [exact(total), ...kept.map(({ amount }) => amount)].every((other) =>
      farFrom(mistake.amount, other),
    );
    const completes = kept.some(({ amount }) => !farFrom(amount.plus(mistake.amount), exact(total), COMPLETES));
    if (mistake.amount.gt('0.01') && differs && !completes && !isTenfold(mistake.amount, exact(total)))
      kept.push(mistake);
  }
  return kept.map(({ amount, why }) => ({ text: formatMoney(amount), why }));
}

/** The same digits with the point elsewhere need no sum to be told apart. */
function isTenfold(one: Decimal, other: Decimal): boolean {
  return [one.times('10'), one.div('10')].some((amount) => amount.minus(other).abs().lt('0.01'));
}

function farFrom(one: Decimal, other: Decimal, share = APART): boolean {
  const larger = one.gt(other) ? one : other;
  return one
    .minus(other)
    .abs()
    .gt(larger.times(String(share)));
}

/** Every combination of some values. */
function combined(values: Readonly<Record<string, readonly string[]>>): readonly Options[] {
  return Object.entries(values).reduce<readonly Options[]>(
    (sets, [name, choices]) => sets.flatMap((set) => choices.map((choice) => ({ ...set, [name]: choice }))),
    [{}],
  );
}
