import { echo } from '../../../typed-text.js';
import { DATA_THROUGH, UNITS } from '../../balancers.js';
import { isWhole, plain } from '../../decimal.js';
import { cheapestInstances, instanceSize, partsOfType } from '../../instance-types.js';
import { amountOf, textOf } from '../../quantities/said.js';
import type { RateTable } from '../../rate-table.js';
import { HOURS_A_DAY } from '../../service/plain.js';
import { optionsHolding, serviceOf } from '../../services/index.js';
import type { Draft } from '../clauses/draft.js';
import type { OpenQuestion, ServiceRequest, Suggestion } from '../clauses/request.js';
import { optionValue } from '../entities/amount.js';
import { OFF } from '../entities/clock.js';
import { countsPeople } from '../entities/each-base.js';
import {
  type Amount,
  type AsideKind,
  type Entities,
  type Entity,
  entitiesOf,
  isOr,
  isTime,
  startOf,
} from '../entities/entity.js';
import { type Interpretation, isUsed, mustBeUsed, usedIn } from '../slots/interpretation.js';
import { hasSense, isDiskRole, type Role, typedAt, type Words } from '../tokens/sense.js';
import type { ChosenRequest } from './service-request.js';

/** What surrounds compute, and is named twice if there are two of it. */
const NAMED_ONCE: ReadonlySet<string> = new Set([...UNITS, ...DATA_THROUGH].map(([thing]) => thing));

/**
 * What no interpretation has used, once each; another one may have used an entity that holds for both.
 * @param again numbers that repeat a counted one
 */
export function openQuestions(
  interpretations: readonly Interpretation[],
  chosen: ReadonlyMap<Interpretation, ChosenRequest>,
  again: Entities,
  ec2: RateTable<'ec2'>,
): readonly OpenQuestion[] {
  const used = usedIn(interpretations);
  const seen = new Set<number>();
  // What ends after each of its runs costs no less for that, if no disk ends with it.
  const areTimed = interpretations.every(({ options }) => 'hours' in options && !('disk' in options));
  return interpretations.flatMap((interpretation) =>
    interpretation.unused.flatMap((entity): OpenQuestion[] => {
      const [first = -1] = entity.at;
      if (seen.has(first) || isUsed(entity, used) || again.includes(entity) || (areTimed && entity.kind === 'end'))
        return [];
      seen.add(first);
      const line = chosen.get(interpretation)?.request;
      const likely = line && interpretations.length === 1 ? suggestionsFor(entity, line) : [];
      const typed = 'typed' in entity ? entity.typed : entity.kind;
      const ofSize = line && otherSize(entity, line, ec2);
      if (ofSize) return [{ kind: 'size', typed, ...ofSize }];
      const isTimed = entity.kind === 'stray' && likely.length > 0 && interpretation.unused.length === 1;
      return [{ kind: kindOf(entity), typed, likely, ...((isTimed || isStopped(entity)) && { stopped: true }) }];
    }),
  );
}

function kindOf(entity: Entity): OpenQuestion['kind'] {
  if (entity.kind === 'negation' || entity.kind === 'end') return 'denied';
  if (entity.kind === 'vague') return 'vague';
  if (entity.kind === 'stray' && entity.each) return 'each';
  if (entity.kind === 'stray' && entity.hours) return 'time';
  return isTime(entity) ? 'time' : 'amount';
}

/** What may belong to several clauses: data beside a word for its transfer, and the same thing named again ("…, the NAT gateway"). */
export function openAcrossClauses(entities: Entities, words: Words, drafts: readonly Draft[]): readonly OpenQuestion[] {
  const data = drafts.some(({ refused }) =>
    refused.some((item) => item.kind === 'unpriced' && item.what === 'transfer'),
  );
  // "50 GB gp3, no snapshot": the size of a disk belongs to nothing without a price.
  const isPriced = drafts.some(({ interpretations }) => interpretations.length > 0);
  const isInstead = drafts.some(({ refused }) => refused.some(({ instead }) => instead));
  const isLost = (role: Role | undefined) => data || (isPriced && !isInstead && isDiskRole(role));
  // "30 students use Cloud9 on a t3.small each": how many there are may multiply what has a price.
  const isSpread = words.some((word) => hasSense(word, 'each'));
  const lost = lostEntities(entities, drafts).filter(
    (entity) => entity.kind === 'amount' && (isLost(entity.role) || (isPriced && isSpread && countsPeople(entity))),
  );
  // "Two load balancers, one of them for 10 days" are two parts.
  const parts = entitiesOf(entities, 'amount').some(({ beforeHead }) => beforeHead === 'them') ? 2 : 1;
  const again = drafts.flatMap(({ interpretations }) => {
    const named = interpretations.flatMap(({ service, options: { instance, region: _, ...more } }) => {
      if (service === 'eks') return [{ name: 'EKS', isBare: !('clusters' in more || 'nodes' in more) }];
      if (service === 'ec2' && instance) return [{ name: textOf(instance), isBare: Object.keys(more).length === 0 }];
      return Object.keys(more).flatMap((name) => (NAMED_ONCE.has(name) ? [{ name, isBare: true }] : []));
    });
    const isTwice = (name: string) => named.filter((one) => one.name === name).length > parts;
    return named.flatMap(({ name, isBare }) => (isBare && isTwice(name) ? [name] : []));
  });
  return [
    ...lost.map((entity): OpenQuestion => ({ kind: kindOf(entity), typed: typedAt(words, entity.at), likely: [] })),
    ...[...new Set([...again, ...namedAgain(entities, words, drafts)])].map(
      (option): OpenQuestion => ({ kind: 'again', typed: option.replaceAll('_', ' '), likely: [] }),
    ),
  ];
}

/** "A t3.small for prod and a t3.small for staging", "an ALB and another ALB" may be two; "the t3.small" is the one before. */
function namedAgain(entities: Entities, words: Words, drafts: readonly Draft[]): readonly string[] {
  if (entities.some((entity) => isOr(entity) || entity.kind === 'compare')) return [];
  const named = entities.flatMap((entity) => {
    const before = words[startOf(entity) - 1];
    if (entity.kind === 'instance') return [{ name: entity.type, before }];
    return entity.kind === 'choice' && entity.option === 'extra' ? [{ name: entity.value, before }] : [];
  });
  const isNew = ({ before }: (typeof named)[number]) => hasSense(before, 'article', 'another');
  return named.flatMap((one, at) => {
    const earlier = named.slice(0, at).filter(({ name }) => name === one.name);
    const isAnother = hasSense(one.before, 'another') ? earlier.length > 0 : isNew(one) && earlier.some(isNew);
    // With something of its own, each is counted.
    const counted = drafts
      .flatMap(({ interpretations }) => interpretations)
      .filter(
        ({ options }) => one.name in options || (options['instance'] && textOf(options['instance']) === one.name),
      );
    return isAnother && counted.length <= earlier.length ? [one.name] : [];
  });
}

/** Quantities of something that is not priced, and so in no total: "20 gigs" of S3. */
export function lostNote(entities: Entities, words: Words, drafts: readonly Draft[]): readonly string[] {
  const lost = lostEntities(entities, drafts).map((entity) => echo(typedAt(words, entity.at), 30));
  return lost.length === 0
    ? []
    : [`I did not count ${lost.join(', ')}, which belongs to something I have no price for.`];
}

function lostEntities(entities: Entities, drafts: readonly Draft[]): Entities {
  if (drafts.every(({ refused }) => refused.length === 0)) return [];
  const kept = new Set(
    drafts.flatMap(({ interpretations }) =>
      interpretations.flatMap((interpretation) => [
        ...interpretation.used,
        ...interpretation.unused.flatMap(({ at }) => at),
      ]),
    ),
  );
  return entities.filter(
    (entity) =>
      (mustBeUsed(entity) || entity.kind === 'architecture') && !entity.at.some((position) => kept.has(position)),
  );
}

/** What is only listed, in one sentence for all of it. */
type Listed = 'idle' | 'denied' | 'left-out';

const NOT_COUNTED: Readonly<Record<Exclude<AsideKind, Listed>, string>> = {
  money: 'is money, so I did not count it',
  year: 'is a year, so I did not count it',
  version: 'is a version, so I did not count it',
  once: 'means that you pay it in one month alone',
  corrected: 'was put right, so I did not count it',
  stopped: 'costs nothing while it is stopped, so I counted only what is left of it',
};

/** Numbers that are no quantity, by what they are: "`2027` is a year". */
export function asideNotes(entities: Entities): readonly string[] {
  const context = entitiesOf(entities, 'outside').filter((entity) => entity.context);
  const asides = entitiesOf(entities, 'aside').filter(({ dollars, claimed, times }) => !dollars && !claimed && !times);
  const named = (kind: AsideKind) => asides.filter(({ what }) => what === kind).map(({ typed }) => echo(typed, 30));
  const [idle, denied] = [named('idle'), [...named('denied'), ...named('left-out')]];
  return [
    ...context.map(({ typed }) => `I did not count ${echo(typed, 30)} itself.`),
    ...asides.flatMap(({ typed, what }) =>
      what === 'idle' || what === 'denied' || what === 'left-out' ? [] : [`${echo(typed, 30)} ${NOT_COUNTED[what]}.`],
    ),
    ...(idle.length > 0 ? [`I did not use ${idle.join(', ')}.`] : []),
    ...(denied.length > 0 ? [`Left out, as you asked: ${denied.join(', ')}.`] : []),
  ];
}

/** A day has no more hours. */
const HOURS = '24';

/** The likely senses of a number that has no use in a line: other options that could hold it. Without it the line may be wrong. */
function suggestionsFor(entity: Entity, { service, options }: ServiceRequest): readonly Suggestion[] {
  if (entity.kind === 'stray' && 'hours' in serviceOf(service).options && options['hours'] === undefined)
    return (entity.hours ?? []).map((hours) => ({ label: hours, line: { service, options: { ...options, hours } } }));
  if (entity.kind !== 'amount' || entity.negative || entity.measure !== 'count' || entity.rate) return [];
  return [
    ...ofEach(entity, { service, options }),
    ...serviceOf(service)
      .plain.guesses.filter(
        (guess) =>
          options[guess[0]] === undefined &&
          // "25 students" are no gigabytes.
          (entity.noun ? guess[1] === '' : !(guess === HOURS_A_DAY && entity.value.gt(HOURS))),
      )
      .map(([option, unit, label]) => {
        const number = option === 'hours' ? plain(entity.value) : optionValue('count', entity).text;
        const line = { service, options: { ...options, [option]: `${number}${unit}` } };
        return { label: label.replace('#', number), line };
      }),
  ];
}

/** "A t3.micro with 8 GB of RAM": what the type has, and the one of its family that has so much. */
function otherSize(
  entity: Entity,
  { service, options }: ServiceRequest,
  ec2: RateTable<'ec2'>,
): Pick<OpenQuestion, 'likely' | 'ofType'> | undefined {
  const type = service === 'ec2' && options['instance'] && textOf(options['instance']);
  const size = type && instanceSize(type, ec2);
  if (!size || entity.kind !== 'amount' || !(entity.measure === 'memory' || entity.measure === 'vcpu'))
    return undefined;
  const isMemory = entity.measure === 'memory';
  const has = isMemory ? `${plain(size.memoryGb)} GB of memory` : `${plain(size.vcpu)} vCPUs`;
  const wanted = isMemory ? { memoryGb: entity.value.div('1024') } : { vcpu: entity.value };
  const region = options['region'] && textOf(options['region']);
  const { family } = partsOfType(type);
  const fitting = cheapestInstances(wanted, ec2, region).filter((one) => one.startsWith(`${family}.`));
  const likely = fitting.slice(0, 1).map((instance) => ({
    label: instance,
    line: { service, options: { ...options, instance } },
  }));
  return { ofType: { type, has }, likely };
}

/** Whether an entity says that something does not run: "stopped at night", "a stopped t3.medium". */
function isStopped(entity: Entity): boolean {
  if (entity.kind === 'schedule') return entity.partOfDay === true && entity.denied === true;
  return entity.kind === 'negation' && OFF.test(/^\w+/.exec(entity.typed)?.[0] ?? '');
}

/** What comes at a rate may be that of each of them. */
function ofEach({ value }: Amount, { service, options }: ServiceRequest): readonly Suggestion[] {
  const option = COMING.find((name) => options[name] !== undefined);
  const given = option && options[option];
  if (!given || value.lte('1') || !isWhole(value)) return [];
  const all = amountOf(given).times(value);
  const period = typeof given === 'string' ? undefined : given.period;
  const said = { text: `${plain(all)}${period ? `/${period.name}` : ''}`, value: all, ...(period && { period }) };
  return [{ label: `From each of ${plain(value)}`, line: { service, options: { ...options, [option]: said } } }];
}

const COMING = optionsHolding('rate');
