import { UP_TO_TEN } from '../../language/number-words.js';
import { type Decimal, exact, plain } from '../decimal.js';
import { JOINING } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { isPeople, nounOf } from '../plain-words/tokens/sense.js';
import { serviceOf } from '../services/index.js';
import { ONE_BY_DEFAULT } from './numbers.js';
import { type Alternatives, type Knowledge, optionsNamed, type TextLine } from './texts.js';

const SMALL_NUMBER = `[1-9]\\d{0,3}|${UP_TO_TEN.slice(1).join('|')}`;
/** "Two more", "add 3 more of them", "one less", with what is counted behind it. */
const DIFFERENCE = new RegExp(
  `(?:\\b(?:add|plus|with|and|get|buy|take) )?(?<![\\d.,])\\b(?<number>${SMALL_NUMBER}) (?:(?<more>more|extra|additional|further)|less|fewer)\\b(?: of (?:them|those|these|it))?(?<name> (?:machine|instance|server|task|node|gateway|box|vm|container|copie|balancer|address|job)(?:e?s)?| [a-z]\\w*\\.\\d*\\w+)?(?=\\s*(?:$|[,.;!?]|(?:then|there|please|pls|so|too|because|cause|cos|in|for|with|on)\\b))`,
  'i',
);
/** "Times 3", "x4": so many times what there is. */
const TIMES = new RegExp(
  `^\\W*(?:and |so )?(?:times|x|×|\\*) ?(?<number>${SMALL_NUMBER})\\b(?! ?(?:[a-z]|%))|(?<!\\d )\\btimes (?<behind>${SMALL_NUMBER})\\b(?! (?:hours?|h|days?|minutes?|mins?|weeks?|months?|gb|mb|tb)\\b|%)`,
  'i',
);
/** "3 of them", "one in each of 3 AZs": so many. */
const OF_THEM = new RegExp(
  `\\b(?<number>${SMALL_NUMBER}) of (?:them|those|these)\\b|\\bone (?:in|per|for) (?:each|every) of (?:the |our |my )?(?<places>${SMALL_NUMBER}) (?:azs?|zones?|availability zones?)\\b`,
  'i',
);
const NUMBER = `(?:\\d[\\w.,]*|${UP_TO_TEN.slice(1).join('|')})`;
/** "30 GB more", "another 5 hours", "take 2 out": the number is a difference. That "it goes more fast, 120 ms", tells only why. */
const APART = new RegExp(
  `(?<![\\w.])${NUMBER} (?:\\p{L}+ ){0,2}(?:more|less|fewer|extra|additional)\\b|\\b(?:more|less|fewer|(?<!\\bthe )(?:extra|additional)|another)(?! (?:than(?! ${NUMBER})|fast|quick|slow|cheap|expensive|powerful)\\b)(?: of (?:it|them|those|these))? (?:\\p{L}+,? ){0,2}${NUMBER}(?!\\w)|\\b(?:kill|subtract|deduct|take\\b.*\\b(?:away|off|out|down)(?! to\\b))\\b`,
  'iu',
);

/** Whether a number in a text is a difference to what there is. */
export function saysDifference(text: string): boolean {
  return APART.test(text);
}

/** "Two students have left the course", "3 more pupils joined": as many of what each of them has go with them, or come. */
const LEAVES = new RegExp(
  `\\b(?<number>${SMALL_NUMBER}) (?:(?:more|other|new) )?(?<who>of (?:them|us|those|these|(?:my|our|the) \\p{L}+)|\\p{L}+) (?:(?:just|already|now|also|both|has|have|had|will) )*(?:(?<joins>join(?:ed|s|ing)?|signed up|enrolled|registered)|(?:dropped|drop|dropping)(?: out)?|quit|quits|gave up|moved? away|went to (?:an)?other|(?:(?<=ha(?:s|ve|d) |just |already )left|left (?=the|my|our|us))|resigned|cancell?ed)\\b(?: (?:the|my|our|this) (?:class|course|group|team|club|lab|school|project|workshop))?(?: (?:last|this) (?:week|month|term|semester)| yesterday| today| already)?`,
  'iu',
);
/** What a line tells of the new number beside that: "so now is 26", "that makes 26". */
const COMES_TO =
  /[,.;]?\s*\b(?:so|which|that|now)\b(?: (?:it|is|are|we|there|makes?|have|only|now|just|left))* (\d+)(?: (?:left|now|of us))*(?=\s*(?:$|[,.;!?]))/iu;
/** So many of one kind are rather one for each of some people. */
const FEWEST_OWNERS = '6';
/** "A friend of mine wants one too", "the teacher needs one as well": one more. */
const ONE_TOO =
  /(?:\b(?:an?|my|our|the|one) (?:friend|teacher|prof(?:essor)?|boss|colleague|classmate|brother|sister|cousin|flatmate|roommate|intern|student|kid|other (?:group|team|class))(?: of (?:mine|ours))? )?\b(?:wants?|needs?|gets?|takes?|would like|should (?:have|get)|has to have)(?: to have)? (?:one|1)(?: of (?:them|those|these))?(?: (?:too|also|as well)\b)|\balso (?:wants?|needs?|gets?) (?:one|1)\b/i;
/** "We only have 9 members now": how many are left of those for whom there is one each. */
const NOW = /\b(?:only|just|now|still|left)\b/i;
/** "The second class only has 7 kids": others than those who are counted. */
const OTHERS = /\b(?:second|other|another|too|also|plus|new|next)\b/i;
const SOME = new RegExp(`(?<![\\w.])(${SMALL_NUMBER}) (\\p{L}+)`, 'iu');

/** Options that count what there is of one kind. */
const COUNTS: ReadonlySet<string> = new Set([
  ...ONE_BY_DEFAULT,
  'clusters',
  'nodes',
  'nat_gateways',
  'load_balancers',
  'ipv4',
]);

/** A line with the new number instead of a difference: "two more" behind three instances is "with 5". */
export function withAbsolute(text: string, before: Alternatives, knowledge: Knowledge): string {
  const several = withSeveral(text, before, knowledge);
  if (several !== undefined) return several;
  const match = DIFFERENCE.exec(text);
  const { number = '', more, name = '' } = match?.groups ?? {};
  const counted = match && countedBy(name.trim(), before, knowledge);
  if (!match || !counted) return text;
  const difference = numberIn(number);
  const now = more === undefined ? exact(counted.value).minus(difference) : exact(counted.value).plus(difference);
  return now.lt('1') ? text : text.replace(match[0], `with ${plain(now)} ${counted.name}`);
}

/** The same with so many, or so many times as many, of what is no instance or task: those are read as they are. */
function withSeveral(text: string, before: Alternatives, knowledge: Knowledge): string | undefined {
  const counted = countedBy('', before, knowledge);
  if (!counted) return undefined;
  const [times, ofThem] = [TIMES.exec(text), counted.name === 'of them' ? null : OF_THEM.exec(text)];
  const { number, behind, places } = (times ?? ofThem)?.groups ?? {};
  const [typed] = times ?? ofThem ?? [];
  if (typed === undefined) return undefined;
  const value = numberIn(number ?? places ?? behind ?? '');
  return text.replace(typed, ` with ${plain(times ? value.times(counted.value) : value)} ${counted.name} `).trim();
}

/** A line with the number of things where it tells of the people who have one each: how many of them left, joined, or are there now. */
export function withPeopleCounted(text: string, before: Alternatives, knowledge: Knowledge): string {
  const counted = countedBy('', before, knowledge);
  if (!counted) return text;
  const { number, joins, who = '' } = LEAVES.exec(text)?.groups ?? {};
  const arePeople = /^of\b/.test(who) || isPeople(nounOf(readEntities(who, knowledge).words[0]));
  if (number !== undefined && arePeople && exact(counted.value).gte(FEWEST_OWNERS)) {
    const by = numberIn(number);
    const now = joins === undefined ? exact(counted.value).minus(by) : exact(counted.value).plus(by);
    const rest = text.replace(LEAVES, ` with ${plain(now)} ${counted.name} `);
    return now.lt('1') ? text : rest.replace(COMES_TO, (typed, told: string) => (now.eq(told) ? '' : typed)).trim();
  }
  if (ONE_TOO.test(text))
    return text.replace(ONE_TOO, ` with ${plain(exact(counted.value).plus('1'))} ${counted.name} `);
  const [typed, people = '', noun = ''] =
    (exact(counted.value).gt('1') && NOW.test(text) && !OTHERS.test(text) && SOME.exec(text)) || [];
  if (typed === undefined || !isPeople(nounOf(readEntities(noun, knowledge).words[0]))) return text;
  const others = readEntities(text.replace(typed, ' '), knowledge).entities;
  const isPlain = others.every(({ kind }) => JOINING.includes(kind));
  return isPlain ? text.replace(typed, `with ${plain(numberIn(people))} ${counted.name}`) : text;
}

function numberIn(number: string): Decimal {
  return exact(/\d/.test(number) ? number : String(UP_TO_TEN.indexOf(number.toLowerCase())));
}

/** The only number of things in a request, or that of which a name speaks. */
function countedBy(
  name: string,
  before: Alternatives,
  knowledge: Knowledge,
): { readonly value: string; readonly name: string } | undefined {
  const [lines = [], ...others] = before;
  if (others.length > 0) return undefined;
  const counts = lines.flatMap((line) => countsOf(line).map(([option, value]) => ({ line, option, value })));
  const isType = name.includes('.');
  const isMeant = ({ line, option }: (typeof counts)[number]) =>
    isType ? line.options['instance'] === name.toLowerCase() : optionsNamed(name, line, knowledge).includes(option);
  const [only, ...more] = name === '' ? counts : counts.filter(isMeant);
  if (!only || more.length > 0) return undefined;
  return { value: only.value, name: name === '' || isType ? nameOf(only.option) : name };
}

/** The numbers in a line; an instance or a task is one if nothing else is said. */
function countsOf({ service, options }: TextLine): readonly (readonly [option: string, value: string])[] {
  const own = Object.entries(options).filter(
    ([option, value]) =>
      // "One less" behind a cluster with three nodes is a node.
      COUNTS.has(option) && /^\d+$/.test(value) && !(option === 'clusters' && 'nodes' in options),
  );
  const [option] = serviceOf(service).plain.bought ?? [];
  return option === undefined || !ONE_BY_DEFAULT.has(option) || own.some(([name]) => name === option)
    ? own
    : [...own, [option, '1']];
}

function nameOf(option: string): string {
  return option === 'count' ? 'of them' : option.replaceAll('_', ' ');
}
