import { groupThousands } from '../pricing/quantities/format.js';
import type { Figure } from './figures.js';

/** Round amounts as people set them, by unit. */
const ROUND: Readonly<Record<string, readonly number[]>> = {
  second: [1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600, 900],
  minute: [1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120],
  hour: [1, 2, 4, 6, 8, 12, 24, 36, 48, 72],
  day: [1, 2, 3, 5, 7, 10, 14, 21, 30, 60, 90, 120, 180, 365],
  month: [1, 2, 3, 6, 9, 12, 18, 24, 36],
  week: [1, 2, 3, 4, 6, 8, 12, 26],
  year: [1, 2, 3, 5, 7, 10],
  '%': [1, 2, 5, 10, 15, 20, 25, 30, 40, 50, 60, 66, 70, 75, 80, 90, 95],
};
const ROUND_NUMBERS = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 100];
const ONE_DIGIT = [1, 2, 3, 4, 5, 6, 8, 10, 20, 30, 40, 50, 60, 80, 100];
/** Shares of a year that a service promises to be up. */
const UPTIMES = [99, 99.5, 99.9, 99.95, 99.99];
const POWERS_OF_TWO = Array.from({ length: 17 }, (_, power) => 2 ** power);
const SIZES = /^[KMGT]i?B$|^byte$/;
/** An amount that is not round is altered to others of its own look: 29 to 19, 39 and 58. */
const FACTORS = [0.1, 0.2, 0.25, 0.5, 2, 3, 4, 5, 10];
const STEPS = [-10, -5, 5, 10];
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
  const decimals = decimalsOf(text);
  const scaled = FACTORS.map((factor) => rounded(value * factor, decimals)).filter(
    (other) => !changesLook(other, value),
  );
  if (unit === '$') return scaled;
  if (unit === '%' && value >= 99) return value < 100 ? UPTIMES : [];
  if (SIZES.test(unit) && POWERS_OF_TWO.includes(value)) return POWERS_OF_TWO;
  const round = ROUND[unit];
  if (round?.includes(value)) return round;
  const ten = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  if (round === undefined && ROUND_NUMBERS.includes(value / ten)) {
    const numbers = value >= 100 && ONE_DIGIT.includes(value / ten) ? ONE_DIGIT : ROUND_NUMBERS;
    return [0.1, 1, 10].flatMap((power) => numbers.map((number) => rounded(number * ten * power, decimals)));
  }
  const steps = value < 100 && decimals === 0 ? STEPS.map((step) => value + step) : [];
  return [...steps, ...scaled].filter((other) => unit !== '%' || other < 100);
}

/** An odd number among round ones would give itself away, as would a fraction among whole numbers. */
function changesLook(other: number, value: number): boolean {
  return Number.isInteger(value) && !Number.isInteger(other);
}

function decimalsOf(text: string): number {
  return /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** The amount as the other figure is written: thousands commas, decimals, unit. */
function inForm(value: number, { text, unit }: Figure): string {
  const decimals = unit === '%' ? decimalsOf(String(value)) : decimalsOf(text);
  const plain = value.toFixed(decimals);
  const isGrouped = text.includes(',') || value >= 10_000 || !/\d{4}/.test(text);
  const digits = isGrouped ? groupThousands(plain) : plain;
  if (unit === '$') return `$${digits}`;
  return text.replace(/[\d,]+(?:\.\d+)?/, digits).replace(/ (second|minute|hour|day|week|month|year)$/, ' $1s');
}
