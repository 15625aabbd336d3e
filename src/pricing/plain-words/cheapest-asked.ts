import { cheapestInstances, type WantedSize } from '../choose-instance.js';
import { isArm } from '../instance-sizes.js';
import type { Prices } from '../rates.js';
import { type Fact, factsOf } from './facts.js';
import { hasSense, type MeaningKind, senseOf, type Word } from './meaning.js';
import { type PlainWordsKnowledge, readFacts } from './read-facts.js';
import { isMark } from './tokens.js';

/** Types that are named. */
const MOST_NAMED = 5;
/** A longer line says more than that. */
const LONGEST = 120;
const CHEAPEST = /\b(?:cheapest|least|lowest|smallest)\b/i;
/** Words of such a question that do not say of what. */
const ASKING: ReadonlySet<string> = new Set(
  `what whats what's which is are s a an the of in on with and for at has have having there do you i can get aws amazon me tell give show list please currently today type types kind size sizes linux`.split(
    ' ',
  ),
);
/** What else it may say: where, on which processor, and that it is about money. */
const SAYING: readonly MeaningKind[] = ['cheapest', 'cost', 'region', 'architecture', 'per', 'period'];

/** The instance types that somebody means who asks for the cheapest. */
export interface CheapestTypes {
  /** The cheapest first. */
  readonly types: readonly string[];
  /** What asks for the prices of the first, and of the first of the other processor. */
  readonly text: string;
}

/**
 * The cheapest instance types, for a line that asks for them and for nothing else: "cheapest EC2 instance in Tokyo", "the cheapest with 4 vCPU
 * and 16 GB". Any other word ("with a GPU", "to run Minecraft") makes it another question.
 */
export function cheapestAsked(
  line: string,
  knowledge: PlainWordsKnowledge & { readonly prices: Pick<Prices, 'ec2'> },
): CheapestTypes | undefined {
  if (line.length > LONGEST || !CHEAPEST.test(line)) return undefined;
  const { words, facts } = readFacts(line, knowledge);
  if (!words.some((word) => hasSense(word, 'cheapest'))) return undefined;
  const sizes = factsOf(facts, 'amount');
  const wanted = wantedOf(sizes, facts);
  const isSized = wanted?.vcpu !== undefined && wanted.memoryGb !== undefined;
  if (!wanted || !(isSized || words.some(namesInstance))) return undefined;
  const said = new Set(sizes.flatMap(({ at }) => at));
  if (!words.every((word, place) => said.has(place) || belongs(word))) return undefined;
  const [region, ...more] = factsOf(facts, 'region');
  const types = more.length > 0 ? [] : cheapestInstances(wanted, knowledge.prices.ec2, region?.code);
  if (types.length === 0) return undefined;
  const text = `${comparedOf(types).join(' or ')}${region ? ` in ${region.code}` : ''}`;
  return { types: types.slice(0, MOST_NAMED), text };
}

/** The cheapest, and the cheapest of the other processor, or else the next one. */
function comparedOf([cheapest = '', ...others]: readonly string[]): readonly string[] {
  const other = others.find((type) => isArm(type) !== isArm(cheapest)) ?? others[0];
  return [cheapest, ...(other === undefined ? [] : [other])];
}

/** What the types must have; nothing if some amount is no size of an instance. */
function wantedOf(sizes: ReturnType<typeof factsOf<'amount'>>, facts: readonly Fact[]): WantedSize | undefined {
  const [vcpu, ...moreVcpu] = sizes.filter(({ measure }) => measure === 'vcpu');
  const [memory, ...moreMemory] = sizes.filter(
    ({ measure, role }) => measure === 'memory' && (role === undefined || role === 'memory'),
  );
  const named = [vcpu, memory].filter((size) => size !== undefined).length;
  if (named < sizes.length || moreVcpu.length + moreMemory.length > 0) return undefined;
  const [processor] = factsOf(facts, 'architecture');
  return {
    vcpu: vcpu?.value,
    memoryGb: memory?.value.div('1024'),
    arm: processor && processor.architecture === 'arm64',
  };
}

/** A server may be one of Lightsail. */
function namesInstance(word: Word): boolean {
  const service = senseOf(word, 'service');
  return /^instances?$/.test(word.text) || (service?.service === 'ec2' && !service.weak);
}

function belongs(word: Word): boolean {
  return (
    ASKING.has(word.text) ||
    isMark(word.text) ||
    hasSense(word, ...SAYING) ||
    namesInstance(word) ||
    senseOf(word, 'noun')?.noun === 'instances'
  );
}
