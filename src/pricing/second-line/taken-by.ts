import type { Fact } from '../plain-words/facts.js';
import { isBesideCompute, serviceOf } from '../services/index.js';
import { type Alternatives, type Changed, notUsed, typedOf } from './changed.js';
import type { TextLine } from './texts.js';
import { type SecondLineKnowledge, varied } from './variation.js';

/** What a function and the API in front of it have in common. */
const SHARED: ReadonlySet<string> = new Set(['requests', 'hours']);

/** Every alternative with what the facts change in it. */
export function takenBy(
  facts: readonly Fact[],
  to: Alternatives,
  service: TextLine['service'] | undefined,
  knowledge: SecondLineKnowledge,
): Changed {
  if (facts.length === 0) return { to };
  const read = to.map((lines) =>
    lines.map((line) =>
      service === undefined || line.service === service ? varied(line, facts, knowledge) : undefined,
    ),
  );
  if (read.flat().every((line) => line === undefined)) return notUsed(facts);
  const chosen = to.map((lines, index) => oneOf(lines, read[index] ?? []));
  if (chosen.includes(undefined)) {
    const names = to.flat().map((line) => line.options['instance'] ?? serviceOf(line.service).name);
    return { asks: `Which one is meant by ${typedOf(facts)}: ${[...new Set(names)].join(' or ')}?` };
  }
  return { to: chosen.map((lines, index) => lines ?? to[index] ?? []) };
}

/** The lines with those changed that are meant; nothing if that cannot be told. */
function oneOf(lines: readonly TextLine[], read: readonly (TextLine | undefined)[]): readonly TextLine[] | undefined {
  const takers = lines.filter((_, place) => read[place] !== undefined);
  const main = takers.filter(({ service }) => !isBesideCompute(service));
  const alike = takers.every((line) => onlyShared(line, read[lines.indexOf(line)]));
  const meant = takers.length < 2 || alike ? takers : main;
  if (meant.length > 1 && !alike) return undefined;
  return lines.map((line, place) => (meant.includes(line) ? (read[place] ?? line) : line));
}

function onlyShared({ options }: TextLine, after: TextLine | undefined): boolean {
  const names = Object.keys(after?.options ?? {}).filter((name) => after?.options[name] !== options[name]);
  return names.every((name) => SHARED.has(name));
}
