import { LOADS } from '../plain-words/requests/carried-load.js';
import { serviceOf } from '../services/index.js';
import { ONE_BY_DEFAULT } from './numbers.js';
import { type Alternatives, withOption } from './texts.js';

const PERIOD = '(?:per|an?|each|every) (?<period>second|minute|hour|day|week|month)';
const BESIDE = '(?:not (?:per|an?|each|every) \\w+|sorry|oops|actually|of course|i (?:meant|mean|ment))';
/** "Per DAY i meant", "sorry, a week, not a month": nothing but the period of a number told before, which is taken back. */
const MEANT = new RegExp(`^\\W*(?:${BESIDE}\\W+)*${PERIOD}(?:\\W+${BESIDE})*\\W*$`, 'i');
const TAKEN_BACK = new RegExp(BESIDE, 'i');
const WITH_PERIOD = /^(?<number>[\d.]+(?:h|min)?[kMB]?)(?:\/\w+)?$/;

/** A request with its only load, or the only hours, in another period; undefined if a line says anything else. */
export function withPeriodMeant(line: string, before: Alternatives): Alternatives | undefined {
  const { period } = MEANT.exec(line)?.groups ?? {};
  if (period === undefined || !TAKEN_BACK.test(line)) return undefined;
  const told = before.flat().flatMap(({ service, options }) => {
    const [bought = ''] = serviceOf(service).plain.bought ?? [];
    const names = ['hours', LOADS[service] ?? '', ...(ONE_BY_DEFAULT.has(bought) ? [] : [bought])];
    return names.flatMap((name) =>
      WITH_PERIOD.test(options[name] ?? '') ? [[name, options[name] ?? ''] as const] : [],
    );
  });
  const [[name, value] = [], ...others] = new Map(told.map((one) => [one.join(), one])).values();
  const number = WITH_PERIOD.exec(value ?? '')?.groups?.['number'];
  if (name === undefined || number === undefined || others.length > 0) return undefined;
  const said = period.toLowerCase();
  return withOption(before, name, said === 'month' ? number : `${number}/${said}`);
}
