import { type Decimal, exact } from '../decimal.js';
import { checkRules, readAmount } from './amount.js';
import { formatVcpu } from './format.js';
import { type Parsed, parsed, type QuantityRules, refused } from './parsed.js';
import { type Given, type Said, saidIn } from './said.js';
import { LONGEST_TEXT, tidy } from './tidy.js';

/** vCPUs of one task. The limit allows `4096`, so that its problem can name the sizes that exist. */
const VCPU: QuantityRules = { quantity: 'vCPUs', least: '0.001', most: '1e6', whole: false, show: formatVcpu };

const VCPUS = /^(?:v|vcpus?|cpus?|cores?)?$/;
const UNITS = /^(?:cpu )?units?$/;
const FRACTION = /^([1-9]\d{0,3}) ?\/ ?([1-9]\d{0,3})(?: ?([a-z]*))$/;

/** Parses vCPUs: `0.25`, `.25 vcpu`, `1/4`, or CPU units as ECS writes them, 1,024 a vCPU: `256 units`. */
export function parseVcpu(given: Given): Parsed<Decimal> {
  const said = saidIn(given, 'vCPUs', readVcpu);
  return said.ok ? checkRules(said.value.value, said.value.text, VCPU, said.readings) : said;
}

function readVcpu(typed: string): Parsed<Said> {
  const amount = readFraction(typed) ?? readAmount(typed, VCPU);
  if (!amount.ok) return amount;
  const { value, rest } = amount.value;
  if (VCPUS.test(rest)) return parsed({ text: typed, value }, amount.readings);
  if (!UNITS.test(rest)) return refused({ kind: 'unknown-unit', quantity: 'vCPUs', text: typed, unit: rest });
  const fromUnits = value.div('1024');
  return parsed({ text: typed, value: fromUnits }, [{ text: typed.trim(), as: formatVcpu(fromUnits) }]);
}

function readFraction(typed: string): Parsed<{ value: Decimal; rest: string }> | undefined {
  const match = typed.length > LONGEST_TEXT ? null : FRACTION.exec(tidy(typed));
  const [, numerator, denominator, rest = ''] = match ?? [];
  if (numerator === undefined || denominator === undefined) return undefined;
  return parsed({ value: exact(numerator).div(denominator), rest });
}
