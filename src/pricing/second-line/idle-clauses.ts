import { type Entity, JOINING } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { A_DAY } from '../quantities/periods.js';
import { RELATIVE } from './changed-request.js';
import { isTime } from './kept-times.js';
import { isSaid } from './no-effect.js';
import { factorIn } from './numbers.js';
import { ofLightsail } from './of-lightsail.js';
import { otherSizeIn } from './other-size.js';
import { normalized } from './reader-words.js';
import type { Alternatives, Knowledge } from './texts.js';
import { withLess, withoutDenied } from './without.js';

/** "The shop is shut on Sundays, so we would turn it off": both tell when it runs. */
const STOPS = /\b(?:off|stop\w*|paus\w*|shut\w*|clos(?:e|es|ed)|sleep\w*|down|otherwise|rest|except)\b/i;

/** Whether a clause says nothing that could change a price, or only what is so already: "lol too much", "t3 is slow, I read". */
export function saysNothing(clause: string, before: Alternatives, knowledge: Knowledge): boolean {
  const { entities } = readEntities(normalized(clause), knowledge);
  const isIdle = (entity: Entity) =>
    JOINING.includes(entity.kind) || (entity.kind === 'aside' && !/\d/.test(entity.typed)) || isSaid(entity, before);
  const size = otherSizeIn(clause, before, knowledge);
  const isSize = size !== undefined && before.flat().every(({ options }) => options['instance'] !== size.instance);
  const isRelative =
    RELATIVE.test(clause) || STOPS.test(clause) || /(?<![\w.])\d/.test(clause) || factorIn(clause, knowledge);
  return entities.every(isIdle) && !isSize && !isRelative && !leavesOut(clause, before, knowledge);
}

/** "Without the balancer": whether a clause denies something that the request has. */
function leavesOut(clause: string, before: Alternatives, knowledge: Knowledge): boolean {
  const { without } = withoutDenied(ofLightsail(clause, before, knowledge), knowledge);
  return without.some((what) => 'to' in withLess(before, what, knowledge));
}

/** "So 260 hours", "that's 40 h a week": what was told before comes to that. */
const SUMS_UP = /\b(?:so|that['’]?s|makes?|means)\s+(?:(?:only|just|about|around|like|roughly|maybe)\s+)*~?\s*\d/i;

/**
 * Whether a clause only says why it runs as long as another one tells: "they can be off at night, so 260 hours a month", "6 hours each night,
 * I'd stop it the rest of the time".
 */
export function isReason(clause: string, all: readonly string[], line: string, knowledge: Knowledge): boolean {
  const saidIn = (text: string) =>
    readEntities(normalized(text), knowledge).entities.filter(({ kind }) => !JOINING.includes(kind));
  const others = all.filter((other) => other !== clause);
  const said = saidIn(clause);
  if (said.length === 0)
    return STOPS.test(clause) && others.some((other) => !STOPS.test(other) && saidIn(other).some(isTime));
  const [first, ...rest] = said;
  const isOff =
    (SUMS_UP.test(line) || (first?.kind === 'schedule' && first.denied === true)) &&
    [first, ...rest].every((one) => one?.kind === 'schedule');
  return isOff && others.some((other) => saidIn(other).some(isTotal));
}

function isTotal(entity: Entity): boolean {
  return entity.kind === 'amount' && isTime(entity) && entity.value.gte(A_DAY) && entity.rate?.period !== 'day';
}
