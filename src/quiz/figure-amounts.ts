import type { Figure } from './figures.js';

/** Dimension of each unit, and its size in the base unit; KiB count as KB. */
const BASE: Readonly<Record<string, readonly [string, number]>> = {
  millisecond: ['time', 0.001],
  second: ['time', 1],
  minute: ['time', 60],
  hour: ['time', 3_600],
  day: ['time', 86_400],
  week: ['time', 604_800],
  month: ['time', 2_629_800],
  year: ['time', 31_557_600],
  byte: ['size', 1],
  KB: ['size', 2 ** 10],
  MB: ['size', 2 ** 20],
  GB: ['size', 2 ** 30],
  TB: ['size', 2 ** 40],
  million: ['count', 1_000_000],
};

/** The dimension of a figure, and its amount in the base unit; a unit of its own is both. */
export function inBase({ value, unit }: Figure): { readonly dimension: string; readonly amount: number } {
  const [dimension, size] = BASE[unit.replace('iB', 'B')] ?? [unit, 1];
  return { dimension, amount: value * size };
}

/** 1 GB is 1,000 or 1,024 MB, and a month has 28 to 31 days. */
const SAME_WITHIN = 0.1;

/** Whether two figures are the same amount, in any units. */
export function saysSame(one: Figure, other: Figure): boolean {
  const [first, second] = [inBase(one), inBase(other)];
  const tolerance = one.unit === other.unit ? 0 : SAME_WITHIN * Math.max(first.amount, second.amount);
  return first.dimension === second.dimension && Math.abs(first.amount - second.amount) <= tolerance;
}

/** Whether an altered figure keeps its order among others: a disk is not cleaned from 75% "down to 80%". */
export function keepsOrder(altered: Figure, right: Figure, others: readonly Figure[]): boolean {
  const { dimension, amount } = inBase(right);
  return others.every((other) => {
    const rival = inBase(other);
    const isComparable = rival.dimension === dimension && other.noun === right.noun;
    return !isComparable || Math.sign(amount - rival.amount) === Math.sign(inBase(altered).amount - rival.amount);
  });
}
