import { groupThousands } from '../pricing/quantities/format.js';
import type { Figure } from './figures.js';

/** Round amounts as people set them, by unit. */
const ROUND: Readonly<Record<string, readonly number[]>> = {
  second: [1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600, 900, 1_200, 1_800, 3_600, 7_200, 14_400],
  minute: [1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120],
  hour: [1, 2, 4, 6, 8, 12, 24, 36, 48, 72],
  day: [1, 2, 3, 5, 7, 10, 14, 21, 30, 60, 90, 120, 180, 365],
  month: [1, 2, 3, 6, 9, 12, 18, 24, 36],
  week: [1, 2, 3, 4, 6, 8, 12, 26],
  year: [1, 2, 3, 5, 7, 10],
  '%': [1, 2, 5, 10, 15, 20, 25, 30, 40, 50, 60, 66, 70, 75, 80, 90, 95],
};
const ROUND_NUMBERS = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 100];
/** Shares of a year that a service promises to be up. */
const UPTIMES = [99, 99.5, 99.9, 99.95, 99.99];
const POWERS_OF_TWO = Array.from({ length: 19 }, (_, power) => 2 ** (power - 2));
/** A smaller count is hardly chosen for being a power of two. */
const FEWEST_BINARY = 16;
const DOUBLED = /^[KMGT]i?B$|^byte$|^vCPU$/;
/** Any other amount is altered to multiples of it, and to its neighbours in steps as round as itself: 110 to 100, 120 and 220. */
const FACTORS = [0.1, 0.2, 0.25, 0.4, 0.5, 0.6, 0.8, 1.2, 1.5, 2, 3, 4, 5, 10];
const STEPS = [-10, -5, -3, -2, -1, 1, 2, 3, 5, 10];
const GRAINS = [100, 50, 25, 10, 5];
/** Neighbours nearer than this share of an amount would be hair-splitting. */
const NEAREST = 0.1;
/** Nothing further away would be believed. */
const FURTHEST = 20;

/** Other figures of the same unit and form, the nearest first: what could stand in the place of this one and would be wrong. */
export function alteredFigures(figure: Figure): readonly Figure[] {
  const { value, unit } = figure;
  return (
    [...new Set(amountsLike(value, unit, figure.text))]
      .filter((other) => other > 0 && other !== value && Math.max(other / value, value / other) <= FURTHEST)
      // One of something is written in the singular, which would stick out.
      .filter((other) => other !== 1 || /^[$%]|[A-Z]B$/.test(unit))
      .sort((a, b) => Math.abs(Math.log(a / value)) - Math.abs(Math.log(b / value)))
      .map((other) => ({ ...figure, value: other, text: inForm(other, figure) }))
  );
}

function amountsLike(value: number, unit: string, text: string): readonly number[] {
  if (unit === '%' && value >= 99) return value < 100 ? UPTIMES : [];
  const round = ROUND[unit];
  const isBinary = DOUBLED.test(unit) || (unit === 'count' && value >= FEWEST_BINARY);
  if (isBinary && POWERS_OF_TWO.includes(value))
    return POWERS_OF_TWO.filter((other) => !Number.isInteger(value) || Number.isInteger(other));
  const decimals = decimalsOf(text);
  const power = 10 ** decimals;
  const digits = Math.round(value * power);
  const ten = 10 ** Math.max(0, Math.floor(Math.log10(digits)) - 1);
  if (round?.includes(value)) return unit === '%' ? round.filter((other) => isAsRound(other, value)) : round;
  const listed =
    unit !== '$' && round === undefined && ROUND_NUMBERS.includes(digits / ten)
      ? [0.1, 1, 10].flatMap((size) => ROUND_NUMBERS.map((number) => number * ten * size))
      : [...FACTORS.map((factor) => digits * factor), ...neighboursOf(digits)];
  return listed
    .map((other) => Number(other.toFixed(3)))
    .filter((other) => Number.isInteger(other) && isAsRound(other, digits) && endsAlike(other, digits, decimals))
    .map((other) => other / power)
    .filter((other) => unit !== '%' || other < 100);
}

function neighboursOf(digits: number): readonly number[] {
  const grain = GRAINS.find((size) => digits % size === 0 && digits > size) ?? 1;
  return STEPS.map((step) => digits + step * grain).filter((other) => Math.abs(other - digits) >= digits * NEAREST);
}

/** Whether an amount has no more digits before its last zeros than the right one, among which it would stand out. */
function isAsRound(other: number, value: number): boolean {
  return tellingDigits(other) <= tellingDigits(value);
}

function tellingDigits(value: number): number {
  return String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
}

/** "$0.010" would stand out beside "$0.005"; cents always have two digits. */
function endsAlike(other: number, digits: number, decimals: number): boolean {
  return decimals === 0 || decimals === 2 || (other % 10 === 0) === (digits % 10 === 0);
}

function decimalsOf(text: string): number {
  return /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
}

/** The amount as the other figure is written: thousands commas, decimals, unit. */
function inForm(value: number, { text, unit }: Figure): string {
  const decimals = unit === '%' || DOUBLED.test(unit) ? decimalsOf(String(value)) : decimalsOf(text);
  const plain = value.toFixed(decimals);
  const isGrouped = text.includes(',') || value >= 10_000 || !/\d{4}/.test(text);
  const digits = isGrouped ? groupThousands(plain) : plain;
  if (unit === '$') return `$${digits}`;
  return text.replace(/[\d,]+(?:\.\d+)?/, digits).replace(/ (second|minute|hour|day|week|month|year)$/, ' $1s');
}
