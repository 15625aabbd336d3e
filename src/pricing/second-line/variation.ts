import type { Decimal } from '../decimal.js';
import { type Amount, type Fact, factsOf } from '../plain-words/facts.js';
import { withInstance } from '../plain-words/line-of-part.js';
import { type PlainWordsKnowledge, readFacts } from '../plain-words/read-facts.js';
import { formatCount } from '../quantities/format.js';
import type { Prices } from '../rates.js';
import { lineInWords } from './in-words.js';
import { asTexts, type OptionTexts, readTexts, type TextLine, type TextReading } from './texts.js';

/** What the reader of a second line knows. */
export type SecondLineKnowledge = PlainWordsKnowledge & { readonly prices: Pick<Prices, 'regions' | 'ec2'> };

/** What says of which kind a line is, and decides how the rest is read: "50 GB" beside an instance type is its disk. */
const IDENTITY = ['instance', 'kind', 'nat_gateways'] as const;
/** What numbers without a noun may count. */
const COUNTS = ['requests', 'jobs', 'tasks', 'nodes', 'count', 'clusters', 'load_balancers', 'nat_gateways', 'metrics'];
/** Services of which there is one unless it is said. */
const ONE_OF: Readonly<Partial<Record<TextLine['service'], string>>> = { ec2: 'count', lightsail: 'count' };

/** A line with what some facts say of it in the place of what it said; nothing if it has no use for one of them. */
export function varied(line: TextLine, facts: readonly Fact[], knowledge: SecondLineKnowledge): TextLine | undefined {
  const numbers = factsOf(facts, 'amount').filter(isNumber);
  const counted =
    numbers.length === 0 ? line : numbers.length === 1 && numbers[0] ? recounted(line, numbers[0]) : undefined;
  const others = facts.filter((fact) => fact.kind !== 'amount' || !isNumber(fact));
  if (!counted || others.length === 0) return counted;
  const { service, options } = counted;
  const identity = identityOf(counted, others, knowledge);
  const before = readTexts(service, identity).options;
  const beside = readTexts(service, [...identity, ...others]);
  const fits = isClean(beside) && changes(beside.options, before);
  const read = fits ? beside : readTexts(service, others);
  if (!isClean(read) || !changes(read.options, fits ? before : {})) return undefined;
  const { instance, ...rest } = options;
  const merged = { ...(read.wanted || instance === undefined ? rest : { instance, ...rest }), ...read.options };
  return read.wanted
    ? asTexts(withInstance({ ...read, options: merged }, knowledge.prices).line)
    : { service, options: merged };
}

/** "What about 5", "3 of them": not even a noun says what it counts. */
function isNumber({ measure, noun, rate, bare, beforeHead }: Amount): boolean {
  return measure === 'count' && (bare || (beforeHead === 'them' && noun === undefined && rate === undefined));
}

/** The line with the only number that it has as this one; thousands and millions are not taken for ones. */
function recounted({ service, options }: TextLine, amount: Amount): TextLine | undefined {
  const [option, ...more] = COUNTS.filter((name) => options[name] !== undefined);
  const name = option ?? ONE_OF[service];
  const before = options[name ?? ''] ?? '1';
  const alike = amount.scaled || !/[kMB/]/.test(before);
  if (name === undefined || more.length > 0 || !alike || amount.negative) return undefined;
  return { service, options: { ...options, [name]: short(amount.value) } };
}

/** "5M", and no commas. */
function short(value: Decimal): string {
  return formatCount(value).replaceAll(',', '');
}

function isClean({ unused, contradictory }: TextReading): boolean {
  return unused.length === 0 && contradictory.length === 0;
}

function changes(options: OptionTexts, before: OptionTexts): boolean {
  return Object.keys(options).some((name) => options[name] !== before[name]);
}

/** The facts that say of which kind a line is, as far as the second line does not say it. */
function identityOf(
  { service, options }: TextLine,
  said: readonly Fact[],
  knowledge: PlainWordsKnowledge,
): readonly Fact[] {
  const kept = IDENTITY.filter(
    (name) =>
      options[name] !== undefined &&
      !said.some((fact) => fact.kind === name || (fact.kind === 'choice' && fact.option === name)),
  );
  if (kept.length === 0) return [];
  const words = lineInWords({ service, options: Object.fromEntries(kept.map((name) => [name, options[name] ?? ''])) });
  const { facts } = readFacts(words, knowledge);
  // Behind the line, so that its words do not stand where those of the second line do.
  return facts
    .filter(({ kind }) => kind !== 'separator')
    .map((fact) => ({ ...fact, at: fact.at.map((place) => -1 - place) }));
}
