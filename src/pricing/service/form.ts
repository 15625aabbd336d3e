import { keptByObject } from '../../kept-by-object.js';
import type { Group } from '../../notes/note.js';
import { type Estimate, quoteFor } from '../assemble-quote.js';
import type { Place } from '../bill.js';
import { commandLine } from '../command-line.js';
import type { Decimal } from '../decimal.js';
import { followUpsFor, inOtherRegion, type Variant } from '../follow-ups.js';
import { OptionReader, type OptionValues } from '../options.js';
import type { PriceList, ServiceId } from '../price-lists.js';
import type { PriceProblem } from '../price-problem.js';
import type { Reading } from '../quantities/parsed.js';
import type { FollowUp, PriceResult, QuoteResult } from '../quote.js';
import type { Prices } from '../rates.js';
import { DEFAULT_REGION, GLOBAL } from '../regions.js';
import type { InputOf, Options } from './option.js';
import type { GivenWords, PlainWords } from './plain.js';

/** The options of a subcommand, without how they are priced. */
export interface Form<O extends Options> {
  /** The name of the subcommand. */
  readonly id: string;
  readonly options: O;
  /** A line that works. */
  readonly example: string;
  /** Checks for options that need or exclude each other, after they were read. */
  check?(reader: OptionReader, input: Partial<InputOf<O>>, prices: Prices): void;
}

/** The values of all options, and how ambiguous ones were read. */
export type Input<O extends Options> = InputOf<O> & { readonly readings: readonly Reading[] };

/** Everything about one priced service: adding one means adding one of these and its price file. */
export interface Service<O extends Options = Options> extends Form<O> {
  readonly id: ServiceId;
  estimate(input: Input<O>, prices: Prices): Estimate | { readonly problem: PriceProblem };
  /** Follow-ups with one thing changed. Another Region and "without the free tier" are added for every service. */
  variants?(input: Input<O>, prices: Prices): readonly Variant<Input<O>>[];
  /** The follow-up with twice the load: its label, and the quantities to double. */
  double?(input: Input<O>): readonly [label: string, ...quantities: (keyof O)[]];
  /** Follow-ups that are lines of other subcommands. */
  otherLines?(input: Input<O>, prices: Prices): readonly FollowUp[];
  /** Its name in a sentence. */
  readonly name: string;
  /** The description of its subcommand. */
  readonly about: string;
  /** The note about it, if its name is not the id. */
  readonly note?: string;
  /** The group of notes that it belongs to, which decides the color. */
  readonly group: Group;
  /** Further price lists that it covers. */
  readonly moreLists?: readonly PriceList[];
  readonly plain: PlainWords;
  /** It adds to the bill of compute; other services are alternatives to each other. */
  readonly besideCompute?: true;
}

/** Defines a service with options of its own. The default Region is added to its defaults. */
export function service<O extends Options>(
  definition: Omit<Service<O>, 'plain'> & { readonly plain: GivenWords },
): Service<O> {
  const { plain, options } = definition;
  const usual = { ...plain.usual, ...('region' in options && { region: DEFAULT_REGION }) };
  const words = { essentials: requiredOf(options), likely: {}, guesses: [], unitPrices: [], ...plain, usual };
  return { ...definition, plain: words };
}

/** Reads the options of a form, or reports everything that is wrong with them. */
export function readInput<O extends Options>(
  form: Form<O>,
  values: OptionValues,
  prices: Prices,
): { readonly input: Input<O> } | { readonly problems: readonly PriceProblem[] } {
  const reader = new OptionReader(values);
  const { problems, readings } = reader;
  reader.require(requiredOf(form.options), form.example);
  const given = Object.entries(form.options).flatMap(([name, option]) => {
    const value = reader.given(name);
    return value === undefined ? [] : [[name, option.read(value, name, reader, prices)]];
  });
  const input: InputOf<O> = { ...usualInput(form, prices), ...Object.fromEntries(given) };
  form.check?.(reader, input, prices);
  return problems.length > 0 ? { problems } : { input: { ...input, readings } };
}

const usualValues = keptByObject((prices: Prices) =>
  keptByObject((options: Options) => {
    const entries = Object.entries(options).map(([name, option]) => {
      const { usual } = option;
      return [name, usual === undefined ? undefined : option.read(usual, name, new OptionReader({}), prices)];
    });
    return Object.fromEntries(entries);
  }),
);

/** The defaults of all options that have one. Each value has the type of its option; required ones are still missing. */
export function usualInput<O extends Options>({ options }: Form<O>, prices: Prices): Input<O> {
  return { ...(usualValues(prices)(options) as InputOf<O>), readings: [] };
}

const requiredOf = keptByObject((options: Options): readonly string[] =>
  Object.entries(options).flatMap(([name, { required }]) => (required ? [name] : [])),
);

/** The values of options as a command line has them, without defaults. */
function textsOf<O extends Options>(options: O, input: Partial<InputOf<O>>): Readonly<Record<string, string>> {
  const texts = Object.entries(options).flatMap(([name, option]) => {
    const text = input[name] === undefined ? undefined : option.write(input[name]).replaceAll(' ', '');
    return text === undefined || text === option.usual ? [] : [[name, text]];
  });
  return Object.fromEntries(texts);
}

/** The command line for an input, without options that have their default value. */
export function lineOf<O extends Options>({ id, options }: Form<O>, input: Partial<InputOf<O>>): string {
  return commandLine(`/price ${id}`, textsOf(options, input));
}

/** The quote for an input. */
export function quoteOf<O extends Options>(form: Service<O>, input: Input<O>, prices: Prices): QuoteResult {
  const estimate = form.estimate(input, prices);
  if ('problem' in estimate) return { ok: false, problem: estimate.problem };
  const { region = GLOBAL, architecture } = placeOf(input);
  const { place = { region, ...(architecture && { architecture }) }, table = prices[form.id] } = estimate;
  return quoteFor(estimate, place, table, input.readings, prices.regions);
}

/** The place is always in options of these names. */
function placeOf(input: object): Partial<Place> {
  return input;
}

/** Prices the options of a subcommand, with follow-ups that have a price. */
export function priceWith<O extends Options>(form: Service<O>, values: OptionValues, prices: Prices): PriceResult {
  const read = readInput(form, values, prices);
  if ('problems' in read) return { ok: false, problems: read.problems };
  const { input } = read;
  const result = quoteOf(form, input, prices);
  if (!result.ok) return { ok: false, problems: [result.problem] };
  // A changed value may be more than its option allows, or have no price.
  const canPrice = (other: Input<O>) =>
    !('problems' in readInput(form, textsOf(form.options, other), prices)) && quoteOf(form, other, prices).ok;
  const { region } = placeOf(input);
  const { lines } = result.quote;
  const hasFreeTier = lines.some(({ free }) => free) && 'free_tier' in form.options;
  const variants = () => [
    ...(form.variants?.(input, prices) ?? []),
    // What costs the same everywhere has no other Region.
    ...(region && result.quote.region !== GLOBAL.code ? inOtherRegion({ ...input, region }, prices.regions) : []),
    ...(hasFreeTier ? [{ label: 'Without the free tier', changed: { ...input, free_tier: false } }] : []),
    ...(form.double ? [doubled(input, ...form.double(input))] : []),
  ];
  const followUps = () => [
    ...followUpsFor(variants(), canPrice, (other) => lineOf(form, other)),
    ...(form.otherLines?.(input, prices) ?? []),
  ];
  return { ok: true, quote: result.quote, followUps };
}

function doubled<O extends Options>(input: Input<O>, label: string, ...quantities: (keyof O)[]): Variant<Input<O>> {
  // Only quantities are doubled, and all of them are decimals.
  const changes = quantities.map((name) => [name, (input[name] as Decimal).times('2')]);
  return { label, changed: { ...input, ...Object.fromEntries(changes) } };
}
