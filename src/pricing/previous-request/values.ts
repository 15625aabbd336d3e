import { type Architecture, readArchitecture } from '../architecture.js';
import { exact, plain } from '../decimal.js';
import { isArm } from '../instance-types.js';
import { optionsHolding, serviceOf } from '../services/index.js';
import { ONE_BY_DEFAULT, type TextLine } from './texts.js';

/** Options with a number a month, or a rate. */
export const RATES = optionsHolding('rate');
/** Options that count things, uses or capacity. */
export const COUNTS: readonly string[] = [...RATES, ...optionsHolding('count')];
/** Options with memory, disk or data. */
export const SIZES = optionsHolding('size');
/** Options with the time for which something runs. */
export const TIMES = optionsHolding('hours');

/** What the letters behind a count multiply it by. */
const SCALES: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, B: 1e9 };
const NUMBER = /^(-?[\d.]+)(k|M|B)?(.*)$/;
const SIZE = /^([\d.]+)(MB|GB|TB)?$/;
const GIGABYTES: Readonly<Record<string, number>> = { MB: 1 / 1024, TB: 1024 };

/** Whether a part has a place for an option. */
export function takes({ service }: TextLine, option: string): boolean {
  return option in serviceOf(service).options;
}

/** The processor of a part: that of its instance type, or the one that was chosen. */
export function architectureOf({ options }: TextLine): Architecture {
  const { instance = '', architecture = '' } = options;
  return readArchitecture(architecture) ?? (isArm(instance) ? 'arm64' : 'x86_64');
}

/** The value of an option as it is written, with what goes without saying. */
export function writtenIn(part: TextLine, option: string): string | undefined {
  return part.options[option] ?? (ONE_BY_DEFAULT.has(option) && takes(part, option) ? '1' : undefined);
}

/** The number in a value: a count, GB, or the amount in whatever unit the text has. */
export function numberIn(option: string, text: string | undefined): number | undefined {
  if (SIZES.includes(option)) {
    const [, digits, unit = ''] = SIZE.exec(text ?? '') ?? [];
    return digits === undefined ? undefined : Number(digits) * (GIGABYTES[unit] ?? 1);
  }
  const [, digits, scale = ''] = NUMBER.exec(text ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits) * (SCALES[scale] ?? 1);
}

/** "k", "M" or "B" behind the number, if any stands there. */
export function scaleIn(text: string | undefined): string {
  return NUMBER.exec(text ?? '')?.[2] ?? '';
}

/** What stands behind the number: "/day", "ms". */
export function unitIn(text: string | undefined): string {
  return NUMBER.exec(text ?? '')?.[3] ?? '';
}

/**
 * A value with another number, in the unit of the one before; sizes are in GB, or MB below that. Millions stay millions only if that is exact:
 * 10,500 is no 0.0105M.
 */
export function withNumber(option: string, before: string | undefined, number: number): string {
  if (SIZES.includes(option)) return number < 1 ? `${shown(number * 1024)}MB` : `${shown(number)}GB`;
  const scale = scaleIn(before);
  const scaled = `${shown(number / (SCALES[scale] ?? 1))}${scale}`;
  return `${numberIn(option, scaled) === number ? scaled : shown(number)}${unitIn(before)}`;
}

/** A number with four decimals at most. */
export function shown(number: number): string {
  return plain(exact(number.toFixed(4)).round(4));
}

/** The Region of a request, if it has one. */
export function regionOf(parts: readonly TextLine[]): { readonly region: string } | undefined {
  const region = parts.map(({ options }) => options['region']).find(Boolean);
  return region === undefined ? undefined : { region };
}
