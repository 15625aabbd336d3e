import { plain } from '../decimal.js';
import type { Given } from '../quantities/said.js';
import type { Amount, Fact } from './facts.js';
import type { LikelyMeaning, PlainLine } from './reading.js';
import { saidAs } from './said-amount.js';

/** What a bare number may stand for: the option, what the option has behind the number, and the label with the number as "#". */
type Guess = readonly [option: string, unit: string, label: string];

/** A day has no more hours. */
const HOURS_A_DAY = '24';

const hoursADay: Guess = ['hours', 'h/day', '# hours a day'];
const hoursAMonth: Guess = ['hours', 'h', '# hours a month'];
const GUESSES: Readonly<Record<PlainLine['service'], readonly Guess[]>> = {
  lambda: [
    ['requests', '', '# requests'],
    ['duration', 's', '#s a run'],
    ['duration', 'ms', '#ms a run'],
    ['memory', 'MB', '#MB of memory'],
  ],
  fargate: [['tasks', '', '# tasks'], hoursADay, hoursAMonth],
  ec2: [['count', '', '# instances'], hoursADay, hoursAMonth, ['disk', 'GB', '#GB of disk']],
  batch: [['jobs', '', '# jobs']],
  eks: [['nodes', '', '# nodes'], ['clusters', '', '# clusters'], hoursADay],
  ecs: [],
  apigateway: [['requests', '', '# requests']],
  ebs: [
    ['count', '', '# volumes'],
    ['iops', '', '# IOPS'],
  ],
  ecr: [['storage', 'GB', '#GB of images']],
  network: [['nat_data', 'GB', '#GB through it']],
  lightsail: [['count', '', '# instances']],
};
/** More buttons would not fit beside the one that leaves the number out. */
const MOST = 4;

/** The likely meanings of a fact that has no use in a line: other options that could hold it, and the line without it. */
export function likelyMeanings(fact: Fact, line: PlainLine): readonly LikelyMeaning[] {
  const guesses = fact.kind === 'amount' ? guessesOf(fact, line) : [];
  const typed = 'typed' in fact ? fact.typed : fact.kind;
  return [...guesses.slice(0, MOST), { label: `Without “${typed}”`, line }];
}

function guessesOf(amount: Amount, line: PlainLine): readonly LikelyMeaning[] {
  const { service, options } = line;
  const { measure, rate, value } = amount;
  if (amount.negative) return [];
  if (measure === 'memory') return service === 'ec2' ? withAmount(line, 'disk', amount, 'disk') : [];
  if (measure === 'time') return service === 'lambda' ? withAmount(line, 'duration', amount, 'a run') : [];
  if (rate && service === 'lambda') return withAmount(line, 'requests', amount, 'requests');
  if (measure !== 'count' || rate) return [];
  return GUESSES[service]
    .filter((guess) => options[guess[0]] === undefined && !(guess === hoursADay && value.gt(HOURS_A_DAY)))
    .map(([option, unit, label]) => {
      const number = option === 'hours' ? plain(value) : saidAs('count', amount).text;
      return lineWith(line, option, `${number}${unit}`, label.replace('#', number));
    });
}

function withAmount(line: PlainLine, option: string, amount: Amount, unit: string): readonly LikelyMeaning[] {
  const said = saidAs(amount.measure, amount);
  return line.options[option] === undefined ? [lineWith(line, option, said, `${said.text} ${unit}`)] : [];
}

function lineWith({ service, options }: PlainLine, option: string, value: Given, label: string): LikelyMeaning {
  return { label, line: { service, options: { ...options, [option]: value } } };
}
