import { type Decimal, exact } from '../decimal.js';
import { formatVcpu } from './format.js';
import type { Parsed, QuantityRules } from './parsed.js';
import { checkRules, type Given, readQuantity } from './said.js';
import { LONGEST_TEXT, tidy } from './tidy.js';

/** vCPUs of one task. The limit allows `4096`, so that its problem can name the sizes that exist. */
const VCPU: QuantityRules = { quantity: 'vCPUs', least: '0.001', most: '1e6', whole: false, show: formatVcpu };

const VCPUS = /^(?:v|vcpus?|cpus?|cores?)?$/;
const UNITS = /^(?:cpu )?units?$/;
const FRACTION = /^([1-9]\d{0,3}) ?\/ ?([1-9]\d{0,3})/;

/** Parses vCPUs: `0.25`, `.25 vcpu`, `1/4`, or CPU units as ECS writes them, 1,024 a vCPU: `256 units`. */
export function parseVcpu(given: Given): Parsed<Decimal> {
  const said = readQuantity(withoutFraction(given), VCPU, (words, { value, text }) => {
    if (VCPUS.test(words)) return {};
    const times = exact('1').div('1024');
    const as = formatVcpu(value.times(times));
    return UNITS.test(words) ? { times: times.toFixed(), readings: [{ text: `${text} ${words}`, as }] } : undefined;
  });
  return said.ok ? checkRules(said.value.value, said.value.text, VCPU, said.readings) : said;
}

/** `1/4` and `½` as decimal fractions. */
function withoutFraction(given: Given): Given {
  if (typeof given !== 'string' || given.length > LONGEST_TEXT) return given;
  const text = tidy(given);
  const [matched = '', numerator = '', denominator = ''] = FRACTION.exec(text) ?? [];
  return matched === '' ? given : exact(numerator).div(denominator).toFixed() + text.slice(matched.length);
}
