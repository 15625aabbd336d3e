import { echo } from '../../typed-text.js';
import { plain } from '../decimal.js';
import { counterpart, instanceSize, isArm } from '../instance-sizes.js';
import { missingOptions } from '../plain-words/clauses/interpret.js';
import { entitiesOf, isHead } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import type { ServiceId } from '../price-lists.js';
import { hasRegion, isBesideCompute, serviceOf } from '../services/index.js';
import { inWords, lineInWords, optionInWords } from './in-words.js';
import { withCountedThing } from './numbers.js';
import {
  type Alternatives,
  asTexts,
  type Changed,
  type Knowledge,
  type OptionTexts,
  readTexts,
  type TextLine,
} from './texts.js';

const ADDS =
  /\b(?:plus|add|adding|additional(?:ly)?|another|as well|too|also|extra|more(?! than)|on top|together with|along with|alongside)\b|\+/i;
/** "And 2 t3.micro" may add them or compare them. */
const AND_A_NUMBER = /^\W*(?:(?:ok|okay|so|but)\W+)?and (?:one|two|three|four|five|\d+)\b/i;
const INSTEAD = /\b(?:instead|rather|switch|change)\b/i;
const INSTEAD_OF = /\b(?:instead of|rather than)\b/i;

/** Changes a request by the words of a second line. */
export function changedBy(text: string, before: Alternatives, knowledge: Knowledge): Changed {
  const [wanted = '', replaced] = text.split(INSTEAD_OF);
  if (replaced !== undefined && varied(before, replaced, knowledge))
    return { asks: 'Instead of what? Your request so far does not contain it.' };
  const { entities } = readEntities(wanted, knowledge);
  const words = withCountedThing(wanted, entities, before);
  const own = entities.some(isHead) ? linesIn(wanted, knowledge) : [];
  const beside = own.length > 0 && own.every(({ service }) => isBesideCompute(service));
  const adds = own.length > 0 && ADDS.test(wanted);
  if (!adds && !beside && own.length > 0 && AND_A_NUMBER.test(wanted))
    return { asks: `Is ${echo(words, 30)} added to it, or does it replace it? Say "plus …" or "… instead".` };
  if (adds || beside) return { to: before.map((lines) => own.reduce(added, lines)) };
  const changed = varied(before, words, knowledge);
  // Another instance type in a comparison.
  if (changed && 'to' in changed && before.length > 1 && entitiesOf(entities, 'instance').length > 0)
    return { to: [...before, ...new Map(changed.to.map((lines) => [inWords([lines]), lines])).values()] };
  return (
    changed ??
    onOtherService(wanted, own, before, knowledge) ?? {
      asks: `What does ${echo(words, 30)} change? I could not use it there.`,
    }
  );
}

function linesIn(text: string, knowledge: Knowledge): readonly TextLine[] {
  return readPriceRequest(text, knowledge).alternatives.flatMap(({ lines }) => lines.map(asTexts));
}

/** Adds a line in the same Region, an API with the same requests. A service beside compute joins its own line. */
function added(lines: readonly TextLine[], { service, options: own }: TextLine): readonly TextLine[] {
  const same = isBesideCompute(service) ? lines.find((line) => line.service === service) : undefined;
  if (same) return lines.map((line) => (line === same ? { ...line, options: { ...line.options, ...own } } : line));
  const [region, ...otherRegions] = new Set(lines.filter(hasRegion).map(({ options }) => options['region']));
  const requests = lines.find(({ options }) => options['requests'] !== undefined)?.options['requests'];
  const options: OptionTexts = {
    ...(service === 'apigateway' && requests !== undefined && { requests }),
    ...own,
    ...(region !== undefined && otherRegions.length === 0 && { region }),
  };
  return [...lines, { service, options }];
}

/** Options that a load keeps on any service. */
const KEPT = ['vcpu', 'memory', 'hours', 'architecture', 'region'];
/** The option with the number of things, by service. */
const NUMBERS: Readonly<Partial<Record<ServiceId, string>>> = { fargate: 'tasks', ec2: 'count', lightsail: 'count' };

/** The same load on another service, as a comparison or instead; undefined if the words name none. */
function onOtherService(
  words: string,
  own: readonly TextLine[],
  before: Alternatives,
  knowledge: Knowledge,
): Changed | undefined {
  const [named, ...others] = own;
  if (!named || others.length > 0) return undefined;
  const [first = []] = before;
  const [from, ...more] = first.filter((line) => !isBesideCompute(line.service));
  const { service } = named;
  const { name } = serviceOf(service);
  if (!from || more.length > 0)
    return { asks: `What should run on ${name}? Say how large it is and how many there are.` };
  const size = instanceSize(from.options['instance'] ?? '', knowledge.prices.ec2);
  const load: OptionTexts = {
    ...(size && { vcpu: plain(size.vcpu), memory: `${plain(size.memoryGb)}GB` }),
    ...from.options,
  };
  const kept = KEPT.flatMap((option) => {
    const value = load[option];
    return value === undefined || named.options[option] !== undefined ? [] : [optionInWords(option, value)];
  });
  const [line] = linesIn([words, ...kept].join(', '), knowledge);
  // That service bills nothing of the load, so its price would be that of nothing.
  if (line?.service !== service || Object.keys(line.options).length === 0)
    return { asks: `What does it run on in ${name}: Fargate, or which instance type?` };
  const number = from.options[NUMBERS[from.service] ?? ''];
  const option = NUMBERS[service];
  const options = { ...(number !== undefined && option !== undefined && { [option]: number }), ...line.options };
  const other = first.map((one) => (one === from ? { service, options } : one));
  return { to: INSTEAD.test(words) ? [other] : [...before, other] };
}

/** "How about Arm": the counterparts of all instances, and the words without the processor; undefined if one has none. */
export function onOtherProcessor(
  text: string,
  before: Alternatives,
  knowledge: Knowledge,
): { readonly to: Alternatives; readonly rest: string } | undefined {
  const { entities, words } = readEntities(text, knowledge);
  const [wanted, ...others] = entitiesOf(entities, 'architecture');
  if (!wanted || others.length > 0 || entitiesOf(entities, 'instance').length > 0) return undefined;
  const arm = wanted.architecture === 'arm64';
  const to = before.map((lines) =>
    lines.flatMap((line) => {
      const { instance } = line.options;
      const type = instance === undefined || isArm(instance) === arm ? undefined : counterpart(instance);
      return type === undefined ? [] : [{ ...line, options: { ...line.options, instance: type } }];
    }),
  );
  if (to.some((lines, side) => lines.length !== before[side]?.length)) return undefined;
  const rest = words.filter((_, at) => !wanted.at.includes(at)).map(({ typed }) => typed);
  return { to, rest: rest.join(' ') };
}

/** Options that a function shares with its API, and that a whole request may share. */
const SHARED: ReadonlySet<string> = new Set(['requests', 'hours', 'region', 'architecture']);
/** Options with a size. */
const SIZES = ['instance', 'size', 'vcpu', 'memory'] as const;

/**
 * Changes every alternative by some words: each line is read as itself "or" these words, like a comparison.
 * @returns undefined if no line has a use for them
 */
function varied(to: Alternatives, words: string, knowledge: Knowledge): Changed | undefined {
  const changed = to.map((lines) => variedLines(lines, words, knowledge));
  if (changed.every((one) => one === undefined)) return undefined;
  if (changed.includes('unclear')) {
    const names = to.flat().map((line) => line.options['instance'] ?? serviceOf(line.service).name);
    return { asks: `Which one do you mean by ${echo(words, 30)}: ${[...new Set(names)].join(' or ')}?` };
  }
  return { to: changed.flatMap((one, index) => (Array.isArray(one) ? one : [to[index] ?? []])) };
}

/** The changed lines, once for each side that the words compare; unclear if they may change one of several lines. */
function variedLines(
  lines: readonly TextLine[],
  words: string,
  knowledge: Knowledge,
): Alternatives | 'unclear' | undefined {
  const variants = lines.map((line) => ({ line, sides: variantsOf(line, words, knowledge) }));
  const changed = variants.filter(({ sides }) => sides.length > 0);
  if (changed.length === 0) return undefined;
  const alike = changed.every(({ line, sides }) => sides.every((side) => changesShared(line, side)));
  const meant = changed.length < 2 || alike ? changed : changed.filter(({ line }) => !isBesideCompute(line.service));
  if (meant.length > 1 && !alike) return 'unclear';
  const most = Math.max(...meant.map(({ sides }) => sides.length));
  return Array.from({ length: most }, (_, side) =>
    variants.map((one) => (meant.includes(one) ? (one.sides[side] ?? one.line) : one.line)),
  );
}

/** The line with each change that the words compare; none if it has no use for them. */
function variantsOf(line: TextLine, words: string, knowledge: Knowledge): readonly TextLine[] {
  const { alternatives, open, contradictory } = readPriceRequest(`${lineInWords(line)} or ${words}`, knowledge);
  const sides = alternatives.slice(1).map(({ lines }) => lines.map(asTexts));
  const missing = missingOptions(line.service, line.options).length;
  // The words must keep their own sizes: "2 tasks with 1 GB" is no change to two instances of a type.
  const { options: own, unused } = readTexts(line.service, readEntities(words, knowledge).entities);
  if (unused.some(({ kind }) => kind === 'amount') || open.length + contradictory.length > 0) return [];
  const isChanged = ([side, ...more]: readonly TextLine[]) =>
    side?.service === line.service &&
    more.length === 0 &&
    SIZES.every((name) => own[name] === undefined || own[name] === side.options[name]) &&
    missingOptions(side.service, side.options).length <= missing &&
    Object.keys({ ...line.options, ...side.options }).some((name) => side.options[name] !== line.options[name]);
  return sides.every(isChanged) ? sides.flat() : [];
}

function changesShared({ options }: TextLine, side: TextLine): boolean {
  const names = Object.keys(side.options).filter((name) => side.options[name] !== options[name]);
  return names.every((name) => SHARED.has(name));
}
