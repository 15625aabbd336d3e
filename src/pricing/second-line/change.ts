import { echo } from '../../typed-text.js';
import { plain } from '../decimal.js';
import { instanceSize } from '../instance-sizes.js';
import { factsOf } from '../plain-words/facts.js';
import { isHead } from '../plain-words/heads.js';
import { readFacts } from '../plain-words/read-facts.js';
import { readPriceRequest } from '../plain-words/read-price-request.js';
import type { ServiceId } from '../price-lists.js';
import { hasRegion, isBesideCompute, serviceOf } from '../services/index.js';
import { counted } from './bare-number.js';
import type { Alternatives, Changed, SecondLineKnowledge } from './changed.js';
import { inWords, optionInWords } from './in-words.js';
import { asTexts, type OptionTexts, type TextLine } from './texts.js';
import { varied } from './varied.js';

const ADDS =
  /\b(?:plus|add|adding|additional(?:ly)?|another|as well|too|also|extra|more(?! than)|on top|together with|along with|alongside)\b|\+/i;
/** In one sentence they would be added, as a question they would be compared: "and 2 t3.micro". Who says "and a t3.micro" asks what that costs. */
const AND_SO_MANY = /^\W*(?:(?:ok|okay|so|but)\W+)?and (?:one|two|three|four|five|\d+)\b/i;
const AND_ONE = /^\W*(?:(?:ok|okay|so|but)\W+)?and an?\b/i;
const INSTEAD = /\b(?:instead|rather|switch|change)\b/i;
const INSTEAD_OF = /\b(?:instead of|rather than)\b/i;

/** "And an m5.large?" asks what that costs; it may have been meant beside what is there. */
export function withOneMore(
  text: string,
  before: Alternatives,
  knowledge: SecondLineKnowledge,
): Alternatives | undefined {
  const own = AND_ONE.test(text) ? linesIn(text, knowledge) : [];
  return own.length > 0 ? before.map((lines) => own.reduce(added, lines)) : undefined;
}

/** Changes the lines of a request by what a second line says. */
export function changedBy(text: string, before: Alternatives, knowledge: SecondLineKnowledge): Changed {
  const [wanted = '', there] = text.split(INSTEAD_OF);
  if (there !== undefined && varied(before, there, knowledge))
    return { asks: 'Instead of what? I read something else before.' };
  const { facts } = readFacts(wanted, knowledge);
  const said = counted(wanted, facts, before);
  const own = facts.some(isHead) ? linesIn(wanted, knowledge) : [];
  const beside = own.length > 0 && own.every(({ service }) => isBesideCompute(service));
  const adds = own.length > 0 && ADDS.test(wanted);
  if (!adds && !beside && own.length > 0 && AND_SO_MANY.test(wanted))
    return { asks: `Is ${echo(said, 30)} added to it, or does it stand in its place? Say "plus …" or "… instead".` };
  if (adds || beside) return { to: before.map((lines) => own.reduce(added, lines)) };
  const changed = varied(before, said, knowledge);
  // Another instance type beside those that are compared.
  if (changed && 'to' in changed && before.length > 1 && factsOf(facts, 'instance').length > 0)
    return { to: [...before, ...new Map(changed.to.map((lines) => [inWords([lines]), lines])).values()] };
  return changed ?? onAnother(wanted, own, before, knowledge) ?? notUsed(said);
}

/** What a line asks the price of by itself. */
function linesIn(text: string, knowledge: SecondLineKnowledge): readonly TextLine[] {
  return readPriceRequest(text, knowledge).alternatives.flatMap(({ lines }) => lines.map(asTexts));
}

/** Lines with one more, where they are and with the requests that they have; what stands beside compute joins what is there of it. */
function added(lines: readonly TextLine[], { service, options: own }: TextLine): readonly TextLine[] {
  const beside = isBesideCompute(service) ? lines.find((line) => line.service === service) : undefined;
  if (beside) return lines.map((line) => (line === beside ? { ...line, options: { ...line.options, ...own } } : line));
  const regions = new Set(lines.filter(hasRegion).map(({ options }) => options['region']));
  const [region] = regions.size === 1 ? regions : [];
  const requests = lines.find(({ options }) => options['requests'] !== undefined)?.options['requests'];
  const options: OptionTexts = {
    ...(service === 'apigateway' && requests !== undefined && { requests }),
    ...own,
    ...(region !== undefined && { region }),
  };
  return [...lines, { service, options }];
}

/** What a load has on any service: its size, when it runs, and where. */
const CARRIED = ['vcpu', 'memory', 'hours', 'architecture', 'region'];
/** How many of it there are, by service. */
const NUMBERS: Readonly<Partial<Record<ServiceId, string>>> = { fargate: 'tasks', ec2: 'count', lightsail: 'count' };

/** The same load on another service, beside what is there or in its place; nothing if the words name none. */
function onAnother(
  said: string,
  own: readonly TextLine[],
  before: Alternatives,
  knowledge: SecondLineKnowledge,
): Changed | undefined {
  const [named, ...others] = own;
  const [first = []] = before;
  const [from, ...more] = first.filter((line) => !isBesideCompute(line.service));
  if (!named || others.length > 0) return undefined;
  const { service } = named;
  const { name } = serviceOf(service);
  if (!from || more.length > 0)
    return { asks: `What is to run on ${name}? Say how large it is, and how many there are.` };
  const size = instanceSize(from.options['instance'] ?? '');
  const load: OptionTexts = {
    ...(size && { vcpu: plain(size.vcpu), memory: `${plain(size.memoryGb)}GB` }),
    ...from.options,
  };
  const carried = CARRIED.flatMap((option) => {
    const value = load[option];
    const isTaken = value === undefined || named.options[option] !== undefined;
    return isTaken ? [] : [optionInWords(option, value)];
  });
  const [line] = linesIn([said, ...carried].join(', '), knowledge);
  // Nothing of the load is paid for there: its price would be that of nothing.
  if (line?.service !== service || Object.keys(line.options).length === 0)
    return { asks: `What does it run on in ${name}: Fargate, or which instance type?` };
  const number = from.options[NUMBERS[from.service] ?? ''];
  const option = NUMBERS[service];
  const options = { ...(number !== undefined && option !== undefined && { [option]: number }), ...line.options };
  const other = first.map((one) => (one === from ? { service, options } : one));
  return { to: INSTEAD.test(said) ? [other] : [...before, other] };
}

function notUsed(said: string): Changed {
  return { asks: `What does ${echo(said, 30)} change? I found no use for it there.` };
}
