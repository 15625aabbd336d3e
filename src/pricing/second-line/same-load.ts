import { plain } from '../decimal.js';
import { instanceSize } from '../instance-sizes.js';
import { type Fact, factsOf } from '../plain-words/facts.js';
import { withInstance } from '../plain-words/line-of-part.js';
import { readFacts } from '../plain-words/read-facts.js';
import type { ServiceId } from '../price-lists.js';
import { optionInWords } from './in-words.js';
import { asTexts, readTexts, type TextLine } from './texts.js';
import type { SecondLineKnowledge } from './variation.js';

/** What a load has on any service: its size, how many of it run, when, and where. */
const CARRIED = ['vcpu', 'memory', 'hours', 'architecture', 'region'];
/** How many of it, by service. */
const NUMBERS: Readonly<Partial<Record<ServiceId, string>>> = { fargate: 'tasks', ec2: 'count', lightsail: 'count' };

/**
 * What another service is to be asked for the same load, with what the second line says itself. What the service has no use for is left
 * behind, so that it may lack something, for which it is then asked.
 */
export function sameLoadOn(
  service: ServiceId,
  { service: from, options }: TextLine,
  said: readonly Fact[],
  knowledge: SecondLineKnowledge,
): TextLine | undefined {
  const own = readTexts(service, said);
  if (own.unused.length + own.contradictory.length > 0) return undefined;
  const typed = factsOf(said, 'instance').length > 0;
  const size = instanceSize(options['instance'] ?? '');
  const load = { ...(size && { vcpu: plain(size.vcpu), memory: `${plain(size.memoryGb)}GB` }), ...options };
  const words = CARRIED.flatMap((name) => {
    const value = load[name as keyof typeof load];
    const skipped =
      value === undefined || own.options[name] !== undefined || (typed && name !== 'hours' && name !== 'region');
    return skipped ? [] : [optionInWords(name, value)];
  });
  const usable = words.flatMap((one) => {
    const { facts } = readFacts(one, knowledge);
    return readTexts(service, facts).unused.length === 0 ? facts : [];
  });
  const carried = usable.filter(({ kind }) => kind !== 'separator');
  const read = readTexts(service, [
    ...said,
    ...carried.map((fact) => ({ ...fact, at: fact.at.map((place) => -1 - place) })),
  ]);
  if (read.contradictory.length > 0) return undefined;
  const number = options[NUMBERS[from] ?? ''];
  const name = NUMBERS[service];
  const counted =
    number !== undefined && name !== undefined && read.options[name] === undefined ? { [name]: number } : {};
  return asTexts(withInstance({ ...read, options: { ...read.options, ...counted } }, knowledge.prices).line);
}
