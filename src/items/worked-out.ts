import { type Figure, figuresIn, secondsIn } from './figures.js';

const NUMBER = /(?<![\w.,$-])\d[\d,]*(?:\.\d+)?/g;
const NEAR = 0.001;

/**
 * Whether a figure is the product or the quotient of two other numbers of its sentence, as "40 checks in 10 minutes" gives "every 15
 * seconds", or follows from three of them by proportion.
 */
export function canBeWorkedOut(figure: Figure, before: string, behind: string): boolean {
  const rest = `${before} ${behind}`;
  const times = figuresIn(rest).flatMap((other) => secondsIn(other) ?? []);
  const plain = (rest.match(NUMBER) ?? []).map((number) => Number(number.replaceAll(',', '')));
  const others = [...times, ...plain].filter((other) => other > 1 || (other > 0 && other < 1));
  const wanted = secondsIn(figure) ?? figure.value;
  return others.some((one, place) =>
    others.some(
      (other, at) =>
        at !== place &&
        (isNear(one * other, wanted) ||
          isNear(one / other, wanted) ||
          others.some((third, last) => last !== place && last !== at && isNear((one * other) / third, wanted))),
    ),
  );
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= NEAR * other;
}
