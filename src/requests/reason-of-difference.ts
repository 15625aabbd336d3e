import type { Knowledge } from '../knowledge/knowledge.js';
import type { TextLine } from '../pricing/previous-request/texts.js';
import { architectureOf } from '../pricing/previous-request/values.js';
import { serviceOf } from '../pricing/services/index.js';
import type { Command } from './command.js';
import { type LineContext, lastPriced } from './line-context.js';
import { priceRequestIn } from './previous-price.js';

/** "Why the difference?", "why is the last one cheaper", "why so much more", "what do I get for paying more?" */
const ASKS_REASON =
  /\b(?:why|how come)\b.*\b(?:differ\w*|cheap(?:er|est)|(?:more|less)|pricier|dearer)\b|\bwhat do (?:i|we|you) get for\b.*\bmore\b/i;

/**
 * The question that asks the notes why two prices differ, by what sets their requests apart: "Why do prices differ between Regions?"
 * @returns undefined if the line asks for no reason, or nothing to compare was priced
 */
export function reasonOfDifference(
  line: string,
  previous: LineContext,
  commands: readonly Command[],
  knowledge: Knowledge,
): string | undefined {
  if (!ASKS_REASON.test(line)) return undefined;
  const { alternatives = [] } = lastPriced(previous, commands, knowledge) ?? {};
  const { undone } = previous;
  const earlier = undone === undefined ? undefined : priceRequestIn(undone, commands, knowledge);
  const sides = alternatives.length > 1 ? alternatives : [...(earlier?.alternatives ?? []), ...alternatives];
  const [one, ...others] = sides.flatMap(([first]) => first ?? []);
  const questions = others.flatMap((other) => (one && questionFor(one, other)) ?? []);
  return questions.find((question) => question !== IN_GENERAL) ?? questions[0];
}

const IN_GENERAL = 'What do EC2 prices depend on?';

function questionFor(one: TextLine, other: TextLine): string | undefined {
  const names = [one, other].map(({ service }) => serviceOf(service).name);
  if (one.service !== other.service) return `Why do ${names.join(' and ')} differ in price?`;
  const differs = (option: string) => one.options[option] !== other.options[option];
  if (differs('region')) return 'Why do prices differ between Regions?';
  if (architectureOf(one) !== architectureOf(other)) return `Why is ${names[0]} cheaper on arm64?`;
  if (differs('os')) return `Why does ${names[0]} with Windows cost more?`;
  if (differs('kind')) return [one, other].map(kindOf).join(' or ');
  if (differs('workflow')) return 'Standard or Express workflows?';
  return differs('instance') ? IN_GENERAL : undefined;
}

function kindOf({ options }: TextLine): string {
  return `${(options['kind'] ?? 'http').toUpperCase()} API`;
}
