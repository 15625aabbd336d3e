import type { Words } from '../tokens/sense.js';
import { type Amount, type Entities, type Entity, entitiesOf, isHead } from './entity.js';
import { isNumber, type Phase, phasesIn } from './phases.js';
import { isOfPlan, partsOf } from './plan-of-counts.js';

/** Options that hold a total of all machines together, and the options that say more of the same: only one part of a plan has them. */
const IN_TOTAL: Readonly<Record<string, readonly string[]>> = {
  snapshots: [],
  disks: ['disk', 'disk_type', 'iops', 'throughput'],
};

/**
 * "Two c5.large always there and four more from 9 to 13", "5 tasks for 20 hours of the day and 15 in the 4 peak hours", "normally 2, but from
 * 17 to 23 it goes up to 4": the number of one thing changes with the time, and each number becomes a part with its own times.
 */
export function withCountsByTime(entities: Entities, words: Words): Entities {
  const head = entities.findIndex(isMachine);
  const next = entities.findIndex((entity, at) => at > head && isOther(entity));
  const isMark = ({ kind }: Entity) => kind === 'separator';
  // Other things of a sum end at the mark before it, and begin at that before them.
  const from = entities.slice(0, head).some(isOther) ? entities.slice(0, head).findLastIndex(isMark) + 1 : 0;
  const to = next < 0 ? entities.length : entities.slice(0, next).findLastIndex(isMark);
  const said = entities.slice(from, to);
  const types = entitiesOf(said, 'instance').length;
  const sizes = entitiesOf(said, 'amount').filter(({ measure }) => measure === 'vcpu');
  if (head < 0 || types > 1 || sizes.length > 1) return entities;
  const phases = phasesIn(said, words);
  const [first, ...more] = (phases.length > 1 && partsOf(phases, words)) || [];
  if (!first) return entities;
  const gone = new Set<Entity>(phases.flatMap(({ count, times }) => [count, ...times]));
  const left = said.filter((entity) => !gone.has(entity) && !isOfPhase(entity, phases, words));
  const ofEach = left.filter((entity) => isMachine(entity) || (describesMachine(entity) && !isInTotal(entity, left)));
  const whole = (part: Entities) => [...part.map((one) => (isNumber(one) ? counted(one, types > 0) : one)), ...ofEach];
  const others = left.filter((entity) => !ofEach.includes(entity));
  const plus: Entity = { kind: 'separator', separator: 'plus', at: [] };
  const added = more.flatMap((part) => [plus, ...whole(part)]);
  return [...entities.slice(0, from), ...whole(first), ...others, ...added, ...entities.slice(to)];
}

function isMachine(entity: Entity): boolean {
  return (
    entity.kind === 'instance' ||
    (entity.kind === 'service' && !entity.weak && /^(?:ec2|ecs|fargate)$/.test(entity.service))
  );
}

function isOther(entity: Entity): boolean {
  return isHead(entity) && !isMachine(entity) && !('what' in entity && entity.what === 'elsewhere-in-notes');
}

function counted({ rate: _, noun: __, ...amount }: Amount, isInstance: boolean): Amount {
  const of = isInstance ? ({ beforeHead: 'instance' } as const) : ({ noun: 'tasks' } as const);
  return { ...amount, ...of, bare: false, loose: false };
}

/** What is said once of all of them: a size, the speed of each disk, a kind of processor, a Region, an address for each. */
function describesMachine(entity: Entity): boolean {
  if (entity.kind === 'public-address') return entity.each === true;
  return entity.kind === 'amount'
    ? /^(?:vcpu|memory)$/.test(entity.measure) ||
        /^(?:iops|throughput)$/.test(entity.noun ?? '') ||
        (entity.noun === 'addresses' && entity.each)
    : /^(?:choice|architecture|region)$/.test(entity.kind);
}

/** "600 GB of gp3 disk in total", "500 GB of snapshots", "3 elastic IPs" */
function isInTotal(entity: Entity, said: Entities): boolean {
  if (entity.kind === 'public-address') return entitiesOf(said, 'amount').some(isNumberOfAddresses);
  if (entity.kind === 'amount' && (entity.together || (entity.role ?? '') in IN_TOTAL)) return true;
  const option = entity.kind === 'choice' ? entity.option : entity.kind === 'amount' ? entity.noun : undefined;
  const isShared = entitiesOf(said, 'amount').some(({ together }) => together);
  return isShared && IN_TOTAL['disks']?.includes(option ?? '') === true;
}

function isNumberOfAddresses({ noun, each }: Amount): boolean {
  return noun === 'addresses' && !each;
}

/** Words of change beside a number: "never goes under", "doubles to", "all other hours". */
function isOfPhase(entity: Entity, phases: readonly Phase[], words: Words): boolean {
  const isBeside = entity.at.some((at) => phases.some(({ words: near }) => words[at] && near.includes(words[at])));
  const isWord = entity.at.some((at) => isOfPlan(words[at]));
  return isBeside && isWord && /^(?:vague|negation|stray)$/.test(entity.kind);
}
