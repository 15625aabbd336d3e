import { counterpart, instanceSize, isArm } from '../instance-types.js';
import { entitiesOf } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { typedText } from '../plain-words/tokens/sense.js';
import type { ServiceId } from '../price-lists.js';
import { isBesideCompute, serviceOf } from '../services/index.js';
import { ONE_BY_DEFAULT } from './numbers.js';
import { type Alternatives, asTexts, type Changed, type Knowledge, type OptionTexts, type TextLine } from './texts.js';

const INSTEAD = /\b(?:instead|rather|switch|change)\b/i;
/** Options that a load keeps on any service, */
const KEPT_ANYWHERE = ['architecture', 'region'];
/** those that instances keep wherever they run, */
const OF_MACHINES = ['instance', 'disk', 'disk_type', 'iops', 'throughput'];
/** and those that it keeps from one service with machines to another: the memory of a function says nothing about a server. */
const KEPT = ['vcpu', 'memory', 'hours', 'os', 'snapshots', ...KEPT_ANYWHERE];

/**
 * The same load on another service, as a comparison or instead.
 * @param named the service, with what the line says about it
 * @returns undefined if the request is one of that service
 */
export function onOtherService(
  words: string,
  { service, options: own }: TextLine,
  before: Alternatives,
  knowledge: Knowledge,
): Changed | undefined {
  const [first = []] = before;
  const [from, ...more] = first.filter((line) => !isBesideCompute(line.service));
  if (from?.service === service) return undefined;
  if (!from || more.length > 0)
    return { asks: `What should run on ${serviceOf(service).name}? Say how large it is and how many there are.` };
  const machines = { service: 'ec2', options: { ...loadOn('ec2', from, knowledge), ...own } } as const;
  if (service === 'ecs' && machines.options['instance'] !== undefined)
    return { to: [[{ service, options: {} }, machines]] };
  const options = { ...loadOn(service, from, knowledge), ...own };
  const isBare = Object.keys(options).every((name) => KEPT_ANYWHERE.includes(name));
  // That service bills nothing of the load, so its price would be that of nothing. One with a size gets the size that the load needs.
  if (isBare && !hasMachines(service))
    return { asks: `What does it run on in ${serviceOf(service).name}: Fargate, or which instance type?` };
  const other = first.map((one) => (one === from ? { service, options } : one));
  const isInstead = INSTEAD.test(words);
  // A comparison sizes what has no size by that load.
  return { to: isInstead ? [other] : [...before, other], lost: isBare && !isInstead ? [] : notOn(service, from) };
}

/** The nodes of a cluster are its machines. */
const NODES = 'nodes';

/** What of a load is an option of another service: as many, as large and as long. */
function loadOn(service: ServiceId, { service: old, options }: TextLine, knowledge: Knowledge): OptionTexts {
  const number = options[numberOf(old) ?? NODES];
  const count = numberOf(service) ?? NODES;
  const known = Object.keys(serviceOf(service).options);
  const kept = { ...options, ...(number !== undefined && { [count]: number }) };
  const isAlike = 'instance' in serviceOf(old).options && 'instance' in serviceOf(service).options;
  const names =
    hasMachines(old) === hasMachines(service) ? [...KEPT, count, ...(isAlike ? OF_MACHINES : [])] : KEPT_ANYWHERE;
  const isOfArm = isArm(options['instance'] ?? '') && known.includes('architecture');
  return {
    ...(hasMachines(old) ? sizeOn(service, options, knowledge) : {}),
    // What is built for Arm runs on Arm there, too.
    ...(isOfArm && { architecture: 'arm64' }),
    ...Object.fromEntries(Object.entries(kept).filter(([name]) => known.includes(name) && names.includes(name))),
  };
}

/** Whether a service is billed by the vCPUs, the type or the number of its machines. */
function hasMachines(service: ServiceId): boolean {
  return ['vcpu', 'instance', 'count'].some((option) => option in serviceOf(service).options);
}

/** The size of a load as the reader of requests takes it: an instance that is large enough, or vCPUs and memory. */
function sizeOn(service: ServiceId, options: OptionTexts, knowledge: Knowledge): OptionTexts {
  const size = instanceSize(options['instance'] ?? '', knowledge.prices.ec2);
  const { vcpu = size?.vcpu.toFixed(), memory = size && `${size.memoryGb.toFixed()}GB`, architecture = '' } = options;
  if (memory === undefined) return {};
  const text = [service, ...(vcpu === undefined ? [] : [`${vcpu} vCPU`]), `${memory} memory`, architecture].join(' ');
  const [line] = readPriceRequest(text, knowledge).alternatives.flatMap(({ lines }) => lines);
  return line?.service === service ? asTexts(line).options : {};
}

/** Quantities of a load that another service has no option for, by their names: its disk, its addresses. */
function notOn(service: ServiceId, { service: old, options }: TextLine): readonly string[] {
  const replaced = new Set(['instance', numberOf(old), ...KEPT, ...Object.keys(serviceOf(service).options)]);
  return Object.entries(options).flatMap(([name, value]) =>
    replaced.has(name) ? [] : [`${name.replaceAll('_', ' ')} ${value}`],
  );
}

/** The option with how many there are. */
function numberOf(service: ServiceId): string | undefined {
  return Object.keys(serviceOf(service).options).find((option) => ONE_BY_DEFAULT.has(option));
}

/** "How about Arm": the counterparts of all instances, and the words without the processor; undefined if one has none. */
export function onOtherProcessor(
  text: string,
  before: Alternatives,
  knowledge: Knowledge,
): { readonly to: Alternatives; readonly rest: string } | undefined {
  const { entities, words } = readEntities(text, knowledge);
  const [wanted] = entitiesOf(entities, 'architecture');
  if (!wanted || entitiesOf(entities, 'instance').length > 0) return undefined;
  const arm = wanted.architecture === 'arm64';
  const to = before.map((lines) =>
    lines.flatMap((line) => {
      const { instance } = line.options;
      const type = instance === undefined || isArm(instance) === arm ? undefined : counterpart(instance);
      return type === undefined ? [] : [{ ...line, options: { ...line.options, instance: type } }];
    }),
  );
  if (to.some((lines, side) => lines.length !== before[side]?.length)) return undefined;
  return { to, rest: typedText(words.filter((_, at) => !wanted.at.includes(at))) };
}
