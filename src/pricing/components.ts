/** What is priced of each service, as `knowledge/prices/` names it: the unit of its price, and words for both. */
export interface Component {
  /** The unit that the price is for. */
  readonly unit: string;
  /** How many base units that is; free quantities and tier limits are always in base units. */
  readonly baseUnits: string;
  readonly label: string;
  readonly unitLabel: string;
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
  fargate: {
    vcpu: component('vCPU-hour', 'vCPU', 'vCPU-hours'),
    memory: component('GB-hour', 'Memory', 'GB-hours'),
    'ephemeral-storage': component('GB-hour-over-20GB', 'Storage above 20 GB', 'GB-hours'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Component>>>>;

/** A service with a price file. */
export type Service = keyof typeof COMPONENTS;

/** What is known about a component, or nothing if the service has no such component. */
export function findComponent(service: Service, name: string): Component | undefined {
  const components: Readonly<Record<string, Component>> = COMPONENTS[service];
  return components[name];
}

/** The names of a service's components. */
export function componentNames(service: Service): readonly string[] {
  return Object.keys(COMPONENTS[service]);
}

function component(unit: string, label: string, unitLabel: string, baseUnits = '1'): Component {
  return { unit, baseUnits, label, unitLabel };
}
