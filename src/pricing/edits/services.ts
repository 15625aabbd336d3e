import { instanceSize, isArm } from '../instance-types.js';
import { entitiesOf } from '../plain-words/entities/entity.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { asTexts, type Knowledge, ONE_BY_DEFAULT, type OptionTexts, type TextLine } from '../previous-request/texts.js';
import type { ServiceId } from '../price-lists.js';
import { isBesideCompute, serviceOf } from '../services/index.js';
import type { Change, Parts } from './change.js';
import type { Told } from './told.js';

/** Options that a load keeps on any service, */
const KEPT_ANYWHERE = ['architecture', 'region'];
/** those that instances keep wherever they run, */
const OF_MACHINES = ['instance', 'disk', 'disk_type', 'iops', 'throughput'];
/** and those that it keeps from one service with machines to another: the memory of a function says nothing about a server. */
const KEPT = ['vcpu', 'memory', 'hours', 'os', 'snapshots', ...KEPT_ANYWHERE];
/** The nodes of a cluster are its machines. */
const NODES = 'nodes';

/** What there is on another service that a line names: "what about Fargate?" is as many, as large and as long. */
export function serviceChanges({ text, entities }: Told, parts: Parts, knowledge: Knowledge): readonly Change[] {
  const { alternatives } = readPriceRequest(text, knowledge);
  const own = alternatives.flatMap(({ lines }) => lines).map(asTexts);
  return entitiesOf(entities, 'service').flatMap(({ service, at }) =>
    parts.flatMap((part, place) => {
      if (part.service === service || isBesideCompute(part.service) || isBesideCompute(service)) return [];
      const said = own.find((one) => one.service === service)?.options;
      const load = loadOn(service, part, knowledge);
      const come = service === 'ecs' ? onEcs(part) : [{ service, options: { ...load, ...said } }];
      return come.length === 0 ? [] : [{ settings: [], gone: [place], come, at }];
    }),
  );
}

/** What runs in a cluster, by the option of EKS and by that of its host. */
const IN_CLUSTER = [
  { host: 'fargate', size: 'vcpu', many: 'pods', count: 'tasks' },
  { host: 'ec2', size: 'instance', many: 'nodes', count: 'count' },
] as const;

/** The pods and nodes of a cluster of EKS without it: ECS has no price of its own. */
function onEcs({ service, options }: TextLine): Parts {
  if (service !== 'eks') return [];
  return IN_CLUSTER.flatMap(({ host, size, many, count }) => {
    const number = options[many];
    const own = { ...options, ...(number !== undefined && { [count]: number }) };
    return options[size] === undefined ? [] : [{ service: host, options: knownOptions(host, own) }];
  });
}

/** Whether a cluster without anything in it takes the place of what runs on Fargate, EC2 or EKS: "and on ECS?" keeps the tasks. */
export function isEmptied(before: Parts, after: Parts): boolean {
  const runs = ({ service, options }: TextLine): boolean =>
    hasMachines(service) && (service !== 'eks' || IN_CLUSTER.some(({ many }) => many in options));
  const comes = after.filter((part) => !before.includes(part));
  const isCluster = comes.length > 0 && comes.every((part) => /^e[ck]s$/.test(part.service) && !runs(part));
  return isCluster && before.some((part) => runs(part) && !after.includes(part));
}

/** Of some options those that a service has. */
function knownOptions(service: ServiceId, options: OptionTexts): OptionTexts {
  return Object.fromEntries(Object.entries(options).filter(([name]) => name in serviceOf(service).options));
}

/** What of a load is an option of another service: as many, as large and as long. */
function loadOn(service: ServiceId, { service: old, options }: TextLine, knowledge: Knowledge): OptionTexts {
  const number = options[numberOf(old) ?? NODES];
  const count = numberOf(service) ?? NODES;
  const kept = { ...options, ...(number !== undefined && { [count]: number }) };
  const isAlike = 'instance' in serviceOf(old).options && 'instance' in serviceOf(service).options;
  const names =
    hasMachines(old) === hasMachines(service) ? [...KEPT, count, ...(isAlike ? OF_MACHINES : [])] : KEPT_ANYWHERE;
  const isOfArm = isArm(options['instance'] ?? '') && 'architecture' in serviceOf(service).options;
  return {
    ...(hasMachines(old) ? sizeOn(service, options, knowledge) : {}),
    // What is built for Arm runs on Arm there, too.
    ...(isOfArm && { architecture: 'arm64' }),
    ...Object.fromEntries(Object.entries(knownOptions(service, kept)).filter(([name]) => names.includes(name))),
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

/** What of a part another service has no option for, by name: its disk, its addresses. */
export function lostOn(service: ServiceId, { service: old, options }: TextLine): readonly string[] {
  const replaced = new Set(['instance', numberOf(old), ...KEPT, ...Object.keys(serviceOf(service).options)]);
  return Object.entries(options).flatMap(([name, value]) =>
    replaced.has(name) ? [] : [`${name.replaceAll('_', ' ')} ${value}`],
  );
}

/** The option with how many there are. */
function numberOf(service: ServiceId): string | undefined {
  return Object.keys(serviceOf(service).options).find((option) => ONE_BY_DEFAULT.has(option));
}
