import { doublingsOf } from '../instance-likeness.js';
import { partsOfType } from '../instance-types.js';
import type { TextLine } from '../previous-request/texts.js';
import { numberIn } from '../previous-request/values.js';
import type { Parts } from './change.js';

/** Words by which a line names an option, */
const OPTION_NAMES: Readonly<Record<string, RegExp>> = {
  disk: /disk|storage|ssd|volume|drive|gb|gig/,
  ipv4: /\bips?\b|address|ipv4|eip/,
  load_balancers: /balancer|alb|\blb\b/,
  network_load_balancers: /nlb|network/,
  nat_gateways: /nat|gateway/,
  memory: /mem|ram|gb|mb|gig/,
  duration: /\bms\b|sec|min|took|takes|each|run|\ds\b/,
  requests: /req|call|invo|hit|message|run|exec|times|user|mil|\dm\b|\dk\b/,
  count: /server|box|instance|machine|of them|people|student|kid|one|node|more|another/,
  tasks: /task|container|cop(?:y|ies)|replica|one|more/,
  nodes: /node|worker|machine/,
  clusters: /cluster/,
  data_out: /traffic|out|egress|transfer|download|tb|gb/,
  logs: /log/,
  hours: /hour|\bh\b|hrs|day|night|week|evening|morning|pm|am|o'clock|time|off|on\b/,
  snapshots: /snapshot|backup/,
  vcpu: /cpu|core/,
  transitions: /step|transition|state/,
  events: /event/,
  messages: /message|msg|request/,
  jobs: /job/,
  iops: /iops/,
  throughput: /throughput|mb\/s|mbps/,
  provisioned: /provision|concurren|warm/,
  pods: /pods?\b/,
};
/** and those by which it names a service. */
const SERVICE_NAMES: Readonly<Record<string, RegExp>> = {
  ec2: /ec2|server|box|instance|machine|vm/,
  fargate: /fargate|task|container/,
  lambda: /lambda|function|fn/,
  apigateway: /api|gateway/,
  stepfunctions: /step|workflow|state/,
  eventbridge: /event|bus|schedul/,
  sqs: /sqs|queue/,
  eks: /eks|cluster|k8s|kube|node/,
  ebs: /ebs|disk|volume|storage|drive/,
  network: /nat|balancer|alb|nlb|traffic|log|ips?\b|transfer|egress/,
  lightsail: /lightsail|bundle|plan/,
  apprunner: /app ?runner/,
  batch: /batch|job/,
  ecr: /ecr|image|registry/,
};

/** A line in lower case, and what stands between its spaces and marks, with types in one piece: "t3.micro". */
export interface Typed {
  readonly typed: string;
  readonly tokens: ReadonlySet<string>;
}

/** Whether a line names an option; "open" if nobody can tell by its words. */
export function namesOption(option: string, { typed }: Pick<Typed, 'typed'>): boolean | 'open' {
  return OPTION_NAMES[option]?.test(typed) ?? 'open';
}

/** How a line may name a part, the surest first. */
export const WAYS_TO_NAME = ['itself', 'by service', 'not'] as const;

/**
 * How a line names a part: by something that only this one is ("the micros", "the second one", "the Windows one", "the big one"), or else by
 * its service.
 * @param parts all of them
 */
export function wayNamed(
  part: Pick<TextLine, 'service' | 'options'>,
  parts: Parts,
  line: Typed,
): (typeof WAYS_TO_NAME)[number] {
  if (namesType(part, line) || namesPlace(part, parts, line) || namesTrait(part, parts, line)) return 'itself';
  return SERVICE_NAMES[part.service]?.test(line.typed) ? 'by service' : 'not';
}

function namesType({ options: { instance } }: Pick<TextLine, 'options'>, { tokens }: Typed): boolean {
  if (instance === undefined) return false;
  const { family, size } = partsOfType(instance);
  return [instance, family, `${family}s`, size, `${size}s`].some((name) => tokens.has(name));
}

/** "The second one", "the first lambda", but not "40 a second". */
const PLACE =
  /\b(?:the |only |just |drop |without )(first|second|third|last)(?= (?:one|lambda|function|server|box|instance|machine|task|service|plan|node)s?\b|\W*$)/g;
const PLACES = ['first', 'second', 'third'];

function namesPlace(part: Pick<TextLine, 'options'>, parts: Parts, { typed }: Typed): boolean {
  const at = parts.findIndex(({ options }) => options === part.options);
  if (parts.length < 2 || at < 0) return false;
  const names = [PLACES[at], ...(at === parts.length - 1 ? ['last'] : [])];
  return [...typed.matchAll(PLACE)].some(([, place]) => names.includes(place));
}

/** Something that a line may call a part by, if not all of them are so. */
const TRAITS: readonly (readonly [said: RegExp, is: (part: Pick<TextLine, 'options'>, parts: Parts) => boolean])[] = [
  [/\bwindows\b/, ({ options }) => options['os'] === 'windows'],
  [/\blinux\b/, ({ options }) => options['os'] !== 'windows'],
  [/\b(?:big(?:ger|gest)?|larger|largest)\b/, (part, parts) => sizeOf(part) === Math.max(...parts.map(sizeOf))],
  [/\b(?:small(?:er|est)?|little) ones?\b/, (part, parts) => sizeOf(part) === Math.min(...parts.map(sizeOf))],
];

function namesTrait(part: Pick<TextLine, 'options'>, parts: Parts, { typed }: Typed): boolean {
  return TRAITS.some(([said, is]) => said.test(typed) && is(part, parts) && parts.some((other) => !is(other, parts)));
}

/** A measure by which machines of one kind compare: the doublings of their type, or memory. */
function sizeOf({ options: { instance, memory } }: Pick<TextLine, 'options'>): number {
  return (instance === undefined ? numberIn('memory', memory) : doublingsOf(instance)) ?? 0;
}
