import { type Decimal, exact, plain } from '../../src/pricing/decimal.js';
import { parseMonthly } from '../../src/pricing/quantities/counts.js';
import { parseDuration } from '../../src/pricing/quantities/duration.js';
import { parseHours } from '../../src/pricing/quantities/hours.js';
import { parseMemory } from '../../src/pricing/quantities/memory.js';
import { type Parsed, parsed } from '../../src/pricing/quantities/parsed.js';

/** How a request in plain words is read, in the words of the test data. */
export interface PriceOutcome {
  readonly lines?: readonly string[] | undefined;
  readonly alternatives?: readonly (string | readonly string[])[] | undefined;
  readonly missing?: readonly string[] | undefined;
  readonly refused?: string | undefined;
  readonly contradictory?: readonly string[] | undefined;
}

/** Whether a request was read as expected: the order of lines and of options means nothing, nor does how amounts are written. */
export function isSameOutcome(expected: PriceOutcome, got: PriceOutcome): boolean {
  const sameRefusal = expected.refused === got.refused;
  const plainRefusal = sameRefusal && got.lines === undefined && expected.refused !== undefined;
  return (
    sameRefusal &&
    (plainRefusal || sameSets(expected.lines, got.lines, sameLine)) &&
    sameSets(expected.alternatives, got.alternatives, (a, b) => sameSets([a].flat(), [b].flat(), sameLine)) &&
    sameSets(expected.missing, got.missing, (a, b) => a === b) &&
    sameSets(expected.contradictory, got.contradictory, (a, b) => a === b)
  );
}

function sameSets<T>(
  first: readonly T[] | undefined,
  second: readonly T[] | undefined,
  same: (a: T, b: T) => boolean,
): boolean {
  if (first === undefined || second === undefined) return first === second;
  const open = [...second];
  for (const wanted of first) {
    const at = open.findIndex((found) => same(wanted, found));
    if (at < 0) return false;
    open.splice(at, 1);
  }
  return open.length === 0;
}

const DEFAULTS: Readonly<Record<string, string>> = { hours: '730', count: '1', tasks: '1', clusters: '1' };

function sameLine(first: string, second: string): boolean {
  const [a, b] = [optionsOf(first), optionsOf(second)];
  return [...new Set([...a.keys(), ...b.keys()])].every((name) => {
    const [one, other] = [a.get(name) ?? DEFAULTS[name], b.get(name) ?? DEFAULTS[name]];
    return one !== undefined && other !== undefined && sameValue(name, one, other);
  });
}

function optionsOf(line: string): ReadonlyMap<string, string> {
  const [service = '', ...options] = line.split(' ');
  const pairs = options.map((option): [string, string] => {
    const colon = option.indexOf(':');
    return [option.slice(0, colon), option.slice(colon + 1)];
  });
  return new Map([['service', service], ...pairs]);
}

/** How far two amounts may be apart, since one may have been rounded. */
const ROOM: Readonly<Record<string, string>> = {
  requests: '0.5',
  jobs: '0.5',
  minutes: '0.5',
  hours: '0.001',
  provisioned_hours: '0.001',
};

function sameValue(name: string, first: string, second: string): boolean {
  if (first === second || name === 'ipv4') return true;
  const [a, b] = [amountOf(name, first), amountOf(name, second)];
  const room = ROOM[name] ?? '0';
  return a !== undefined && b !== undefined && a.minus(b).abs().lte(room);
}

/** Any amount is right here; whether a service takes it is not the question. */
const ANY = { quantity: 'requests', least: '0', most: '1e30', whole: false, show: plain } as const;

function amountOf(name: string, text: string): Decimal | undefined {
  const parsed = readAmount(name, text);
  return parsed.ok ? parsed.value : undefined;
}

function readAmount(name: string, text: string): Parsed<Decimal> {
  switch (name) {
    case 'memory':
    case 'storage':
    case 'disk':
      return parseMemory(text, { ...ANY, bareUnit: (value) => (value.gt('244') ? 'MB' : 'GB') });
    case 'duration':
      return parseDuration(text, ANY);
    case 'hours':
    case 'provisioned_hours':
      return parseHours(text);
    case 'architecture':
      return parsed(exact(text.startsWith('arm') ? '1' : '0'));
    default:
      return parseMonthly(text, ANY);
  }
}
