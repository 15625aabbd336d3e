import { echo } from '../../typed-text.js';
import { plain } from '../decimal.js';
import { chooseInstance, counterpart, instanceSize, isArm } from '../instance-types.js';
import { sidesOf } from '../plain-words/clauses/alternatives.js';
import { type Entities, entitiesOf, isHead } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { isSameRequest } from '../plain-words/requests/request-text.js';
import type { ServiceId } from '../price-lists.js';
import { parseMemory, wholeMegabytes } from '../quantities/memory.js';
import { parseVcpu } from '../quantities/vcpu.js';
import { hasRegion, isBesideCompute, serviceOf } from '../services/index.js';
import { countingThings, ONE_BY_DEFAULT, withBareNumber } from './numbers.js';
import {
  type Alternatives,
  asTexts,
  type Changed,
  changedOptions,
  type Knowledge,
  mayBeAbout,
  type OptionTexts,
  type TextLine,
  withChange,
} from './texts.js';

const ADDS =
  /\b(?:plus|add|adding|additional(?:ly)?|another|as well|too|also|extra|more(?! than)|on top|together with|along with|alongside)\b|\+/i;
/** "And 2 t3.micro" may add them or compare them. */
const AND_A_NUMBER = /^\W*(?:(?:ok|okay|so|but)\W+)?and (?:one|two|three|four|five|\d+)\b/i;
/** "And a t3.small" is one, however many there were. */
const AND_ONE = /^\W*and an? /i;
const INSTEAD = /\b(?:instead|rather|switch|change)\b/i;
const INSTEAD_OF = /\b(?:instead of|rather than)\b/i;

/** Changes a request by the words of a second line. */
export function changedBy(text: string, before: Alternatives, knowledge: Knowledge): Changed {
  const [wanted = '', replaced] = text.split(INSTEAD_OF);
  if (replaced !== undefined && varied(before, readEntities(replaced, knowledge).entities, replaced))
    return { asks: 'Instead of what? Your request so far does not contain it.' };
  const { entities } = readEntities(wanted, knowledge);
  const numbered = withBareNumber(before, entities);
  if (numbered) {
    const others = entities.filter(({ kind }) => kind !== 'amount');
    return varied(numbered, others, wanted) ?? { to: numbered };
  }
  const { alternatives } = readPriceRequest(wanted, knowledge);
  const sides = entities.some(isHead) ? alternatives.map(({ lines }) => lines.map(asTexts)) : [];
  const own = sides.flat();
  const beside = own.length > 0 && own.every(({ service }) => isBesideCompute(service));
  const adds = own.length > 0 && ADDS.test(wanted);
  if (!adds && !beside && own.length > 0 && AND_A_NUMBER.test(wanted))
    return { asks: `Is ${echo(wanted, 30)} added to it, or does it replace it? Say "plus …" or "… instead".` };
  if (adds || beside) return { to: before.flatMap((lines) => sides.map((side) => side.reduce(added, lines))) };
  const single = AND_ONE.test(wanted) ? before.map((lines) => lines.map(withoutNumber)) : before;
  const changed = varied(single, countingThings(entities), wanted);
  // Another instance type in a comparison.
  if (changed && 'to' in changed && before.length > 1 && entitiesOf(entities, 'instance').length > 0)
    return { to: [...before, ...changed.to].filter(isFirstLike) };
  return (
    changed ??
    onOtherService(wanted, own, before, knowledge) ?? {
      asks: `What does ${echo(wanted, 30)} change? I could not use it there.`,
    }
  );
}

function withoutNumber({ service, options }: TextLine): TextLine {
  const left = Object.entries(options).filter(([name]) => name !== numberOf(service));
  return { service, options: Object.fromEntries(left) };
}

function isFirstLike(side: readonly TextLine[], at: number, sides: Alternatives): boolean {
  return at === sides.findIndex((other) => isSameRequest([side], [other]));
}

/** Adds a line in the same Region, an API with the same requests. A service beside compute joins its own line. */
function added(lines: readonly TextLine[], { service, options: own }: TextLine): readonly TextLine[] {
  const same = isBesideCompute(service) ? lines.find((line) => line.service === service) : undefined;
  if (same) return lines.map((line) => (line === same ? { ...line, options: { ...line.options, ...own } } : line));
  const [region, ...otherRegions] = new Set(lines.filter(hasRegion).map(({ options }) => options['region']));
  const requests = lines.find(({ options }) => options['requests'] !== undefined)?.options['requests'];
  const options: OptionTexts = {
    ...(service === 'apigateway' && requests !== undefined && { requests }),
    ...(region !== undefined && otherRegions.length === 0 && { region }),
    ...own,
  };
  return [...lines, { service, options }];
}

/** Options that a load keeps on any service. */
const KEPT = ['vcpu', 'memory', 'hours', 'architecture', 'region'];

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
  if (from?.service === service) return undefined;
  if (!from || more.length > 0)
    return { asks: `What should run on ${serviceOf(service).name}? Say how large it is and how many there are.` };
  const options = { ...loadOn(service, from, knowledge), ...named.options };
  // That service bills nothing of the load, so its price would be that of nothing.
  if (Object.keys(options).length === 0)
    return { asks: `What does it run on in ${serviceOf(service).name}: Fargate, or which instance type?` };
  const other = first.map((one) => (one === from ? { service, options } : one));
  return { to: INSTEAD.test(words) ? [other] : [...before, other], lost: notOn(service, from) };
}

/** What of a load is an option of another service: as many, as large and as long. */
function loadOn(service: ServiceId, { service: old, options }: TextLine, { prices }: Knowledge): OptionTexts {
  const size = instanceSize(options['instance'] ?? '', prices.ec2);
  const { vcpu, memory } = { ...options, ...(size && { vcpu: plain(size.vcpu), memory: `${plain(size.memoryGb)}GB` }) };
  const wanted = {
    vcpu: vcpu === undefined ? undefined : parsedValue(parseVcpu(vcpu)),
    memoryGb: memory === undefined ? undefined : parsedValue(parseMemory(memory, ANY_MEMORY))?.div('1024'),
    ...(options['architecture'] !== undefined && { arm: options['architecture'] === 'arm64' }),
  };
  const number = options[numberOf(old) ?? ''];
  const type = wanted.memoryGb && chooseInstance(wanted, prices.ec2, options['region'])?.type;
  const load: Readonly<Record<string, string | undefined>> = {
    ...Object.fromEntries(KEPT.map((name) => [name, options[name]])),
    ...(serviceOf(service).plain.essentials.includes('instance') ? { instance: type } : { vcpu, memory }),
    ...(numberOf(service) !== undefined && { [numberOf(service) ?? '']: number }),
  };
  const known = Object.keys(serviceOf(service).options);
  return Object.fromEntries(
    Object.entries(load).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && known.includes(entry[0]),
    ),
  );
}

/** Quantities of a load that another service has no option for, by their names: its disk, its addresses. */
function notOn(service: ServiceId, { service: old, options }: TextLine): readonly string[] {
  const replaced = new Set(['instance', numberOf(old), ...KEPT, ...Object.keys(serviceOf(service).options)]);
  return Object.entries(options).flatMap(([name, value]) =>
    replaced.has(name) ? [] : [`${name.replaceAll('_', ' ')} ${value}`],
  );
}

const ANY_MEMORY = { ...wholeMegabytes('memory', '0', '1e15'), whole: false };

function parsedValue<T>(read: { readonly ok: true; readonly value: T } | { readonly ok: false }): T | undefined {
  return read.ok ? read.value : undefined;
}

/** The option with how many there are. */
function numberOf(service: ServiceId): string | undefined {
  const [option = ''] = serviceOf(service).plain.bought ?? [];
  return ONE_BY_DEFAULT.has(option) ? option : undefined;
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

/**
 * Changes every alternative by what a line says.
 * @returns undefined if no line has a use for it
 */
function varied(to: Alternatives, entities: Entities, words: string): Changed | undefined {
  const changed = to.map((lines) => variedLines(lines, entities));
  if (changed.every((one) => one === undefined)) return undefined;
  if (changed.includes('unclear')) {
    const names = to.flat().map((line) => line.options['instance'] ?? serviceOf(line.service).name);
    return { asks: `Which one do you mean by ${echo(words, 30)}: ${[...new Set(names)].join(' or ')}?` };
  }
  return { to: changed.flatMap((one, index) => (Array.isArray(one) ? one : [to[index] ?? []])) };
}

/** The changed lines, once for each side that the words compare; unclear if they may change one of several lines. */
function variedLines(lines: readonly TextLine[], entities: Entities): Alternatives | 'unclear' | undefined {
  const variants = lines.map((line) => ({ line, sides: variantsOf(line, entities) }));
  const changed = variants.filter(({ sides }) => sides.length > 0);
  if (changed.length === 0) return undefined;
  const names = new Set(changed.flatMap(({ line, sides }) => sides.flatMap((side) => changedOptions(line, side))));
  const alike = [...names].every((name) => SHARED.has(name));
  // What surrounds compute stays on while that is off.
  const isOfAll = changed.length < 2 || (alike && !names.has('hours'));
  const meant = isOfAll ? changed : changed.filter(({ line }) => !isBesideCompute(line.service));
  if (meant.length > 1 && !alike) return 'unclear';
  const most = Math.max(...meant.map(({ sides }) => sides.length));
  return Array.from({ length: most }, (_, side) =>
    variants.map((one) => (meant.includes(one) ? (one.sides[side] ?? one.line) : one.line)),
  );
}

/** The line with each change that the words compare; none if it has no use for them. */
function variantsOf(line: TextLine, entities: Entities): readonly TextLine[] {
  if (!mayBeAbout(line, entities)) return [];
  const sides = sidesOf(entities).map((side) => withChange(line, side));
  const isChange = (side: ReturnType<typeof withChange>) =>
    side.unused.length + side.contradictory.length === 0 && !side.wanted && changedOptions(line, side).length > 0;
  return sides.every(isChange) ? sides.map(({ service, options }) => ({ service, options })) : [];
}
