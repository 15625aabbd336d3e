import { type Parts, quoteFor } from '../assemble-quote.js';
import type { Place } from '../bill.js';
import { commandLine, shortCommandLine } from '../command-line.js';
import { followUpsFor, inOtherRegion, type Variant } from '../follow-ups.js';
import { OptionReader, type OptionValues } from '../options.js';
import type { PriceList, ServiceId } from '../price-lists.js';
import type { PriceProblem } from '../price-problem.js';
import type { Reading } from '../quantities/parsed.js';
import type { FollowUp, PriceResult, Quote, QuoteResult } from '../quote.js';
import type { Prices } from '../rates.js';
import { GLOBAL } from '../regions.js';
import type { InputOf, Options } from './option.js';

/** What a subcommand takes, without what it makes of it. */
export interface Form<O extends Options> {
  /** The name of the subcommand. */
  readonly id: string;
  readonly options: O;
  /** A line that works. */
  readonly example: string;
  /** What options need beside them, looked at before they are read. */
  needs?(reader: OptionReader): void;
  /** Options that must not stand beside each other, looked at when they are read. */
  conflicts?(reader: OptionReader, input: Partial<InputOf<O>>): void;
  /** In a line too long for a button, what must be given goes without its names. */
  readonly short?: true;
}

/** What was read, and how doubtful options were understood. */
export type Input<O extends Options> = InputOf<O> & { readonly readings: readonly Reading[] };

/** Reads the options of a form, or says everything that is wrong with them. */
export function readInput<O extends Options>(
  form: Form<O>,
  values: OptionValues,
  prices: Prices,
): { readonly input: Input<O> } | { readonly problems: readonly PriceProblem[] } {
  const reader = new OptionReader(values);
  const { problems, readings } = reader;
  reader.require(requiredOf(form.options), form.example);
  form.needs?.(reader);
  const entries = Object.entries(form.options).map(([name, option]) => [name, option.read(reader, name, prices)]);
  // Each name has what its own option reads; where one has read nothing that it needs, there is a problem.
  const input = Object.fromEntries(entries) as InputOf<O>;
  form.conflicts?.(reader, input);
  return problems.length > 0 ? { problems } : { input: { ...input, readings } };
}

function requiredOf(options: Options): readonly string[] {
  return Object.entries(options).flatMap(([name, { required }]) => (required ? [name] : []));
}

/** How a command line asks for options with these values; nothing for those that have their usual value. */
function textsOf<O extends Options>(
  options: O,
  input: Input<O>,
  names: readonly string[] = Object.keys(options),
): Texts {
  return Object.assign({}, ...names.map((name) => options[name]?.write(input[name], name)));
}
type Texts = Readonly<Record<string, string | undefined>>;

/** The command line that asks for an input, without options that have their usual value. */
export function lineOf<O extends Options>({ id, options, short }: Form<O>, input: Input<O>): string {
  const command = `/price ${id}`;
  if (!short) return commandLine(command, textsOf(options, input));
  const required = requiredOf(options);
  const others = Object.keys(options).filter((name) => !required.includes(name));
  return shortCommandLine(command, textsOf(options, input, required), textsOf(options, input, others));
}

/** What a service makes of its options. */
export interface Quoting<O extends Options> extends Form<O> {
  readonly id: ServiceId;
  /** The price list that it is about, if that has another name. */
  readonly list?: PriceList;
  parts(input: Input<O>, prices: Prices): Parts | { readonly problem: PriceProblem };
  /** What to try next: the input with one thing changed; another Region and no free tier go without saying. */
  variants?(input: Input<O>, prices: Prices): readonly Variant<Input<O>>[];
  /** The same with double of what carries the load. */
  double?(input: Input<O>): Variant<Input<O>>;
  /** Another way to price some options. */
  instead?(values: OptionValues, prices: Prices): PriceResult | undefined;
  /** More lines to try, of other commands. */
  steps?(input: Input<O>, prices: Prices): readonly FollowUp[];
}

/** The quote for an input. */
export function quoteOf<O extends Options>(form: Quoting<O>, input: Input<O>, prices: Prices): QuoteResult {
  const parts = form.parts(input, prices);
  if ('problem' in parts) return { ok: false, problem: parts.problem };
  const place = parts.place ?? placeIn(input as Partial<Place>);
  const { readings } = input;
  return quoteFor({ ...parts, place, table: prices[form.list ?? form.id], regions: prices.regions, readings });
}

/** Where an input runs. The options of every service that has a choice are called "region" and "architecture". */
function placeIn({ region = GLOBAL, architecture }: Partial<Place>): Place {
  return { region, ...(architecture && { architecture }) };
}

/** The way of a subcommand from options to a quote with lines to try next; those without a price are left out. */
export function priceWith<O extends Options>(form: Quoting<O>, values: OptionValues, prices: Prices): PriceResult {
  const instead = form.instead?.(values, prices);
  if (instead) return instead;
  const read = readInput(form, values, prices);
  if ('problems' in read) return { ok: false, problems: read.problems };
  const { input } = read;
  const result = quoteOf(form, input, prices);
  if (!result.ok) return { ok: false, problems: [result.problem] };
  // What is changed may be more than an option takes, or have no price.
  const canPrice = (other: Input<O>) =>
    !('problems' in readInput(form, textsOf(form.options, other), prices)) && quoteOf(form, other, prices).ok;
  const followUps = () => [
    ...followUpsFor(variantsOf(form, input, result.quote, prices), canPrice, (other) => lineOf(form, other)),
    ...(form.steps?.(input, prices) ?? []),
  ];
  return { ok: true, quote: result.quote, followUps };
}

/** What to try next, as its service has it and as all have it. */
function variantsOf<O extends Options>(
  form: Quoting<O>,
  input: Input<O>,
  { lines }: Quote,
  prices: Prices,
): readonly Variant<Input<O>>[] {
  const { region } = input as Partial<Place>;
  return [
    ...(form.variants?.(input, prices) ?? []),
    ...(region ? inOtherRegion({ ...input, region }, prices.regions) : []),
    ...(lines.some(({ free }) => free) && 'free_tier' in form.options
      ? [{ label: 'Without the free tier', changed: { ...input, free_tier: false } }]
      : []),
    ...(form.double ? [form.double(input)] : []),
  ];
}
