import type { Knowledge } from '../../knowledge/knowledge.js';
import { fittingLines, quoteLine } from '../../pricing/command-line.js';
import { formatMoney } from '../../pricing/money.js';
import { missingOptions } from '../../pricing/plain-words/clauses/interpret.js';
import type {
  Alternative,
  OpenQuestion,
  PriceRequest,
  ServiceRequest,
} from '../../pricing/plain-words/clauses/request.js';
import { likelyRequests } from '../../pricing/plain-words/replies/likely-values.js';
import { priceAlternative } from '../../pricing/plain-words/replies/priced.js';
import { contradictionText, missingTexts, openText } from '../../pricing/plain-words/replies/problem-texts.js';
import { understoodText } from '../../pricing/plain-words/replies/understood.js';
import { priceLine, requestText } from '../../pricing/plain-words/requests/request-text.js';
import { TIMES } from '../../pricing/previous-request/values.js';
import { type Given, meaningOf } from '../../pricing/quantities/said.js';
import type { Prices } from '../../pricing/rates.js';
import { serviceOf } from '../../pricing/services/index.js';
import { listed } from '../../pricing/wording.js';
import { echo } from '../../typed-text.js';
import type { Invalid } from '../answer.js';
import { invalid } from '../parts/invalid.js';
import { exampleStep, stepsTo } from './quote-steps.js';
import { quotedOf } from './quoted.js';

/** A possible meaning of the request. */
interface Meaning {
  readonly label: string;
  /** What is said if it is taken although nobody chose it; missing if nobody can know. */
  readonly assumed?: string;
  readonly alternatives: readonly Alternative[];
}

/** The one question to ask, with possible meanings, likeliest first. */
interface Question {
  readonly texts: readonly string[];
  readonly meanings: readonly Meaning[];
  /** Words that are unclear, too, but not asked about now. */
  readonly later: readonly string[];
}

const MAX_TOTALS = 3;

/**
 * The question back if something is missing, contradictory or unclear: what was understood, one question, and the totals of likely
 * answers, each with a button if its line fits into one.
 * @param refusals what has no price, each with the reason
 */
export function askBack(request: PriceRequest, refusals: readonly string[], { prices }: Knowledge): Invalid {
  const lines = request.alternatives.flatMap((alternative) => alternative.lines);
  const read = [...new Map(lines.map((line) => [priceLine(line), line])).values()].filter(
    ({ options }) => Object.keys(options).length > 0,
  );
  const { texts, meanings, later } = questionOf(request, prices);
  const priced = meanings.flatMap(({ label, alternatives, assumed }) => {
    const total = totalOf(alternatives, prices);
    return total === undefined ? [] : [{ label, line: lineFor(alternatives), total, assumed }];
  });
  const assumable = priced.flatMap(({ line, assumed }) => (assumed === undefined ? [] : [{ line, says: assumed }]));
  const assumes = assumable[Math.floor(assumable.length / 2)];
  const likely = priced.map(({ label, line }) => ({ label, line }));
  const parts = read.length > 1 || later.length > 0 ? read.filter((line) => isPriced(line, prices)) : [];
  const steps = fittingLines([...likely, ...stepsTo(parts)]);
  const totals = totalsTexts(priced);
  const problems = [
    ...(read.length > 0 ? [`I read ${listed([...new Set(read.map(understoodText))])}.`] : []),
    ...texts,
    ...totals,
    ...(later.length > 0 ? [`I also did not use ${later.map((typed) => echo(typed, 30)).join(', ')}.`] : []),
    ...refusals,
  ];
  const shown = steps.length > 0 ? steps : [exampleStep(lines[0]?.service)];
  return { ...invalid(problems, shown), asksBack: true, question: texts, likely, totals, ...(assumes && { assumes }) };
}

/** What likely answers come to, if there are any: "512MB: **$9.01 a month**; 1GB: **$18.02 a month**." */
export function totalsTexts(likely: readonly { readonly label: string; readonly total: string }[]): readonly string[] {
  const totals = likely.slice(0, MAX_TOTALS).map(({ label, total }) => `${label}: **${total} a month**`);
  return totals.length === 0 ? [] : [`${totals.join('; ')}.`];
}

/** A request with two lengths of a run that come to the same total, with the first of them: a few runs of "900 ms cold, 40 ms warm". */
export function withoutDifference(request: PriceRequest, prices: Prices): PriceRequest {
  const [option, ...others] = request.contradictory;
  if (option !== 'duration' || others.length + request.missing.length + request.open.length > 0) return request;
  const { meanings } = questionOf(request, prices);
  const totals = new Set(meanings.map(({ alternatives }) => totalOf(alternatives, prices)));
  const [first, _second, ...more] = meanings;
  if (!first || more.length > 0 || totals.size > 1 || totals.has(undefined)) return request;
  const said = listed(meanings.map(({ label }) => `\`${label}\``));
  const explained = [...request.explained, `${said} come to the same total, so I used the first.`];
  return { ...request, alternatives: first.alternatives, contradictory: [], explained };
}

/** What the request may mean, where it is not clear. */
export function meaningsOf(request: PriceRequest, prices: Prices): readonly Meaning[] {
  return questionOf(request, prices).meanings;
}

/** What stands open, each once; contradictory hours are asked about as a contradiction already. */
export function openBeside({ open, contradictory }: PriceRequest): PriceRequest['open'] {
  const distinct = [...new Map(open.map((fact) => [fact.typed, fact])).values()];
  return distinct.filter(({ kind }) => kind !== 'time' || !contradictory.includes('hours'));
}

/** Contradictions come first, then missing options, and unclear words last. */
function questionOf(request: PriceRequest, prices: Prices): Question {
  const { alternatives, missing, contradictory, values } = request;
  const [option] = contradictory;
  const open = openBeside(request);
  const later = open.map(({ typed }) => typed);
  if (option !== undefined) {
    const given = values[option] ?? [];
    const texts = given.map(meaningOf);
    const meanings = given.map((value) => ({
      label: meaningOf(value),
      alternatives: mapLines(alternatives, (line) => withValue(line, option, texts, value)),
    }));
    return { texts: [contradictionText(option, texts)], meanings, later };
  }
  if (request.sizeOf !== undefined && missing.every(({ service }) => service === undefined))
    return { ...ofWhat(request.sizeOf), later: [] };
  if (missing.length > 0) {
    const incomplete = alternatives
      .flatMap(({ lines }) => lines)
      .filter(({ service, options }) => missingOptions(service, options).length > 0);
    const filled = incomplete.map((line) => likelyRequests(line, prices));
    const [first = []] = filled;
    const rows = first.map((_, row) => row).filter((row) => filled.every((likely) => row in likely));
    const meanings = rows.map((row) => {
      const label = [...new Set(filled.map((likely) => likely[row]?.label))].join(', ');
      const complete = new Map(incomplete.map((line, at) => [line, filled[at]?.[row]?.line ?? line]));
      return {
        label,
        // More than one would be a request of the bot's own.
        ...(missing.length === 1 && { assumed: `I assumed ${label}, because you did not say` }),
        alternatives: mapLines(alternatives, (line) => complete.get(line) ?? line),
      };
    });
    return { texts: missingTexts(missing, alternatives, prices), meanings, later };
  }
  const [first, ...more] = open;
  const only = more.length === 0 ? first : undefined;
  const without = {
    label: only ? labelWithout(only) : 'Without these',
    ...(open.every(({ kind }) => kind !== 'each') && {
      assumed: `I left out ${listed(later.map((typed) => echo(typed, 30)))}`,
    }),
    alternatives,
  };
  const likely = (only?.likely ?? []).map(({ label, line }) => ({
    label,
    alternatives: [{ lines: [line], refused: [] }],
  }));
  return {
    texts: openText(open),
    meanings: [...(open.some(({ stopped }) => stopped) ? [] : [without]), ...likely],
    later: [],
  };
}

/** What so many GB may be of, each with its price. */
function ofWhat(size: string): Omit<Question, 'later'> {
  const kinds = [
    ['disk', { service: 'ebs', options: { storage: size } }],
    ['snapshots', { service: 'ebs', options: { snapshots: size } }],
    ['data out to the internet', { service: 'network', options: { data_out: size } }],
    ['logs', { service: 'network', options: { logs: size } }],
    ['container images', { service: 'ecr', options: { storage: size } }],
  ] as const;
  const shown = size.replace(/(?<=\d)(?=[GM]B)/, ' ');
  const meanings = kinds.map(([of, line]) => ({
    label: `${shown} of ${of}`,
    alternatives: [{ lines: [line], refused: [] }],
  }));
  return { texts: [`What are the ${shown} of: a disk, snapshots, data out, logs, container images?`], meanings };
}

/** What a request is called that leaves out what is not clear. */
function labelWithout({ kind, typed, ofType }: OpenQuestion): string {
  if (kind === 'each') return 'For one of them';
  return ofType?.type ?? `Without ${plainEcho(typed)}`;
}

/** An echo without backticks, for a label. */
function plainEcho(typed: string): string {
  return echo(typed, 30).replaceAll('`', '');
}

function mapLines(
  alternatives: readonly Alternative[],
  change: (line: ServiceRequest) => ServiceRequest,
): readonly Alternative[] {
  return alternatives.map((alternative) => ({ ...alternative, lines: alternative.lines.map(change) }));
}

/** The line with another value of an option that has one of these values; contradictory times may have none yet. */
function withValue(line: ServiceRequest, option: string, values: readonly string[], value: Given): ServiceRequest {
  const current = line.options[option];
  const lacksTime = TIMES.includes(option) && option in serviceOf(line.service).options;
  const applies = current === undefined ? lacksTime : values.includes(meaningOf(current));
  return applies ? { ...line, options: { ...line.options, [option]: value } } : line;
}

/** The monthly totals of all sides; undefined if any part has no price. */
export function totalOf(alternatives: readonly Alternative[], prices: Prices): string | undefined {
  const sides = alternatives.filter(({ lines }) => lines.length > 0);
  const quoted = quotedOf(sides.map((alternative) => priceAlternative(alternative, prices)));
  if (quoted.length < sides.length || quoted.length === 0) return undefined;
  return quoted.map(({ quote: { total } }) => formatMoney(total)).join(' against ');
}

/** Whether a line has a price by itself. */
export function isPriced(line: ServiceRequest, prices: Prices): boolean {
  return totalOf([{ lines: [line], refused: [] }], prices) !== undefined;
}

/** The command line for a request, of a subcommand if one is enough; it may lack what goes without saying. */
export function lineFor(alternatives: readonly Alternative[]): string {
  const [line, ...others] = alternatives.flatMap(({ lines }) => lines);
  if (line && others.length === 0) return priceLine(line);
  return quoteLine(requestText(alternatives.map(({ lines }) => lines)));
}
