import { exact } from '../../decimal.js';
import { matches, nounOf, SENTENCE_END, type Words } from '../tokens/sense.js';
import { amountOver, IMPLIED } from './amount.js';
import { OFF } from './clock.js';
import { type Amount, type Entities, type Entity, endOf, entitiesOf, spanOf, startOf } from './entity.js';
import { lastingFor } from './lengths.js';
import { addressesFor } from './public-address.js';

const STOPPED = /^(?:stopped|stop)$/;
/** So many words may stand between that and what is stopped: "I have stopped my 2 old instances". */
const FARTHEST = 3;
const FARTHEST_BEHIND = 4;
const IS = /^(?:is|are|was|been|there|all|both|(?:stay|sit)s?)$/;

/**
 * "2 stopped t3.micro with 50 GB each and an elastic IP": a stopped instance costs nothing itself, so what is left of it is priced, its disks
 * and addresses. What stops at certain hours is none of these.
 */
export function withStopped(entities: Entities, words: Words): Entities {
  const types = entitiesOf(entities, 'instance');
  const machines = types.length > 0 ? types : entities.filter(isMachine);
  const at = machines[0] ? startOf(machines[0]) : 0;
  const off = words.findIndex((word, place) => {
    const isBefore = place < at && at - place <= FARTHEST;
    // "The instance is stopped, but its disk stays", "a t3.micro stopped all month", "3 of them, but all stopped"
    const isBehind = place > at && place - at <= FARTHEST_BEHIND && (place === at + 1 || matches(words[place - 1], IS));
    // "If my t3.micro is off, how much for the disk?"
    if (word.text === 'off') return isBehind && matches(words[place - 1], IS);
    return (isBefore || isBehind || isWhile(words, place) || isOfMachine(words, place, at)) && matches(word, STOPPED);
  });
  const all = entitiesOf(entities, 'amount');
  // "It is stopped for two weeks now": how long it does not run, and for how long the rest is paid.
  const isNear = (time: Amount) => startOf(time) - off <= FARTHEST || words[endOf(time)]?.text === 'ago';
  const idle = all.find((time) => time.measure === 'time' && !time.rate && startOf(time) > off && isNear(time));
  const isIdle = (entity: Entity) =>
    idle !== undefined && entity.kind === 'amount' && entity.measure === 'time' && entity.value.eq(idle.value);
  const amounts = all.filter((amount) => !isIdle(amount));
  const hasDisk = amounts.some(({ measure, role }) => measure === 'memory' && role !== 'memory');
  // "Stopped for the whole month" says how long it does not run.
  const runs =
    amounts.some(({ measure }) => measure === 'time') ||
    entitiesOf(entities, 'schedule').some(({ hoursADay, typed }) => hoursADay !== '24' && !/^while$/i.test(typed));
  const isBundle = entities.some((one) => one.kind === 'service' && one.service === 'lightsail');
  if (machines.length !== 1 || off < 0 || !hasDisk || runs || isBundle) return entities;
  const number = amounts.find(isNumberOfMachines);
  const [from, to] = isWhile(words, off) ? [at, at + 1] : [Math.min(off, at), Math.max(off, at) + 1];
  const isAddress = (entity: Entity) => entity.kind === 'public-address' && entity.wanted;
  const addresses = entities
    .filter(isAddress)
    .flatMap(
      (entity): Entities => [
        { kind: 'separator', separator: 'and', at: entity.at },
        number ? addressesFor(number, entity) : oneOf(entity, words),
      ],
    );
  const left = entities.flatMap((entity): Entities => {
    if (entity === number) return [volumesOf(number)];
    if (isAddress(entity)) return [];
    if (idle && isIdle(entity)) return entity === idle ? [{ ...lastingFor(idle), at: idle.at }] : [];
    const isSaid = entity.kind === 'schedule' || (entity.kind === 'negation' && matches(words[startOf(entity)], OFF));
    return isMachine(entity) || isSaid ? [] : [entity];
  });
  return [
    { kind: 'aside', what: 'stopped', ...spanOf(words, from, to) },
    { kind: 'service', service: 'ebs', weak: false, at: [at] },
    ...left,
    ...addresses,
  ];
}

/** "I stopped my build server 3 months ago (t3.xlarge, 100 GB)": what is stopped is named before its type. */
function isOfMachine(words: Words, place: number, type: number): boolean {
  const near = words.slice(Math.max(0, place - FARTHEST), place + FARTHEST + 2);
  const isApart = words.slice(place, type).some((word) => matches(word, SENTENCE_END));
  return place < type && !isApart && near.some((word) => nounOf(word) === 'instances');
}

/** "What do I pay while it's stopped": of what was named before. */
function isWhile(words: Words, place: number): boolean {
  return words.slice(Math.max(0, place - FARTHEST), place).some(({ text }) => text === 'while');
}

function isMachine(entity: Entity): boolean {
  return entity.kind === 'instance' || (entity.kind === 'service' && entity.service === 'ec2');
}

function isNumberOfMachines({ measure, noun, beforeHead }: Amount): boolean {
  return measure === 'count' && (noun === 'instances' || beforeHead !== undefined);
}

/** The disks of so many machines. */
function volumesOf({ beforeHead: _, ...number }: Amount): Amount {
  return { ...number, noun: 'volumes' };
}

function oneOf(address: Entity, words: Words): Amount {
  const one = { measure: 'count', value: exact('1'), noun: 'addresses' } as const;
  return amountOver(words, startOf(address), endOf(address), IMPLIED, one);
}
