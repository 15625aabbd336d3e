import { commandLine, quoteLine, splitNamed } from '../../command-line.js';
import { SERVICES } from '../../services/index.js';
import { missingOptions } from '../clauses/interpret.js';
import type { PriceRequest, ServiceRequest } from '../clauses/request.js';
import type { EntityKind } from '../entities/entity.js';
import type { ReadText } from '../entities/extract.js';
import { areaName } from '../tokens/region-names.js';

/** The sides of a comparison, each with the lines that are added up. */
export type Sides = readonly (readonly ServiceRequest[])[];

/** A text of `/price quote` that begins with command lines. */
export interface TypedText {
  readonly sides: Sides;
  /** The words behind them: "for 12 months". */
  readonly around: string;
}

const ADDED = ' + ';
const COMPARED = ' or ';
const AROUND = ', ';

/**
 * A request as a text that reads back as exactly that: "ec2 instance:t3.small count:2 + network ipv4:1, for 12 months".
 * @param around words that hold for all of it and are no options
 */
export function requestText(sides: Sides, around: readonly string[] = []): string {
  const lines = sides
    .filter((side) => side.length > 0)
    .map((side) => side.map(({ service, options }) => commandLine(service, options)).join(ADDED));
  return [lines.join(COMPARED), ...around].join(AROUND);
}

/** The command line for a request: of a subcommand if one is enough. */
export function requestLine(sides: Sides, around: readonly string[] = []): string {
  const [only, ...others] = sides.flat();
  const isWhole = only && others.length + around.length + missingOptions(only.service, only.options).length === 0;
  return isWhole ? priceLine(only) : quoteLine(requestText(sides, around));
}

/** The command line for one service. */
export function priceLine({ service, options }: ServiceRequest): string {
  return commandLine(`/price ${service}`, options);
}

const NAME = '[a-z_\\d]+';
const LINE = `(?:${SERVICES.map(({ id }) => id).join('|')})(?: ${NAME}:[^\\s]*[^\\s,])*`;
const LINES = new RegExp(`^${LINE}(?:(?: \\+ | or )${LINE})*(?=$|, | plus )`);

/** Reads a text that begins with command lines, at least one of them with an option; undefined for any other. */
export function readTypedText(text: string): TypedText | undefined {
  const [typed = ''] = LINES.exec(text) ?? [];
  if (!typed.includes(':')) return undefined;
  const sides = typed.split(COMPARED).map((side) => side.split(ADDED).map(lineOf));
  return { sides, around: text.slice(typed.length).replace(/^, /, '') };
}

const OF_OPTIONS: ReadonlySet<EntityKind> = new Set(['amount', 'schedule', 'choice', 'architecture', 'public-address']);

/** Whether words say options: "…, in Frankfurt" and "…, 4 hours a day" behind a typed text are some more, which that alone would leave out. */
export function saysOptions({ entities }: Pick<ReadText, 'entities'>): boolean {
  return entities.some((entity) => (entity.kind === 'region' ? !entity.area : OF_OPTIONS.has(entity.kind)));
}

function lineOf(text: string): ServiceRequest {
  const { positional, named } = splitNamed(text, NAME);
  const service = SERVICES.find(({ id }) => id === positional);
  if (!service) throw new Error(`${text} begins with no service`);
  return { service: service.id, options: named };
}

/** The words of a request that are no options: "for 12 months", "in euros". */
export function wordsAround(request: PriceRequest): readonly string[] {
  const { alternatives, periods, budget, asksNumber, asksTime, currency, everywhere, area } = request;
  const refused = alternatives.flatMap((one) =>
    one.refused.map(({ kind, typed }) => (kind === 'place' ? `in ${typed}` : typed)),
  );
  return [
    ...refused,
    ...(everywhere ? [area ? `cheapest region in ${areaName(area)}` : 'in all regions'] : []),
    ...(budget && (asksNumber || asksTime) ? [asksNumber ? 'how many of them' : 'how many hours'] : []),
    ...(budget ? [`with $${budget.toFixed()}`] : []),
    ...(currency ? [`in ${currency}`] : []),
    ...periods.map(phraseOf),
  ];
}

/** "For each of 5" alone would count what is priced. */
function phraseOf({ name }: PriceRequest['periods'][number]): string {
  if (/^an? /.test(name)) return `cost per ${name.replace(/^an? /, '')}`;
  const [, people] = /^each of (.+)$/.exec(name) ?? [];
  return people === undefined ? `for ${name}` : `${people} people, cost per head`;
}

/** What two such phrases that exclude each other are of: another period takes the place of the one before. */
const ONE_OF = [
  /^(?:for |cost per )/,
  / cost per head$/,
  /^with \$/,
  /^in [a-z]+$/,
  /^(?:in all regions|cheapest region )/,
];

/** Words that are no options, with those of a later line, of which each takes the place of one of the same kind. */
export function withWordsAround(before: readonly string[], more: readonly string[]): readonly string[] {
  const replaced = ONE_OF.filter((kind) => more.some((phrase) => kind.test(phrase)));
  return [...before.filter((phrase) => !replaced.some((kind) => kind.test(phrase))), ...more];
}

/** Whether two requests are the same. */
export function isSameRequest(one: Sides, other: Sides): boolean {
  return requestText(one) === requestText(other);
}
