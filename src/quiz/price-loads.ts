import type { PriceList } from '../pricing/price-lists.js';

/** Options of a service, as `/price` takes them. */
export type LoadOptions = Readonly<Record<string, string>>;

/** Loads of which a month is asked for. */
interface AskedLoads {
  /** The note that the question is on. */
  readonly note: string;
  /** The service that prices them. */
  readonly service: PriceList;
  /** The values of each option, round, so that the sum can be checked by head or on paper; of two options in pairs. */
  readonly values: LoadOptions;
  /** Whether it is also asked for in a Region with other prices. */
  readonly elsewhere?: true;
  /** What the quote's title leaves open: what the copies are, whether an amount is of one or of all, what becomes of the logs. */
  readonly told?: readonly (readonly [RegExp, string])[];
}

const ELSEWHERE = 'eu-central-1';
const MACHINES = 't3.micro t3.small t3.medium t3.large m5.large m5.xlarge c5.large c5.xlarge r5.large r5.xlarge';

export const LOADS: readonly AskedLoads[] = [
  {
    note: 'lambda',
    service: 'lambda',
    values: { requests: '2M 5M 10M 20M 30M 50M', memory: '512MB 1GB 2GB', duration: '100ms 200ms 400ms' },
    elsewhere: true,
  },
  {
    note: 'fargate',
    service: 'fargate',
    values: { tasks: '2 3 5', hours: '730 200', 'vcpu/memory': '0.25/0.5GB 0.5/1GB 0.5/2GB 1/2GB 1/4GB 2/8GB' },
    elsewhere: true,
    told: [[/ × /, ' tasks of ']],
  },
  {
    note: 'ec2',
    service: 'ec2',
    values: { instance: MACHINES, count: '2 3 4', disk: '20 50' },
    elsewhere: true,
    told: [[/ × /, ' instances of type ']],
  },
  // A sum for those who have only begun: one rate, and hours that are multiplied by head.
  {
    note: 'ec2',
    service: 'ec2',
    values: { instance: MACHINES, hours: '100 200 500' },
    told: [[/ × /, ' instance of type ']],
  },
  {
    note: 'eks',
    service: 'eks',
    values: { clusters: '1 2 3', nodes: '3 4 6', instance: 't3.medium t3.large m5.large m5.xlarge c5.large' },
    elsewhere: true,
    told: [[/ × /, ' nodes in all, of type ']],
  },
  {
    note: 'batch',
    service: 'batch',
    values: { jobs: '1000 5000 20000', duration: '10min 30min', 'vcpu/memory': '1/2GB 2/4GB 4/8GB' },
    elsewhere: true,
  },
  {
    note: 'elastic-load-balancing',
    service: 'network',
    values: { load_balancers: '1 2 3', lcu: '2 5 8 12', hours: '730 200' },
    told: [[/ capacity units/, ' capacity units in all']],
  },
  {
    note: 'ec2',
    service: 'network',
    values: { nat_gateways: '1 2 3', nat_data: '200GB 500GB 1000GB', hours: '730 200' },
    told: [[/ through NAT/, ' through them in all']],
  },
  {
    note: 'cloudwatch',
    service: 'network',
    values: { logs: '20GB 50GB 80GB', logs_kept: '100GB 300GB', metrics: '20 40 100', free_tier: 'false' },
    told: [
      [/^/, 'CloudWatch without its free tier: '],
      [/ of logs,/, ' of logs sent to CloudWatch Logs,'],
      [/ of logs kept/, ' of logs stored there'],
    ],
  },
  {
    note: 'api-gateway',
    service: 'apigateway',
    values: { requests: '2M 5M 10M 40M', kind: 'http rest' },
    elsewhere: true,
  },
];

/** Every combination of the values, in the usual Region and perhaps in another one. */
export function loadsOf({ values, elsewhere }: AskedLoads): readonly LoadOptions[] {
  const here = Object.entries(values).reduce<readonly LoadOptions[]>(
    (loads, [names, choices]) =>
      loads.flatMap((load) => choices.split(' ').map((choice) => ({ ...load, ...optionsFrom(names, choice) }))),
    [{}],
  );
  return elsewhere ? [...here, ...here.map((load) => ({ ...load, region: ELSEWHERE }))] : here;
}

/** "vcpu/memory" and "1/2GB" are two options. */
function optionsFrom(names: string, choice: string): LoadOptions {
  const values = choice.split('/');
  return Object.fromEntries(names.split('/').map((name, index) => [name, values[index] ?? '']));
}
