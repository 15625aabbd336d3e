import { plain } from '../decimal.js';
import { amountOf } from '../quantities/said.js';
import { serviceOf } from '../services/index.js';
import { HOURS_A_DAY } from '../services/plain.js';
import { OFF } from './clock.js';
import type { Amount, Fact } from './facts.js';
import type { LikelyMeaning, PlainLine } from './reading.js';
import { saidAs } from './said-amount.js';

/** A day has no more hours. */
const HOURS = '24';

/** The likely meanings of a number that has no use in a line: other options that could hold it. Without it the line may be wrong. */
export function likelyMeanings(fact: Fact, { service, options }: PlainLine): readonly LikelyMeaning[] {
  if (isStopped(fact)) return whileStopped(fact, { service, options });
  if (fact.kind !== 'amount' || fact.negative || fact.measure !== 'count' || fact.rate) return [];
  return [
    ...ofEach(fact, { service, options }),
    ...serviceOf(service)
      .plain.guesses.filter(
        (guess) => options[guess[0]] === undefined && !(guess === HOURS_A_DAY && fact.value.gt(HOURS)),
      )
      .map(([option, unit, label]) => {
        const number = option === 'hours' ? plain(fact.value) : saidAs('count', fact).text;
        const line = { service, options: { ...options, [option]: `${number}${unit}` } };
        return { label: label.replace('#', number), line };
      }),
  ];
}

/** Whether a fact says that something does not run: "stopped at night", "a stopped t3.medium". */
export function isStopped(fact: Fact): boolean {
  if (fact.kind === 'schedule') return fact.partOfDay === true && fact.denied === true;
  return fact.kind === 'negation' && OFF.test(/^\w+/.exec(fact.typed)?.[0] ?? '');
}

/** Of the rest of a day so many hours are likely; of what is stopped altogether its disk is still paid. */
function whileStopped(fact: Fact, { service, options }: PlainLine): readonly LikelyMeaning[] {
  if (fact.kind === 'schedule')
    return serviceOf(service).plain.guesses.flatMap((guess) =>
      guess === HOURS_A_DAY
        ? ['12', '16'].map((hours) => ({
            label: guess[2].replace('#', hours),
            line: { service, options: { ...options, hours: `${hours}h/day` } },
          }))
        : [],
    );
  const { disk, disk_type: type, count, region, ipv4 } = options;
  if (service !== 'ec2' || disk === undefined || ipv4 !== undefined) return [];
  const kept = { storage: disk, ...(count && { count }), ...(type && { disk_type: type }), ...(region && { region }) };
  return [{ label: 'Only the disk', line: { service: 'ebs', options: kept } }];
}

/** What comes at a rate may be told of each of them. */
function ofEach({ value }: Amount, { service, options }: PlainLine): readonly LikelyMeaning[] {
  const option = COMING.find((name) => options[name] !== undefined);
  const given = option && options[option];
  if (!given || value.lte('1') || !value.mod('1').eq('0')) return [];
  const all = amountOf(given).times(value);
  const period = typeof given === 'string' ? undefined : given.period;
  const said = { text: `${plain(all)}${period ? `/${period.name}` : ''}`, value: all, ...(period && { period }) };
  return [{ label: `That from each of ${plain(value)}`, line: { service, options: { ...options, [option]: said } } }];
}

const COMING = ['requests', 'events', 'jobs'];
