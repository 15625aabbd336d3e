import type { Knowledge } from '../../knowledge/knowledge.js';
import { fittingLines } from '../../pricing/command-line.js';
import { formatMoney } from '../../pricing/money.js';
import { contradictionText } from '../../pricing/plain-words/contradiction-words.js';
import { likelyLines } from '../../pricing/plain-words/likely-values.js';
import { missingTexts } from '../../pricing/plain-words/missing-words.js';
import { openText } from '../../pricing/plain-words/open-words.js';
import { missingOptions } from '../../pricing/plain-words/part-options.js';
import { priceAlternative } from '../../pricing/plain-words/price-lines.js';
import type { Alternative, OpenFact, PlainLine, PriceRequest } from '../../pricing/plain-words/reading.js';
import { understoodText } from '../../pricing/plain-words/understood.js';
import { textOf } from '../../pricing/quantities/said.js';
import type { Prices } from '../../pricing/rates.js';
import { inWords } from '../../pricing/second-line/in-words.js';
import { asTexts } from '../../pricing/second-line/texts.js';
import { echo } from '../../typed-text.js';
import type { Invalid, NextStep } from '../answer.js';
import { invalid } from '../build/invalid.js';
import { exampleStep, priceLineOf, stepsTo } from './quote-steps.js';
import { quotedOf } from './quoted.js';

/** What the request may mean, with the lines that say so. */
interface Meaning {
  readonly label: string;
  readonly alternatives: readonly Alternative[];
}

/** The one thing that is asked, with what may be meant; the likeliest first. */
interface Question {
  readonly texts: readonly string[];
  readonly meanings: readonly Meaning[];
  /** What stands open and is not asked for now. */
  readonly later: readonly string[];
}

/** No message has room for more. */
const MOST_TOTALS = 3;

/**
 * The question back where something is missing, contradictory or of no use: what was read, one question, and what the likely
 * answers come to, each as a button if a button has room for its line.
 * @param refusals what has no price, each with the reason
 */
export function askBack(request: PriceRequest, refusals: readonly string[], { prices }: Knowledge): Invalid {
  const lines = request.alternatives.flatMap((alternative) => alternative.lines);
  const read = lines.filter(({ options }) => Object.keys(options).length > 0);
  const { texts, meanings, later } = questionOf(request, prices);
  const priced = meanings.flatMap((meaning) => {
    const total = totalOf(meaning, prices);
    return total === undefined ? [] : [{ ...meaning, total }];
  });
  const likely = priced.map(({ label, alternatives }) => ({ label, line: wholeLine(alternatives) }));
  const steps = fittingLines([
    ...likely,
    ...(read.length > 1 || later.length > 0 ? stepsTo(read.filter((line) => isPriced(line, prices))) : []),
  ]);
  const problems = [
    ...(read.length > 0 ? [`I read ${[...new Set(read.map(understoodText))].join(', and ')}.`] : []),
    ...texts,
    ...(priced.length > 0 ? [totalsText(priced.slice(0, MOST_TOTALS))] : []),
    ...(later.length > 0 ? [`Nor did I find a use for ${later.map((typed) => echo(typed, 30)).join(', ')}.`] : []),
    ...refusals,
  ];
  const shown: readonly NextStep[] = steps.length > 0 ? steps : [exampleStep(lines[0]?.service)];
  return { ...invalid(problems, shown), asksBack: true, likely };
}

/** What contradicts is asked first, then what is missing, and what is of no use only where nothing else stands open. */
function questionOf(request: PriceRequest, prices: Prices): Question {
  const { alternatives, missing, contradictory, values } = request;
  const [option] = contradictory;
  // What contradicts is asked once.
  const known = new Map(request.open.map((fact) => [fact.typed, fact]));
  const open = [...known.values()].filter(({ kind }) => kind !== 'time' || !contradictory.includes('hours'));
  const later = [...new Set(open.map(({ typed }) => typed))];
  if (option !== undefined) {
    const said = values[option] ?? [];
    const meanings = said.map((value) => ({
      label: textOf(value),
      alternatives: withLines(alternatives, (line) => withValue(line, option, said.map(textOf), value)),
    }));
    return { texts: [contradictionText(option, said.map(textOf))], meanings, later };
  }
  if (missing.length > 0) {
    const lacking = alternatives.flatMap(({ lines }) => lines).filter(lacks);
    const [line] = lacking;
    const meanings = line && lacking.length === 1 ? filledMeanings(line, alternatives, prices) : [];
    return { texts: missingTexts(missing, alternatives, prices), meanings, later };
  }
  const [only, ...more] = open;
  const meant = more.length === 0 ? (only?.likely ?? []) : [];
  return {
    texts: openText(open),
    meanings: [
      ...(only?.stopped ? [] : [{ label: withoutLabel(only, more.length), alternatives }]),
      ...meant.map(({ label, line }) => ({ label, alternatives: [{ lines: [line], refused: [] }] })),
    ],
    later: [],
  };
}

/** What the total is called in which what stands open plays no part. */
function withoutLabel(only: OpenFact | undefined, more: number): string {
  if (!only || more > 0) return 'Without these';
  return only.kind === 'each' ? 'For one of them' : `Without ${echo(only.typed, 30).replaceAll('`', '')}`;
}

function filledMeanings(line: PlainLine, alternatives: readonly Alternative[], prices: Prices): readonly Meaning[] {
  return likelyLines(line, prices).map(({ label, line: filled }) => ({
    label,
    alternatives: withLines(alternatives, (one) => (one === line ? filled : one)),
  }));
}

function withLines(
  alternatives: readonly Alternative[],
  changed: (line: PlainLine) => PlainLine,
): readonly Alternative[] {
  return alternatives.map((alternative) => ({ ...alternative, lines: alternative.lines.map(changed) }));
}

/** The line with another value of an option that holds one of these, or lacks it where it is known to have several. */
function withValue(
  { service, options, ...line }: PlainLine,
  option: string,
  values: readonly string[],
  value: PlainLine['options'][string],
): PlainLine {
  const has = options[option];
  const isMeant = has === undefined ? option === 'hours' : values.includes(textOf(has));
  return { ...line, service, options: isMeant && value !== undefined ? { ...options, [option]: value } : options };
}

function lacks({ service, options }: PlainLine): boolean {
  return missingOptions(service, options).length > 0;
}

/** What it comes to a month, of several sides each; nothing if any part has no price. */
function totalOf({ alternatives }: Meaning, prices: Prices): string | undefined {
  const wanted = alternatives.filter(({ lines }) => lines.length > 0);
  const quoted = quotedOf(wanted.map((alternative) => priceAlternative(alternative, prices)));
  if (quoted.length < wanted.length || quoted.length === 0) return undefined;
  return quoted.map(({ quote: { total } }) => formatMoney(total)).join(' against ');
}

/** Whether a line has a price by itself. */
export function isPriced(line: PlainLine, prices: Prices): boolean {
  return totalOf({ label: '', alternatives: [{ lines: [line], refused: [] }] }, prices) !== undefined;
}

/** What the likely answers come to, so that even without one it is known about what the talk is. */
function totalsText(priced: readonly (Meaning & { readonly total: string })[]): string {
  return `${priced.map(({ label, total }) => `${label}: **${total} a month**`).join('; ')}.`;
}

/** What was read as one line: that of its service, or in words. */
function wholeLine(alternatives: readonly Alternative[]): string {
  const [line, ...others] = alternatives.flatMap(({ lines }) => lines);
  if (line && others.length === 0) return priceLineOf(line);
  return `/price quote text:${inWords(alternatives.map(({ lines }) => lines.map(asTexts)))}`;
}
