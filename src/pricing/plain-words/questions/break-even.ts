import { A_MINUTE } from '../../quantities/periods.js';
import { textOf } from '../../quantities/said.js';
import { interpret } from '../clauses/interpret.js';
import { type EntityKind, entitiesOf, isOr, JOINING } from '../entities/entity.js';
import { type PlainWordsKnowledge, readEntities } from '../entities/extract.js';
import { LONGEST_REQUEST, readPriceRequest } from '../requests/read-price-request.js';
import type { RequestOptions } from '../slots/interpretation.js';

/** "Break-even", or the point at which something gets cheaper. */
const POINT =
  /\bbreak[\s-]*even\b|\b(?:when|until|till|from|above|beyond|after|at (?:what|which)|how (?:many|much)|where)\b.*\b(?:cheaper|pays? off|(?:more |as )expensive|cost(?:s|ing)? (?:less|more|the same))\b|\bcheaper\b.*\b(?:when|until|from|above|beyond|at (?:what|which))\b/is;

/** What says nothing that a comparison of one function with containers would have to leave out. */
const COMPARED: ReadonlySet<EntityKind> = new Set([
  ...JOINING,
  ...(['amount', 'service', 'instance', 'architecture', 'region', 'no-free-tier'] as const),
]);
const SIDES: ReadonlySet<string> = new Set(['lambda', 'fargate', 'ec2', 'ecs']);

/**
 * What a text asks about the number of requests at which a function costs as much as a container: "from how many requests on is
 * Fargate cheaper than Lambda, with 512 MB and 200 ms?". "Is Lambda or Fargate cheaper for 10M requests of 512 MB and 200 ms?" asks
 * the same with a number to compare at; but where the text has all that two prices need, it asks for these.
 * @returns options of `/price break-even`, as far as they are given; nothing if the text asks for something else
 */
export function breakEvenAsked(text: string, knowledge: PlainWordsKnowledge): RequestOptions | undefined {
  if (text.length > LONGEST_REQUEST) return undefined;
  const { entities } = readEntities(text, knowledge);
  const services = new Set(entitiesOf(entities, 'service').map(({ service }) => service));
  const types = entitiesOf(entities, 'instance').map(({ type }) => type);
  const [against = services.has('fargate') ? 'fargate' : undefined] = types;
  if (!services.has('lambda') || against === undefined) return undefined;
  const { options, contradictory, unused } = interpret('lambda', entities);
  const { memory, duration, architecture, region } = options;
  // "One request takes 100 ms" says how long any of them takes.
  const requests = options['requests'] && textOf(options['requests']) === '1' ? undefined : options['requests'];
  // A second size is that of the container, which asks for two prices.
  const sizes = entitiesOf(entities, 'amount').filter(({ measure }) => measure === 'memory');
  if (contradictory.length > 0 || sizes.length > 1 || unused.some(({ kind }) => kind === 'amount')) return undefined;
  // "5 minutes every hour": a task that is started for each run is not there all month.
  const isStarted = entitiesOf(entities, 'amount').some(
    ({ measure, rate, value }) => measure === 'time' && rate && value.gte(A_MINUTE),
  );
  const compares =
    !(isStarted && against === 'fargate') &&
    entities.some((entity) => entity.kind === 'compare' || isOr(entity)) &&
    types.length <= (services.has('fargate') ? 0 : 1) &&
    memory &&
    duration &&
    entities.every(({ kind }) => COMPARED.has(kind)) &&
    [...services].every((service) => SIDES.has(service));
  const asksPoint = POINT.test(text) && !requests;
  if (!asksPoint && !(compares && readPriceRequest(text, knowledge).missing.length > 0)) return undefined;
  const said = { memory, duration, requests, ...(against !== 'fargate' && { against }), architecture, region };
  return Object.fromEntries(
    Object.entries(said).flatMap(([option, value]) => (value === undefined ? [] : [[option, value]])),
  );
}
