/** What is priced of each service, as `knowledge/prices/` names it: the unit of its price, and words for both. */
export interface Component {
  /** The unit that the price is for. */
  readonly unit: string;
  /** How many base units that is; free quantities and tier limits are always in base units. */
  readonly baseUnits: string;
  readonly label: string;
  readonly unitLabel: string;
  /** What tells several prices of the component apart, if it has more than one: "instance type". */
  readonly variant?: string;
  /** It costs nothing; every other price is above zero. */
  readonly free?: true;
}

/** The services with a price file, and their components. A new service starts here. */
const COMPONENTS = {
  lambda: {
    requests: component('1M-requests', 'Requests', 'million requests', '1000000'),
    duration: component('GB-second', 'Duration', 'GB-seconds'),
    'ephemeral-storage': component('GB-second-over-512MB', 'Storage above 512 MB', 'GB-seconds'),
    'provisioned-concurrency': component('GB-second', 'Provisioned concurrency', 'GB-seconds'),
    'provisioned-duration': component('GB-second', 'Duration when provisioned', 'GB-seconds'),
    'response-streaming': component('GB-over-6MB-per-request', 'Streamed above 6 MB', 'GB'),
    'snapstart-cache': component('GB-second', 'SnapStart cache', 'GB-seconds'),
    'snapstart-restore': component('GB', 'SnapStart restore', 'GB'),
    'durable-operations': component('1M-operations', 'Durable operations', 'million operations', '1000000'),
    'durable-data-written': component('GB', 'Durable data written', 'GB'),
    'durable-data-retained': component('GB-month', 'Durable data kept', 'GB-months'),
    'event-poller-unit-kafka': component('EPU-hour', 'Event poller for Kafka', 'unit-hours'),
    'event-poller-unit-sqs': component('EPU-hour', 'Event poller for SQS', 'unit-hours'),
    'managed-instances-fee': component('fraction-of-ec2-on-demand', 'Managed Instances fee', 'of the EC2 price'),
    'managed-instances-requests': component('1M-requests', 'Managed Instances requests', 'million requests', '1000000'),
    'tenant-isolation-environment': component('GB-of-memory', 'Tenant environments', 'GB'),
  },
  'lambda-edge': {
    requests: component('1M-requests', 'Requests', 'million requests', '1000000'),
    duration: component('GB-second', 'Duration', 'GB-seconds'),
  },
  fargate: {
    vcpu: component('vCPU-hour', 'vCPU', 'vCPU-hours'),
    memory: component('GB-hour', 'Memory', 'GB-hours'),
    'ephemeral-storage': component('GB-hour-over-20GB', 'Storage above 20 GB', 'GB-hours'),
  },
  ec2: {
    instance: { ...component('instance-hour', 'Instance', 'instance-hours'), variant: 'instance type' },
    'public-ipv4': component('IP-hour', 'Public IPv4 addresses', 'address-hours'),
    't3-unlimited-cpu-credits': component('vCPU-hour', 'CPU above the baseline', 'vCPU-hours'),
  },
  ebs: {
    'gp3-storage': component('GB-month', 'Disk gp3', 'GB-months'),
    'gp3-iops-over-3000': component('IOPS-month', 'IOPS above 3,000', 'IOPS-months'),
    'gp3-throughput-over-125MBps': component('MBps-month', 'Throughput above 125 MB/s', 'MB/s-months'),
    'gp2-storage': component('GB-month', 'Disk gp2', 'GB-months'),
    'io1-storage': component('GB-month', 'Disk io1', 'GB-months'),
    'io1-iops': component('IOPS-month', 'IOPS of io1', 'IOPS-months'),
    'io2-storage': component('GB-month', 'Disk io2', 'GB-months'),
    'io2-iops': component('IOPS-month', 'IOPS of io2', 'IOPS-months'),
    'st1-storage': component('GB-month', 'Disk st1', 'GB-months'),
    'sc1-storage': component('GB-month', 'Disk sc1', 'GB-months'),
    'magnetic-storage': component('GB-month', 'Magnetic disk', 'GB-months'),
    'magnetic-io': component('1M-requests', 'Magnetic disk I/O', 'million requests', '1000000'),
    'snapshot-standard': component('GB-month', 'Snapshots', 'GB-months'),
    'snapshot-archive': component('GB-month', 'Archived snapshots', 'GB-months'),
    'snapshot-archive-retrieval': component('GB', 'Snapshots from the archive', 'GB'),
    'fast-snapshot-restore': component('DSU-hour', 'Fast snapshot restore', 'DSU-hours'),
  },
  batch: { 'service-fee': { ...component('month', 'AWS Batch itself', 'month'), free: true } },
  eks: {
    'cluster-standard-support': component('cluster-hour', 'Clusters in standard support', 'cluster-hours'),
    'cluster-extended-support': component('cluster-hour', 'Clusters in extended support', 'cluster-hours'),
  },
  ecs: {
    'orchestration-fee': { ...component('month', 'Amazon ECS itself', 'month'), free: true },
    anywhere: component('managed-instance-hour', 'ECS Anywhere', 'instance-hours'),
  },
  apigateway: {
    'http-api-requests': component('1M-requests', 'HTTP API requests', 'million requests', '1000000'),
    'rest-api-requests': component('1M-requests', 'REST API requests', 'million requests', '1000000'),
    'rest-cache-1.6GB': component('hour', 'Cache of 1.6 GB', 'hours'),
    'websocket-messages': component('1M-messages', 'WebSocket messages', 'million messages', '1000000'),
    'websocket-connection-minutes': component('1M-minutes', 'Connection minutes', 'million minutes', '1000000'),
  },
  ecr: { 'private-storage': component('GB-month', 'Private image storage', 'GB-months') },
  lightsail: {
    'bundle-public-ipv4': { ...component('month', 'Bundle', 'months'), variant: 'bundle' },
    'bundle-ipv6-only': { ...component('month', 'IPv6-only bundle', 'months'), variant: 'bundle' },
  },
  network: {
    'nat-gateway': component('hour', 'NAT gateways', 'gateway-hours'),
    'nat-data': component('GB', 'Data through NAT gateways', 'GB'),
    'load-balancer': component('hour', 'Application load balancers', 'balancer-hours'),
    'capacity-units': component('LCU-hour', 'Their capacity units', 'LCU-hours'),
    'data-out': component('GB', 'Data out to the internet', 'GB'),
    'between-zones': component('GB', 'Data between zones', 'GB'),
    'logs-in': component('GB', 'Logs into CloudWatch', 'GB'),
    'logs-kept': component('GB-month', 'Logs kept', 'GB-months'),
    'custom-metrics': component('metric-month', 'Custom metrics', 'metric-months'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Component>>>>;

/** A price file of `knowledge/prices/`. */
export type PriceList = keyof typeof COMPONENTS;

/** A priced service, named as its price file and its subcommand; Lambda@Edge is an option of Lambda. */
export type ServiceId = Exclude<PriceList, 'lambda-edge'>;

/** Every service with a price file, `<service>.json`. */
export const PRICE_LISTS: readonly PriceList[] = Object.keys(COMPONENTS).filter(isPriceList);

/** What is known about a component, or nothing if the service has no such component. */
export function findComponent(service: PriceList, name: string): Component | undefined {
  const components: Readonly<Record<string, Component>> = COMPONENTS[service];
  return components[name];
}

/** The names of a service's components. */
export function componentNames(service: PriceList): readonly string[] {
  return Object.keys(COMPONENTS[service]);
}

function isPriceList(name: string): name is PriceList {
  return Object.hasOwn(COMPONENTS, name);
}

function component(unit: string, label: string, unitLabel: string, baseUnits = '1'): Component {
  return { unit, baseUnits, label, unitLabel };
}
