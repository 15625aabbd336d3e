import { serviceOf } from '../services/index.js';
import type { Fact } from './facts.js';
import type { MeaningKind, Word } from './meaning.js';
import type { PriceEvidence, SentenceEvidence } from './price-model.js';
import { type PlainWordsKnowledge, readFacts } from './read-facts.js';
import { readPriceRequest } from './read-price-request.js';
import type { PlainLine, PriceRequest } from './reading.js';
import { isMark } from './tokens.js';

/** Of a longer text the rest is left out: each costs time. */
const MOST_SENTENCES = 40;
const MOST_WORDS = 100;

/** What a line shows to a reader who is to say whether it asks for a price. */
export function priceEvidence(text: string, knowledge: PlainWordsKnowledge): PriceEvidence {
  const { words, facts } = readFacts(text, knowledge);
  const sentences = sentencesIn(words).slice(0, MOST_SENTENCES).map(sentence);
  return { read: readEvidence(text, facts, sentences.length, readPriceRequest(text, knowledge)), sentences };
}

/** Line breaks are semicolons to the reader. */
const END = /^[.!?…;]+$/;
const TELLING_MARK = /^[?$]$/;

function sentencesIn(words: readonly Word[]): readonly (readonly string[])[] {
  const sentences: string[][] = [[]];
  for (const word of words) {
    const form = formOf(word);
    if (form !== undefined) sentences.at(-1)?.push(form);
    if (END.test(word.text)) sentences.push([]);
  }
  return sentences.filter((forms) => forms.length > 0);
}

/** Which amount, service or Region a word names says nothing; that it names one does. */
function formOf({ text, meanings }: Word): string | undefined {
  const named = meanings.find(({ kind }) => NAMED.has(kind));
  if (named) return named.kind.toUpperCase();
  return TELLING_MARK.test(text) || !isMark(text) ? text : undefined;
}

const NAMED: ReadonlySet<MeaningKind> = new Set([
  ...([
    'digits',
    'number',
    'scale',
    'part',
    'memory',
    'time',
    'vcpu',
    'noun',
    'role',
    'period',
    'rate',
    'weekday',
  ] as const),
  ...(['service', 'instance', 'outside', 'unpriced', 'choice', 'architecture', 'region', 'place'] as const),
]);

function sentence(forms: readonly string[]): SentenceEvidence {
  const words = forms.slice(0, MOST_WORDS);
  const [first, second] = words;
  const evidence = words.flatMap((word, at) => (at === 0 ? [word] : [word, `${words[at - 1]} ${word}`]));
  if (first !== undefined) evidence.push(`^${first}`);
  if (second !== undefined) evidence.push(`^${first} ${second}`);
  return { words: words.length, evidence: [...new Set(evidence)] };
}

/** Counts above these are all the same. */
const MOST = { told: 4, amounts: 4, leftOut: 6, alternatives: 3, lines: 3, sentences: 3 } as const;
const EIGHTHS = 8;

function readEvidence(
  text: string,
  facts: readonly Fact[],
  sentences: number,
  request: PriceRequest,
): readonly string[] {
  const { alternatives, amounts, asksForPrice, leftOut, namesService } = request;
  const lines = linesOf(request);
  const told = Math.min(MOST.told, toldIn(lines));
  const upTo = (of: keyof typeof MOST, count: number): string => `${of}: ${Math.min(MOST[of], count)}`;
  const is = (name: string, holds: boolean): readonly string[] => (holds ? [name] : []);
  const whole = isWhole(request);
  const evidence = [
    ...facts.map(factEvidence),
    ...lines.map(({ service }) => `prices: ${service}`),
    `told: ${told}`,
    upTo('amounts', amounts),
    upTo('leftOut', leftOut.length),
    upTo('alternatives', alternatives.length),
    upTo('lines', lines.length),
    `understood: ${Math.floor(request.understood * EIGHTHS)}`,
    `${upTo('sentences', sentences)}, asks: ${asksForPrice}, question: ${text.includes('?')}`,
    ...is(
      `says nothing else, whole: ${whole}, told: ${told > 0}, question: ${text.includes('?')}`,
      leftOut.length === 0 && request.understood === 1,
    ),
    ...is('missing', request.missing.length > 0),
    ...is('open', request.open.length > 0),
    ...is('contradictory', request.contradictory.length > 0),
    ...is(`whole, told: ${told > 0}`, whole),
    ...is('budget', request.budget !== undefined),
    ...is('periods', request.periods.length > 0),
    ...is(`asks, told: ${told}, whole: ${whole}`, asksForPrice),
    ...is(`names, told: ${Math.min(2, told)}`, namesService),
    ...is('asks how long', request.asksTime),
    ...is('asks how many', request.asksNumber),
    ...is('around', lines.length > 0 && lines.every(({ service }) => serviceOf(service).plain.names === '')),
  ];
  return [...new Set(evidence)].map((name) => `${name};`);
}

function factEvidence(fact: Fact): string {
  switch (fact.kind) {
    case 'amount':
      return `amount: ${fact.measure}${fact.rate ? ', rate' : ''}`;
    case 'aside':
      return `aside: ${fact.what}`;
    default:
      return `says: ${fact.kind}`;
  }
}

/** Nothing is missing, open or said twice. */
function isWhole({ missing, open, contradictory }: PriceRequest): boolean {
  return missing.length + open.length + contradictory.length === 0;
}

function linesOf({ alternatives }: PriceRequest): readonly PlainLine[] {
  return alternatives.flatMap((one) => [...one.lines, ...one.refused.flatMap(({ instead }) => instead ?? [])]);
}

/** How many quantities and types the line has that says most, priced or refused. */
function toldIn(lines: readonly PlainLine[]): number {
  return Math.max(0, ...lines.map(({ options }) => Object.keys(options).filter(isTelling).length));
}

function isTelling(option: string): boolean {
  return !UNTELLING.has(option);
}

const UNTELLING: ReadonlySet<string> = new Set([
  'clusters',
  'region',
  'architecture',
  'kind',
  'nat_gateways',
  'load_balancers',
  'edge',
  'free_tier',
  'disk_type',
]);
