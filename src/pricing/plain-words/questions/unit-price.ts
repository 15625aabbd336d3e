import type { ServiceRequest } from '../clauses/request.js';
import { entitiesOf } from '../entities/entity.js';
import { type PlainWordsKnowledge, readEntities } from '../entities/extract.js';
import { readPriceRequest } from '../requests/read-price-request.js';
import { hasSense, type Noun, nounOf, roleOf, type SenseKind, senseOf, type Word } from '../tokens/sense.js';
import { isMark } from '../tokens/tokenize.js';

/** Words that carry no content in a question about a price. */
const ASKING: ReadonlySet<string> = new Set(
  `what whats what's s is are does do i we you they to it the a an aws amazon me us tell give show please currently today now per`.split(
    ' ',
  ),
);
/** Senses that such a question may have: a service, a place, a processor, a period. */
const SAYING: readonly SenseKind[] = [
  ...(['service', 'cost', 'region', 'architecture'] as const),
  ...(['in-place', 'on', 'lasting', 'per', 'period', 'article'] as const),
];
/** What services consist of: "an EC2 instance" is EC2. */
const PIECES: readonly Noun[] = ['tasks', 'instances', 'clusters', 'jobs'];
/** What prices are for: "1 vCPU-hour". */
const UNITS: readonly Noun[] = ['vcpu-hours', 'gb-hours', 'gb-seconds'];
/** "Is it expensive?" asks for an opinion. */
const OPINION = /^\W*(?:is|are|was|were|isn't|aren't)\b/i;

/**
 * The service whose price a question asks for in general, and nothing else: "how much is Lambda in Tokyo?". There are no
 * quantities for a total, and any other word ("why is Fargate dear?", "price of Lambda's logs") makes it another question.
 * @returns the service with the Region, the processor and the kind of API that were named
 */
export function unitPriceAsked(text: string, knowledge: PlainWordsKnowledge): ServiceRequest | undefined {
  const read = readEntities(text, knowledge);
  const { words } = read;
  const inRegion = words.some((word) => hasSense(word, 'region'));
  if (
    OPINION.test(text) ||
    !words.some(namesService) ||
    !withoutPurpose(words).every((word) => belongs(word, inRegion, words.some(namesDisk))) ||
    // "Do I pay for a stopped instance?" asks for no rate.
    read.entities.some(({ kind }) => kind === 'negation')
  )
    return undefined;
  const { alternatives, amounts, asksForPrice, contradictory } = readPriceRequest(text, knowledge);
  const [line, ...others] = alternatives.flatMap(({ lines }) => lines);
  const single = others.length === 0 && contradictory.length === 0 && line?.options['edge'] === undefined;
  // "Fargate per vCPU-hour in Tokyo", but not "what is a task in ECS"
  const isOfUnit = words.some((word) => hasSense(word, 'per', 'each') && !hasSense(word, 'article'));
  const units = entitiesOf(read.entities, 'amount').filter(
    ({ noun, value }) => noun && UNITS.includes(noun) && value.eq('1'),
  );
  const inGeneral = (asksForPrice || isOfUnit) && amounts === units.length && single;
  return inGeneral ? line : undefined;
}

function namesService(word: Word): boolean {
  return word.senses.some((sense) => sense.kind === 'service' && !sense.weak) || namesDisk(word);
}

/** "EBS", "gp3" or "volume": disks are priced by the GB, whoever uses them. */
function namesDisk(word: Word): boolean {
  return roleOf(word) === 'volume';
}

/** "For my web shop", "for a minecraft server": what it is for says nothing about the price. */
const PURPOSE = /^for (?:my|our|your|their|a|an|the|this)$/;
const LONGEST_PURPOSE = 2;

/** The words without a purpose of one or two words that mean nothing else. */
function withoutPurpose(words: readonly Word[]): readonly Word[] {
  const from = words.findIndex(({ text }, at) => PURPOSE.test(`${text} ${words[at + 1]?.text}`));
  const named = words.slice(from + 2, from + 2 + LONGEST_PURPOSE);
  const end = named.findIndex((word) => isMark(word.text) || word.senses.length > 0);
  return from < 0 ? words : words.toSpliced(from, 2 + (end < 0 ? named.length : end));
}

/** Units are those of the notes' own statements, unless a Region is named: those only the price list knows. */
function belongs(word: Word, inRegion: boolean, ofDisk: boolean): boolean {
  // "Per vCPU-hour"
  const noun = nounOf(word) ?? UNITS.find((unit) => unit === senseOf(word, 'each')?.of);
  return (
    ASKING.has(word.text) ||
    isMark(word.text) ||
    hasSense(word, ...SAYING) ||
    (inRegion && hasSense(word, 'vcpu', 'memory', 'time', 'role')) ||
    (ofDisk && (hasSense(word, 'memory') || namesDisk(word))) ||
    (noun !== undefined && (PIECES.includes(noun) || UNITS.includes(noun)))
  );
}
