import { sentenceEvidence, type TextEvidence } from '../../../retrieval/text-model.js';
import { serviceOf } from '../../services/index.js';
import type { PriceRequest, ServiceRequest } from '../clauses/request.js';
import type { Entity } from '../entities/entity.js';
import { type PlainWordsKnowledge, readEntities } from '../entities/extract.js';
import { readPriceRequest } from '../requests/read-price-request.js';
import { matches, type Sense, type SenseKind, type Word, type Words } from '../tokens/sense.js';
import { isMark } from '../tokens/tokenize.js';

/** The rest of a longer text is left out: each sentence costs time. */
const MOST_SENTENCES = 40;
const MOST_WORDS = 100;

/** The features of a line by which the learned model decides whether it asks for a price. The model knows them by these names. */
export function priceEvidence(text: string, knowledge: PlainWordsKnowledge): TextEvidence {
  const { words, entities } = readEntities(text, knowledge);
  const said = entities.filter((entity) => !isUsual(entity));
  const sentences = sentencesIn(words)
    .slice(0, MOST_SENTENCES)
    .map((forms) => sentenceEvidence(forms.slice(0, MOST_WORDS)));
  const request = readPriceRequest(text, knowledge);
  const found = [...said.map(entityEvidence), ...requestEvidence(request, sentences.length, text.includes('?'))];
  return { read: [...new Set(found)].map((name) => `${name};`), sentences };
}

/** Line breaks are semicolons to the reader. */
const END = /^[.!?…;]+$/;

function sentencesIn(words: Words): readonly (readonly string[])[] {
  const sentences: string[][] = [[]];
  for (const word of words) {
    const form = formOf(word);
    if (form !== undefined) sentences.at(-1)?.push(form);
    if (matches(word, END)) sentences.push([]);
  }
  return sentences.filter((forms) => forms.length > 0);
}

/** Which amount, service or Region a word names says nothing; that it names one does. */
function formOf(word: Word): string | undefined {
  const named = word.senses.find((sense) => NAMED.has(sense.kind) && !isUsual(sense));
  if (named) return learned(named.kind).toUpperCase();
  return matches(word, /^[?$]$/) || !isMark(word.text) ? word.text : undefined;
}

/** Linux goes without saying. */
function isUsual(named: Sense | Entity): boolean {
  return named.kind === 'choice' && named.value === 'linux';
}

const NAMED: ReadonlySet<SenseKind> = new Set([
  ...(['digits', 'number', 'scale', 'part', 'memory', 'time', 'vcpu', 'noun', 'role', 'period', 'rate'] as const),
  ...([
    'weekday',
    'service',
    'instance',
    'outside',
    'unpriced',
    'without-fee',
    'choice',
    'architecture',
    'region',
    'place',
  ] as const),
]);

/** What an entity says, as evidence. */
export function entityEvidence(entity: Entity): string {
  if (entity.kind === 'amount') return `amount: ${entity.measure}${entity.rate ? ', rate' : ''}`;
  return entity.kind === 'aside' ? `aside: ${entity.what}` : `says: ${learned(entity.kind)}`;
}

/** The models have learned what costs nothing itself among all that has no price. */
function learned(kind: string): string {
  return kind === 'without-fee' ? 'unpriced' : kind;
}

/** Counts above these are all the same. */
const MOST = { told: 4, amounts: 4, leftOut: 6, alternatives: 3, lines: 3, sentences: 3 } as const;
const EIGHTHS = 8;

function requestEvidence(request: PriceRequest, sentences: number, question: boolean): readonly string[] {
  const { alternatives, amounts, asksForPrice, leftOut, missing, open, contradictory, understood } = request;
  const lines = linesOf(request);
  const told = Math.min(MOST.told, detailsOf(request));
  const whole = missing.length + open.length + contradictory.length === 0;
  const upTo = (of: keyof typeof MOST, count: number) => `${of}: ${Math.min(MOST[of], count)}`;
  const flags: Readonly<Record<string, boolean>> = {
    [`says nothing else, whole: ${whole}, told: ${told > 0}, question: ${question}`]:
      leftOut.length === 0 && understood === 1,
    missing: missing.length > 0,
    open: open.length > 0,
    contradictory: contradictory.length > 0,
    [`whole, told: ${told > 0}`]: whole,
    budget: request.budget !== undefined || request.claimed.some(({ asked }) => asked),
    periods: request.periods.length > 0,
    [`asks, told: ${told}, whole: ${whole}`]: asksForPrice,
    [`names, told: ${Math.min(2, told)}`]: request.namesService,
    'asks how long': request.asksTime,
    'asks how many': request.asksNumber,
    around: lines.length > 0 && lines.every(({ service }) => serviceOf(service).plain.names === ''),
  };
  return [
    ...lines.map(({ service }) => `prices: ${service}`),
    `told: ${told}`,
    upTo('amounts', amounts),
    upTo('leftOut', leftOut.length),
    upTo('alternatives', alternatives.length),
    upTo('lines', lines.length),
    `understood: ${Math.floor(understood * EIGHTHS)}`,
    `${upTo('sentences', sentences)}, asks: ${asksForPrice}, question: ${question}`,
    ...Object.keys(flags).filter((name) => flags[name]),
  ];
}

function linesOf({ alternatives }: PriceRequest): readonly ServiceRequest[] {
  return alternatives.flatMap((one) => [...one.lines, ...one.refused.flatMap(({ instead }) => instead ?? [])]);
}

/** How many quantities and types are given for the service for which most are, priced or refused. */
export function detailsOf(request: PriceRequest): number {
  return Math.max(
    0,
    ...linesOf(request).map(({ options }) => Object.keys(options).filter((name) => !NO_DETAILS.has(name)).length),
  );
}

const NO_DETAILS: ReadonlySet<string> = new Set(
  'clusters region architecture os kind nat_gateways load_balancers edge free_tier disk_type'.split(' '),
);
