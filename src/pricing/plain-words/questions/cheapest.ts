import { cheapestInstances, isArm, type WantedSize } from '../../instance-types.js';
import type { Prices } from '../../rates.js';
import { type Entities, type Entity, type EntityKind, entitiesOf, JOINING } from '../entities/entity.js';
import { type PlainWordsKnowledge, readEntities } from '../entities/extract.js';
import { unusedWords } from '../requests/unused-words.js';
import { isAlways } from '../slots/times.js';
import { hasSense, senseOf, type Word } from '../tokens/sense.js';

/** Types that are named. */
const MOST_NAMED = 5;
/** A longer line says more than that. */
const LONGEST = 120;
const CHEAPEST = /\b(?:cheapest|least|lowest|smallest)\b/i;
/** What such a question may say: what it asks for, a size, a place, a processor, money. */
const SAYING: ReadonlySet<EntityKind> = new Set([
  ...JOINING,
  ...(['cheapest', 'amount', 'region', 'architecture', 'service', 'asked-period'] as const),
]);

/** Words that carry no content in such a question, beside those of any question about a price. */
const ASKING_WHICH =
  /^(?:list|types?|kinds?|sizes?|way|least|demand|runs?|ok(?:ay)?|fine|good|allowed|burstable|too)$/i;

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
  const { words, entities } = readEntities(line, knowledge);
  if (!words.some((word) => hasSense(word, 'cheapest')) || !entities.every(isOfQuestion)) return undefined;
  // "Lambda, Fargate or EC2, which is cheapest?"
  if (entitiesOf(entities, 'service').some(({ service }) => service !== 'ec2')) return undefined;
  const sizes = entitiesOf(entities, 'amount');
  const wanted = wantedOf(sizes, entities);
  const isSized = wanted?.vcpu !== undefined && wanted.memoryGb !== undefined;
  if (!wanted || !(isSized || words.some(namesInstance))) return undefined;
  const unused = unusedWords(words, new Set(entities.flatMap(({ at }) => at)));
  if (!unused.every((word) => ASKING_WHICH.test(word))) return undefined;
  const [region, ...more] = entitiesOf(entities, 'region');
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
function wantedOf(sizes: ReturnType<typeof entitiesOf<'amount'>>, entities: Entities): WantedSize | undefined {
  const [vcpu, ...moreVcpu] = sizes.filter(({ measure }) => measure === 'vcpu');
  const [memory, ...moreMemory] = sizes.filter(
    ({ measure, role }) => measure === 'memory' && (role === undefined || role === 'memory'),
  );
  const named = [vcpu, memory].filter((size) => size !== undefined).length;
  if (named < sizes.length || moreVcpu.length + moreMemory.length > 0) return undefined;
  const [processor] = entitiesOf(entities, 'architecture');
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

/** Linux goes without saying, and so does all month. */
function isOfQuestion(entity: Entity): boolean {
  if (entity.kind === 'schedule') return isAlways(entity);
  return SAYING.has(entity.kind) || (entity.kind === 'choice' && entity.value === 'linux');
}
