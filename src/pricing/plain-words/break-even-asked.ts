import { ARCHITECTURE_NAMES } from '../architecture.js';
import { type Amount, type Fact, type FactKind, factsOf, JOINING } from './facts.js';
import type { PlainOptions } from './options-of-part.js';
import { isDuration, REQUESTS_SLOT } from './parts/slots.js';
import { type PlainWordsKnowledge, readFacts } from './read-facts.js';
import { LONGEST_REQUEST, readPriceRequest } from './read-price-request.js';
import { saidAs } from './said-amount.js';

/** "Break-even", or the point at which something gets cheaper. */
const POINT =
  /\bbreak[\s-]*even\b|\b(?:when|until|till|from|above|beyond|after|at (?:what|which)|how (?:many|much)|where)\b.*\b(?:cheaper|pays? off|(?:more |as )expensive|cost(?:s|ing)? (?:less|more|the same))\b|\bcheaper\b.*\b(?:when|until|from|above|beyond|at (?:what|which))\b/is;

/**
 * What a text asks about the number of requests at which a function costs as much as a container: "from how many requests on is
 * Fargate cheaper than Lambda, with 512 MB and 200 ms?". "Is Lambda or Fargate cheaper for 10M requests of 512 MB and 200 ms?" asks
 * the same with a number to compare at; but where the text has all that two prices need, it asks for these.
 * @returns options of `/price break-even`, as far as they are said; nothing if the text asks for something else
 */
export function breakEvenAsked(text: string, knowledge: PlainWordsKnowledge): PlainOptions | undefined {
  if (text.length > LONGEST_REQUEST) return undefined;
  const { facts } = readFacts(text, knowledge);
  const against = otherSide(facts);
  const load = loadOf(facts);
  if (!hasFunction(facts) || against === undefined || !load) return undefined;
  const asksPoint = POINT.test(text) && !load.requests;
  if (!asksPoint && !(comparesOneLoad(facts, load) && lacksPrices(text, knowledge))) return undefined;
  return optionsOf(facts, load, against);
}

/** What a function has to do, as far as it is said. */
interface Load {
  readonly memory?: Amount | undefined;
  readonly duration?: Amount | undefined;
  readonly requests?: Amount | undefined;
}

/** The only amount of each kind; nothing if there is more than one, or the size of a container. */
function loadOf(facts: readonly Fact[]): Load | undefined {
  const amounts = factsOf(facts, 'amount');
  const [memory, ...sizes] = amounts.filter(({ measure }) => measure === 'memory');
  const [duration, ...times] = amounts.filter(({ measure }) => measure === 'time');
  const [requests, ...others] = amounts.filter(isTraffic);
  const more = [...sizes, ...times, ...others, ...amounts.filter(({ measure }) => measure === 'vcpu')];
  return more.length > 0 ? undefined : { memory, duration, requests };
}

function isTraffic({ measure, noun }: Amount): boolean {
  return measure === 'count' && noun !== 'tasks' && noun !== 'instances';
}

/** What says nothing that a comparison of one function with containers would have to leave out. */
const COMPARED: ReadonlySet<FactKind> = new Set([
  ...JOINING,
  'amount',
  'service',
  'another',
  'instance',
  'architecture',
  'region',
  'no-free-tier',
]);
const SIDES: ReadonlySet<string> = new Set(['lambda', 'fargate', 'ec2', 'ecs']);

/** Whether a text sets one function, with its memory and duration, against one kind of container. */
function comparesOneLoad(facts: readonly Fact[], { memory, duration, requests }: Load): boolean {
  const compares = facts.some(
    (fact) => fact.kind === 'compare' || (fact.kind === 'separator' && fact.separator === 'or'),
  );
  const services = new Set(factsOf(facts, 'service').map(({ service }) => service));
  const instances = factsOf(facts, 'instance').length;
  const oneOfEach =
    instances <= (services.has('fargate') ? 0 : 1) &&
    factsOf(facts, 'architecture').length <= 1 &&
    factsOf(facts, 'region').length <= 1;
  const complete = memory !== undefined && duration !== undefined && isDuration(duration);
  const known = facts.every(({ kind }) => COMPARED.has(kind)) && [...services].every((service) => SIDES.has(service));
  return compares && complete && oneOfEach && known && (!requests || REQUESTS_SLOT.takes(requests));
}

/** Whether the text read as two prices leaves something open. */
function lacksPrices(text: string, knowledge: PlainWordsKnowledge): boolean {
  return readPriceRequest(text, knowledge).missing.length > 0;
}

function optionsOf(facts: readonly Fact[], { memory, duration, requests }: Load, against: string): PlainOptions {
  const [architecture] = factsOf(facts, 'architecture');
  const [region] = factsOf(facts, 'region');
  return {
    ...(memory && { memory: saidAs('memory', memory) }),
    ...(duration && { duration: saidAs('time', duration) }),
    ...(requests && { requests: saidAs('count', requests) }),
    ...(against === 'fargate' ? {} : { against }),
    ...(architecture && { architecture: ARCHITECTURE_NAMES[architecture.architecture] }),
    ...(region && { region: region.code }),
  };
}

function hasFunction(facts: readonly Fact[]): boolean {
  return factsOf(facts, 'service').some(({ service }) => service === 'lambda');
}

/** What a function is set against: an instance type, or Fargate for any container. "EC2" alone has no price. */
function otherSide(facts: readonly Fact[]): string | undefined {
  const [instance] = factsOf(facts, 'instance');
  return instance?.type ?? factsOf(facts, 'service').find(({ service }) => service === 'fargate')?.service;
}
