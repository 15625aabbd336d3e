import { type Amount, type Fact, factsOf } from './facts.js';
import { missingOptions, readPart } from './part-options.js';
import { subjectOf } from './service-of-part.js';
import { splitParts } from './split-parts.js';

/** "4 servers: 2 t3.micro and 2 t3.large": a number that those behind it come to counts nothing more. */
export function withoutSums(facts: readonly Fact[]): readonly Fact[] {
  const counts = factsOf(facts, 'amount').filter(({ measure, rate }) => measure === 'count' && rate === undefined);
  return facts.filter((fact) => !(fact.kind === 'amount' && isSumOf(fact, counts.slice(counts.indexOf(fact) + 1))));
}

function isSumOf({ noun, beforeHead, value }: Amount, behind: readonly Amount[]): boolean {
  const parts = behind.filter((amount) => amount.beforeHead === 'instance');
  const sum = parts.reduce((total, part) => part.value.plus(total), value.times('0'));
  return noun === 'instances' && beforeHead === undefined && parts.length > 1 && sum.eq(value);
}

/**
 * "Lambda or Fargate? Lambda with …, Fargate with …": services that are set against each other and told of one by one only
 * afterwards. What is told then belongs to the side of that service.
 */
export function withNamedAgain(sides: readonly (readonly Fact[])[]): readonly (readonly Fact[])[] {
  if (sides.length < 2) return sides;
  const parts = sides.flatMap(splitParts);
  const subjects = parts.map(subjectOf);
  const count = new Set(subjects).size;
  const [named, again] = [parts.slice(0, count), parts.slice(count)];
  const isEach = new Set(subjects.slice(0, count)).size === count && sides.slice(0, -1).every(isOnePart);
  if (count < 2 || again.length === 0 || !isEach || !named.some(lacks)) return sides;
  return named.map((part, side) => [
    ...part,
    ...again.filter((_, at) => subjects[count + at] === subjects[side]).flatMap((more) => more.filter(saysMore)),
  ]);
}

function isOnePart(side: readonly Fact[]): boolean {
  return splitParts(side).length === 1;
}

/** All but the name of the service, which is said already. */
function saysMore({ kind }: Fact): boolean {
  return kind !== 'service';
}

/** Whether something is still missing for a price. */
function lacks(part: readonly Fact[]): boolean {
  const subject = subjectOf(part);
  if (subject === undefined || subject === 'unknown' || subject === 'unpriced') return false;
  return missingOptions(subject, readPart(subject, part).options).length > 0;
}
