import { ARCHITECTURE_NAMES } from '../architecture.js';
import { durationText, memoryText } from './amount-text.js';
import { type Amount, type Fact, factsOf } from './facts.js';
import type { PlainOptions } from './options-of-part.js';
import { LONGEST_REQUEST, type PlainWordsKnowledge } from './read-price-request.js';
import { scan } from './scan.js';
import { wordReader } from './words.js';

/** "Break-even", or the point at which something gets cheaper. */
const POINT =
  /\bbreak[\s-]*even\b|\b(?:when|until|till|from|above|beyond|after|at (?:what|which)|how (?:many|much)|where)\b.*\b(?:cheaper|pays? off|cost(?:s|ing)? (?:less|the same))\b|\bcheaper\b.*\b(?:when|until|from|above|beyond|at (?:what|which))\b/is;

/**
 * What a text asks about the number of requests at which a function costs as much as a container: "from how many requests on is
 * Fargate cheaper than Lambda, with 512 MB and 200 ms?". With a number of requests it asks for two prices instead.
 * @returns options of `/price break-even`, as far as they are said; nothing if the text asks for something else
 */
export function breakEvenAsked(text: string, { prices, findOutside }: PlainWordsKnowledge): PlainOptions | undefined {
  if (text.length > LONGEST_REQUEST || !POINT.test(text)) return undefined;
  const facts = scan(wordReader(prices.regions, findOutside)(text));
  const against = otherSide(facts);
  const amounts = factsOf(facts, 'amount');
  const [memory, ...sizes] = amounts.filter(({ measure }) => measure === 'memory');
  const [duration, ...times] = amounts.filter(({ measure }) => measure === 'time');
  const others = amounts.filter((amount) => amount.measure === 'vcpu' || isTraffic(amount));
  const [architecture] = factsOf(facts, 'architecture');
  const [region] = factsOf(facts, 'region');
  if (!hasFunction(facts) || against === undefined || [...sizes, ...times, ...others].length > 0) return undefined;
  return {
    ...(memory && { memory: memoryText(memory) }),
    ...(duration && { duration: durationText(duration) }),
    ...(against === 'fargate' ? {} : { against }),
    ...(architecture && { architecture: ARCHITECTURE_NAMES[architecture.architecture] }),
    ...(region && { region: region.code }),
  };
}

function isTraffic({ measure, noun }: Amount): boolean {
  return measure === 'count' && noun !== 'tasks' && noun !== 'instances';
}

function hasFunction(facts: readonly Fact[]): boolean {
  return factsOf(facts, 'service').some(({ service }) => service === 'lambda');
}

/** What a function is set against: an instance type, or Fargate for any container. "EC2" alone has no price. */
function otherSide(facts: readonly Fact[]): string | undefined {
  const [instance] = factsOf(facts, 'instance');
  return instance?.type ?? factsOf(facts, 'service').find(({ service }) => service === 'fargate')?.service;
}
