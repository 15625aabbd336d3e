import { echo } from '../../typed-text.js';
import { missingOptions } from '../plain-words/part-options.js';
import { readFacts } from '../plain-words/read-facts.js';
import { readPriceRequest } from '../plain-words/read-price-request.js';
import { isBesideCompute, serviceOf } from '../services/index.js';
import type { Alternatives, Changed, SecondLineKnowledge } from './changed.js';
import { lineInWords } from './in-words.js';
import { asTexts, readTexts, type TextLine } from './texts.js';

/** What a function and the API in front of it have in common, and what all of a request may have. */
const SHARED: ReadonlySet<string> = new Set(['requests', 'hours', 'region', 'architecture']);

/** Of which size a thing is. */
const SIZES = ['instance', 'size', 'vcpu', 'memory'] as const;

/**
 * Every alternative with what some words change in it: each line is read as itself "or" these words, as one who compares would say it.
 * @returns nothing if no line has a use for them
 */
export function varied(to: Alternatives, said: string, knowledge: SecondLineKnowledge): Changed | undefined {
  const changed = to.map((lines) => variedLines(lines, said, knowledge));
  if (changed.every((one) => one === undefined)) return undefined;
  if (changed.includes('unclear')) {
    const names = to.flat().map((line) => line.options['instance'] ?? serviceOf(line.service).name);
    return { asks: `Which one is meant by ${echo(said, 30)}: ${[...new Set(names)].join(' or ')}?` };
  }
  return { to: changed.flatMap((one, index) => (Array.isArray(one) ? one : [to[index] ?? []])) };
}

/** What added lines become with the words, once for each side that these compare; unclear if several lines may be meant. */
function variedLines(
  lines: readonly TextLine[],
  said: string,
  knowledge: SecondLineKnowledge,
): Alternatives | 'unclear' | undefined {
  const sides = lines.map((line) => sidesOf(line, said, knowledge));
  const takers = lines.filter((_, place) => sides[place] !== undefined);
  if (takers.length === 0) return undefined;
  const alike = takers.every((line) => sides[lines.indexOf(line)]?.every((side) => changesShared(line, side)));
  const meant = takers.length < 2 || alike ? takers : takers.filter(({ service }) => !isBesideCompute(service));
  if (meant.length > 1 && !alike) return 'unclear';
  const most = Math.max(...meant.map((line) => sides[lines.indexOf(line)]?.length ?? 0));
  return Array.from({ length: most }, (_, side) =>
    lines.map((line, place) => (meant.includes(line) ? (sides[place]?.[side] ?? line) : line)),
  );
}

function sidesOf(line: TextLine, said: string, knowledge: SecondLineKnowledge): readonly TextLine[] | undefined {
  const { alternatives, open, contradictory } = readPriceRequest(`${lineInWords(line)} or ${said}`, knowledge);
  const sides = alternatives.slice(1).map(({ lines }) => lines.map(asTexts));
  const lacking = missingOptions(line.service, line.options).length;
  // What the words say by themselves holds in what they change: "2 tasks with 1 GB" is no change to two instances of a type.
  const { options: own, unused } = readTexts(line.service, readFacts(said, knowledge).facts);
  if (unused.some(({ kind }) => kind === 'amount')) return undefined;
  const isChanged = ([side, ...more]: readonly TextLine[]) =>
    side?.service === line.service &&
    more.length === 0 &&
    SIZES.every((name) => own[name] === undefined || own[name] === side.options[name]) &&
    missingOptions(side.service, side.options).length <= lacking &&
    Object.keys({ ...line.options, ...side.options }).some((name) => side.options[name] !== line.options[name]);
  return sides.length > 0 && open.length + contradictory.length === 0 && sides.every(isChanged)
    ? sides.flat()
    : undefined;
}

function changesShared({ options }: TextLine, side: TextLine): boolean {
  const names = Object.keys(side.options).filter((name) => side.options[name] !== options[name]);
  return names.every((name) => SHARED.has(name));
}
