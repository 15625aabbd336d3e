import { echo } from '../typed-text.js';
import { ARCHITECTURE_NAMES } from './architecture.js';
import type { NoRate, PriceProblem } from './price-problem.js';
import { LONGEST_TEXT } from './quantities/tidy.js';
import type { Region } from './regions.js';
import { serviceOf } from './services/index.js';

/** The noun of a quantity if it is not a number, and examples. */
const QUANTITIES: Readonly<Record<string, { readonly noun?: string; readonly examples: string }>> = {
  memory: { noun: 'a memory size', examples: '512MB or 2GB' },
  storage: { noun: 'a storage size', examples: '2GB or 10GB' },
  duration: { noun: 'a duration', examples: '200ms or 1.5s' },
  hours: { noun: 'hours a month', examples: '730 or 8h/day' },
  throughput: { noun: 'MB/s', examples: '250 or 500' },
  vCPUs: { examples: '0.25 or 2' },
  IOPS: { examples: '4000 or 16000' },
  requests: { examples: '3M or 100/s' },
  restores: { examples: '100k or 1000/day' },
  jobs: { examples: '1000 or 50/day' },
  minutes: { examples: '10M or 500000' },
};
const A_NUMBER = { examples: '1 or 10' };

/** One or two sentences: what is wrong, and what to type instead. */
export function problemText(problem: PriceProblem): string {
  switch (problem.kind) {
    case 'missing-options':
      return `I still need ${quotedList(problem.options)}, for example: ${problem.example}`;
    case 'unknown-choice':
      return `I do not know ${echo(problem.text)} as a value of "${problem.option}". Try ${problem.choices.join(' or ')}.`;
    case 'conflicting-options':
      return `${problem.why}: with "${problem.option}", leave out ${quotedList(problem.others)}.`;
    case 'not-priced':
      return `I cannot price ${echo(problem.text)}. ${problem.refusal.why} ${problem.refusal.instead}`;
    case 'no-such':
      return problem.why;
    case 'unknown-region':
      // Those of China look like any other Region.
      return problem.text.startsWith('cn-')
        ? `AWS runs its Regions in China separately, with prices in yuan: ${echo(problem.text)} is not in my price list.`
        : `I do not know the Region ${echo(problem.text)}. ${
            problem.near.length === 0
              ? 'Try a code such as eu-central-1, or a place such as Frankfurt.'
              : `Did you mean ${problem.near.map(regionText).join('; or ')}?`
          }`;
    case 'no-rate':
      return noRateText(problem);
    case 'too-small':
      return `${echo(problem.text)} is too little for "${problem.option}": the minimum is ${problem.limit}.`;
    case 'too-large':
      return `${echo(problem.text)} is too much for "${problem.option}": the maximum is ${problem.limit}.${
        problem.elsewhere ? ` ${problem.elsewhere}` : ''
      }`;
    default:
      return `${quantityText(problem)} Try ${(QUANTITIES[problem.quantity] ?? A_NUMBER).examples}.`;
  }
}

/** A Region as people know it: "Europe (Frankfurt), eu-central-1". */
function regionText({ name, code }: Region): string {
  return `${name}, ${code}`;
}

type UnreadableKind = 'empty' | 'too-long' | 'not-a-number' | 'unknown-unit' | 'negative' | 'zero' | 'not-whole';

/** What is wrong with a quantity; examples follow. */
function quantityText(problem: Extract<PriceProblem, { kind: UnreadableKind }>): string {
  const option = `"${problem.option}"`;
  if (problem.kind === 'empty') return `There is nothing in ${option}.`;
  if (problem.kind === 'too-long') return `${option} has ${problem.length} characters; I read up to ${LONGEST_TEXT}.`;
  if (problem.kind === 'negative') return `${option} cannot be below zero, as in ${echo(problem.text)}.`;
  if (problem.kind === 'zero') return `${option} must be above zero.`;
  if (problem.kind !== 'not-whole')
    return `I could not read ${echo(problem.text)} as ${QUANTITIES[problem.quantity]?.noun ?? `a number of ${problem.quantity}`}.`;
  return problem.text === problem.read
    ? `${option} must be a whole number, not ${echo(problem.text)}.`
    : `${option} must be a whole number; I read ${echo(problem.text)} as ${problem.read}.`;
}

function noRateText({ service, what, architecture, region, nearest, without }: NoRate): string {
  const processor = architecture ? ` on ${ARCHITECTURE_NAMES[architecture]}` : '';
  const elsewhere = nearest ? ` The nearest Region with a price for it is ${regionText(nearest)}.` : '';
  const omit = without === undefined ? '' : ` To price only the rest, leave out "${without}".`;
  return `My price list has no price for "${what}" (${serviceOf(service).name})${processor} in ${regionText(region)}.${elsewhere}${omit}`;
}

function quotedList(words: readonly string[]): string {
  return listed(words.map((word) => `"${word}"`));
}

const AND = new Intl.ListFormat('en-GB');

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return AND.format(words);
}
