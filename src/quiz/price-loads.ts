/** Options of a service, as `/price` takes them. */
export type LoadOptions = Readonly<Record<string, string>>;

/** Usual loads; round, so that the sum can be checked by head or on paper. */
const FUNCTIONS = combined({
  requests: ['2M', '5M', '10M', '20M', '30M', '50M'],
  memory: ['512MB', '1GB', '2GB'],
  duration: ['100ms', '200ms', '400ms'],
});
const CONTAINERS = combined({
  size: ['0.25 0.5GB', '0.5 1GB', '0.5 2GB', '1 2GB', '1 4GB', '2 8GB'],
  tasks: ['2', '3', '5'],
  hours: ['730', '200'],
}).map(withSize);
const MACHINE_TYPES = [
  't3.micro',
  't3.small',
  't3.medium',
  't3.large',
  ...['m5', 'c5', 'r5'].flatMap((family) => [`${family}.large`, `${family}.xlarge`]),
];
const MACHINES = combined({
  instance: MACHINE_TYPES,
  count: ['2', '3', '4'],
  disk: ['20', '50'],
});
/** A sum for those who have only begun: one rate, and hours that are multiplied by head. */
const ONE_MACHINE = combined({
  instance: MACHINE_TYPES,
  hours: ['100', '200', '500'],
});
/** A Region with other prices than the usual one. */
const ELSEWHERE = 'eu-central-1';

const CLUSTERS = combined({
  clusters: ['1', '2', '3'],
  nodes: ['3', '4', '6'],
  instance: ['t3.medium', 't3.large', 'm5.large', 'm5.xlarge', 'c5.large'],
});
const JOBS = combined({
  jobs: ['1000', '5000', '20000'],
  duration: ['10min', '30min'],
  size: ['1 2GB', '2 4GB', '4 8GB'],
}).map(withSize);
const APIS = combined({ requests: ['2M', '5M', '10M', '40M'], kind: ['http', 'rest'] });

/** What a bill has beside compute. */
const BALANCERS = combined({ load_balancers: ['1', '2', '3'], lcu: ['2', '5', '8', '12'], hours: ['730', '200'] });
const GATEWAYS = combined({
  nat_gateways: ['1', '2', '3'],
  nat_data: ['200GB', '500GB', '1000GB'],
  hours: ['730', '200'],
});
const LOGS = combined({ logs: ['20GB', '50GB', '80GB'], logs_kept: ['100GB', '300GB'], metrics: ['20', '40', '100'] });

/** Of which loads a month is asked for, by the note that the question is on and the service that prices them. */
export const LOADS = [
  { note: 'lambda', loads: everywhere(FUNCTIONS), service: 'lambda' },
  { note: 'fargate', loads: everywhere(CONTAINERS), service: 'fargate' },
  { note: 'ec2', loads: everywhere(MACHINES), service: 'ec2' },
  { note: 'ec2', loads: ONE_MACHINE, service: 'ec2' },
  { note: 'eks', loads: everywhere(CLUSTERS), service: 'eks' },
  { note: 'batch', loads: everywhere(JOBS), service: 'batch' },
  { note: 'elastic-load-balancing', loads: BALANCERS, service: 'network' },
  { note: 'ec2', loads: GATEWAYS, service: 'network' },
  { note: 'cloudwatch', loads: LOGS, service: 'network' },
  { note: 'api-gateway', loads: everywhere(APIS), service: 'apigateway' },
] as const;

/** vCPUs and memory are one value in the tables, because not every pair of them can be had. */
function withSize({ size = '', ...options }: LoadOptions): LoadOptions {
  const [vcpu = '', memory = ''] = size.split(' ');
  return { ...options, vcpu, memory };
}

/** Loads in the usual Region and in another one. */
function everywhere(loads: readonly LoadOptions[]): readonly LoadOptions[] {
  return [...loads, ...loads.map((load) => ({ ...load, region: ELSEWHERE }))];
}

/** Every combination of some values. */
function combined(values: Readonly<Record<string, readonly string[]>>): readonly LoadOptions[] {
  return Object.entries(values).reduce<readonly LoadOptions[]>(
    (sets, [name, choices]) => sets.flatMap((set) => choices.map((choice) => ({ ...set, [name]: choice }))),
    [{}],
  );
}
