import { countText, durationText, memoryText } from './amount-text.js';
import type { Amount, Fact } from './facts.js';
import type { PlainOptions } from './options-of-part.js';
import type { LikelyMeaning, PlainLine } from './reading.js';

/** What a bare number may stand for, by service: the option, and how the number is written and told. */
type Guess = readonly [option: string, write: (amount: Amount) => string, label: (value: string) => string];

/** A day has no more hours. */
const HOURS_A_DAY = '24';

const hoursADay: Guess = [
  'hours',
  ({ value }) => `${value.toFixed()}h/day`,
  (value) => value.replace('h/day', ' hours a day'),
];
const hoursAMonth: Guess = [
  'hours',
  ({ value }) => `${value.toFixed()}h`,
  (value) => value.replace('h', ' hours a month'),
];
const GUESSES: Readonly<Record<PlainLine['service'], readonly Guess[]>> = {
  lambda: [
    ['requests', countText, (value) => `${value} requests`],
    ['duration', (amount) => `${countText(amount)}s`, (value) => `${value} a run`],
    ['duration', (amount) => `${countText(amount)}ms`, (value) => `${value} a run`],
    ['memory', (amount) => `${countText(amount)}MB`, (value) => `${value} of memory`],
  ],
  fargate: [['tasks', countText, (value) => `${value} tasks`], hoursADay, hoursAMonth],
  ec2: [
    ['count', countText, (value) => `${value} instances`],
    hoursADay,
    hoursAMonth,
    ['disk', (amount) => `${countText(amount)}GB`, (value) => `${value} of disk`],
  ],
  batch: [['jobs', countText, (value) => `${value} jobs`]],
  eks: [
    ['nodes', countText, (value) => `${value} nodes`],
    ['clusters', countText, (value) => `${value} clusters`],
    hoursADay,
  ],
  ecs: [],
  apigateway: [['requests', countText, (value) => `${value} requests`]],
  ebs: [
    ['count', countText, (value) => `${value} volumes`],
    ['iops', countText, (value) => `${value} IOPS`],
  ],
  ecr: [['storage', (amount) => `${countText(amount)}GB`, (value) => `${value} of images`]],
  network: [['nat_data', (amount) => `${countText(amount)}GB`, (value) => `${value} through it`]],
  lightsail: [['count', countText, (value) => `${value} instances`]],
};
/** More buttons would not fit beside the one that leaves the number out. */
const MOST = 4;

/** The likely meanings of a fact that has no use in a line: other options that could hold it, and the line without it. */
export function likelyMeanings(fact: Fact, { service, options }: PlainLine): readonly LikelyMeaning[] {
  const guesses = fact.kind === 'amount' ? guessesOf(fact, service, options) : [];
  const typed = 'typed' in fact ? fact.typed : fact.kind;
  return [...guesses.slice(0, MOST), { label: `Without “${typed}”`, line: { service, options } }];
}

function guessesOf(amount: Amount, service: PlainLine['service'], options: PlainOptions): readonly LikelyMeaning[] {
  if (amount.negative) return [];
  if (amount.measure === 'time' || amount.measure === 'memory') return measuredGuesses(amount, service, options);
  if (amount.rate && service === 'lambda')
    return lineWith({ service, options }, 'requests', countText(amount), 'requests');
  if (amount.measure !== 'count' || amount.rate) return [];
  return GUESSES[service]
    .filter((guess) => options[guess[0]] === undefined && !(guess === hoursADay && amount.value.gt(HOURS_A_DAY)))
    .map(([option, write, label]) => {
      const value = write(amount);
      return { label: label(value), line: { service, options: { ...options, [option]: value } } };
    });
}

function measuredGuesses(
  amount: Amount,
  service: PlainLine['service'],
  options: PlainOptions,
): readonly LikelyMeaning[] {
  const line = { service, options };
  if (amount.measure === 'memory') return service === 'ec2' ? lineWith(line, 'disk', memoryText(amount), 'disk') : [];
  return service === 'lambda' ? lineWith(line, 'duration', durationText(amount), 'a run') : [];
}

function lineWith(
  { service, options }: PlainLine,
  option: string,
  value: string,
  unit: string,
): readonly LikelyMeaning[] {
  if (options[option] !== undefined) return [];
  return [{ label: `${value} ${unit}`, line: { service, options: { ...options, [option]: value } } }];
}
