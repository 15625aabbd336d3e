import type { Architecture } from '../../src/pricing/architecture.js';
import type { PriceList } from '../../src/pricing/price-lists.js';

/** A product in AWS's price lists. */
export interface ListPlace {
  /** The list: "AmazonEC2". */
  readonly offer: string;
  /** The usage type without the Region's prefix: "NatGateway-Hours" stands for "EUC1-NatGateway-Hours", too. */
  readonly usage?: string;
  /** Required attributes, including the product family. */
  readonly having?: Readonly<Record<string, string>>;
  /** Units of the list in one unit of the price file; the component's base units by default. */
  readonly units?: string;
  /** The tier of the component, if each tier is a product of its own. */
  readonly tier?: { readonly tierFrom: string; readonly tierTo: string | null };
}

/** The products of one price: one, one per tier, or several that AWS charges together. */
type Places = readonly ListPlace[];

/** By service and component, with the suffix "-arm64" if that is another product. */
const PLACES: Readonly<Partial<Record<PriceList, Readonly<Record<string, Places>>>>> = {
  lambda: {
    ...onBoth('requests', 'AWSLambda', 'Request'),
    ...onBoth('duration', 'AWSLambda', 'Lambda-GB-Second'),
    ...onBoth('provisioned-concurrency', 'AWSLambda', 'Lambda-Provisioned-Concurrency'),
    ...onBoth('provisioned-duration', 'AWSLambda', 'Lambda-Provisioned-GB-Second'),
    'ephemeral-storage': [{ offer: 'AWSLambda', having: { group: 'AWS-Lambda-Storage-Duration' } }],
    'ephemeral-storage-arm64': [{ offer: 'AWSLambda', having: { group: 'AWS-Lambda-Storage-Duration-ARM' } }],
  },
  'lambda-edge': {
    requests: [{ offer: 'AWSLambda', usage: 'Lambda-Edge-Request' }],
    duration: [{ offer: 'AWSLambda', usage: 'Lambda-Edge-GB-Second' }],
  },
  fargate: {
    vcpu: [{ offer: 'AmazonECS', usage: 'Fargate-vCPU-Hours:perCPU' }],
    'vcpu-arm64': [{ offer: 'AmazonECS', usage: 'Fargate-ARM-vCPU-Hours:perCPU' }],
    memory: [{ offer: 'AmazonECS', usage: 'Fargate-GB-Hours' }],
    'memory-arm64': [{ offer: 'AmazonECS', usage: 'Fargate-ARM-GB-Hours' }],
    'ephemeral-storage': [{ offer: 'AmazonECS', usage: 'Fargate-EphemeralStorage-GB-Hours' }],
  },
  ec2: {
    't3-unlimited-cpu-credits': [
      {
        offer: 'AmazonEC2',
        usage: 'CPUCredits:t3',
        having: { productFamily: 'CPU Credits', operatingSystem: 'Linux' },
      },
    ],
    'public-ipv4': [{ offer: 'AmazonVPC', usage: 'PublicIPv4:InUseAddress' }],
  },
  ebs: {
    'gp3-storage': ec2('EBS:VolumeUsage.gp3'),
    'gp3-iops-over-3000': ec2('EBS:VolumeP-IOPS.gp3'),
    'gp3-throughput-over-125MBps': [
      // The list counts GiB per second.
      { offer: 'AmazonEC2', usage: 'EBS:VolumeP-Throughput.gp3', units: '0.0009765625' },
    ],
    'gp2-storage': ec2('EBS:VolumeUsage.gp2'),
    'io1-storage': ec2('EBS:VolumeUsage.piops'),
    'io1-iops': ec2('EBS:VolumeP-IOPS.piops'),
    'io2-storage': ec2('EBS:VolumeUsage.io2'),
    'io2-iops': [
      { offer: 'AmazonEC2', usage: 'EBS:VolumeP-IOPS.io2', tier: { tierFrom: '0', tierTo: '32000' } },
      { offer: 'AmazonEC2', usage: 'EBS:VolumeP-IOPS.io2.tier2', tier: { tierFrom: '32000', tierTo: '64000' } },
      { offer: 'AmazonEC2', usage: 'EBS:VolumeP-IOPS.io2.tier3', tier: { tierFrom: '64000', tierTo: null } },
    ],
    'st1-storage': ec2('EBS:VolumeUsage.st1'),
    'sc1-storage': ec2('EBS:VolumeUsage.sc1'),
    'magnetic-storage': ec2('EBS:VolumeUsage'),
    'magnetic-io': ec2('EBS:VolumeIOUsage'),
    'snapshot-standard': ec2('EBS:SnapshotUsage'),
    'snapshot-archive': ec2('EBS:SnapshotArchiveStorage'),
    'fast-snapshot-restore': ec2('EBS:FastSnapshotRestore'),
  },
  eks: {
    'cluster-standard-support': [{ offer: 'AmazonEKS', usage: 'AmazonEKS-Hours:perCluster' }],
    // The list has extended support as an addition; a cluster pays both.
    'cluster-extended-support': [
      { offer: 'AmazonEKS', usage: 'AmazonEKS-Hours:perCluster' },
      { offer: 'AmazonEKS', usage: 'AmazonEKS-Hours:extendedSupport' },
    ],
  },
  ecs: { anywhere: [{ offer: 'AmazonECS', usage: 'ECS-Anywhere-Instance-hours' }] },
  apigateway: {
    'http-api-requests': [{ offer: 'AmazonApiGateway', usage: 'ApiGatewayHttpRequest' }],
    'rest-api-requests': [{ offer: 'AmazonApiGateway', usage: 'ApiGatewayRequest' }],
    'rest-cache-1.6GB': [
      {
        offer: 'AmazonApiGateway',
        having: { productFamily: 'Amazon API Gateway Cache', cacheMemorySizeGb: '1.6' },
      },
    ],
    'websocket-messages': [{ offer: 'AmazonApiGateway', usage: 'ApiGatewayMessage' }],
    'websocket-connection-minutes': [{ offer: 'AmazonApiGateway', usage: 'ApiGatewayMinute' }],
  },
  ecr: { 'private-storage': [{ offer: 'AmazonECR', usage: 'TimedStorage-ByteHrs' }] },
  network: {
    'nat-gateway': ec2('NatGateway-Hours'),
    'nat-data': ec2('NatGateway-Bytes'),
    'load-balancer': [balancer('LoadBalancerUsage')],
    'capacity-units': [balancer('LCUUsage')],
    'network-load-balancer': [balancer('LoadBalancerUsage', '-Network')],
    'network-capacity-units': [balancer('LCUUsage', '-Network')],
    'gateway-load-balancer': [balancer('LoadBalancerUsage', '-Gateway')],
    'gateway-capacity-units': [balancer('LCUUsage', '-Gateway')],
    'classic-load-balancer': [balancer('LoadBalancerUsage', '')],
    'classic-data': [balancer('DataProcessing-Bytes', '')],
    'data-out': [
      { offer: 'AWSDataTransfer', usage: 'DataTransfer-Out-Bytes', having: { transferType: 'AWS Outbound' } },
    ],
    'between-zones': [
      { offer: 'AWSDataTransfer', usage: 'DataTransfer-Regional-Bytes', having: { transferType: 'IntraRegion' } },
    ],
    'logs-in': [{ offer: 'AmazonCloudWatch', usage: 'DataProcessing-Bytes' }],
    'logs-kept': [{ offer: 'AmazonCloudWatch', usage: 'TimedStorage-ByteHrs' }],
    'custom-metrics': [{ offer: 'AmazonCloudWatch', usage: 'CW:MetricMonitorUsage' }],
    alarms: [alarm('Standard')],
    'high-resolution-alarms': [alarm('High Resolution')],
  },
};

/** Attributes of plain Linux instances, without Windows, dedicated and reserved ones of the same usage type. */
const PLAIN_LINUX = { operatingSystem: 'Linux', tenancy: 'Shared', preInstalledSw: 'NA', capacitystatus: 'Used' };

/**
 * Where the lists have a price.
 * @param variant the instance type
 * @returns no places if the lists do not have it, or it is not known where
 */
export function listPlaces(
  service: PriceList,
  component: string,
  architecture: Architecture | undefined,
  variant: string | undefined,
): Places {
  if (service === 'ec2' && component === 'instance' && variant !== undefined) {
    return [{ offer: 'AmazonEC2', usage: `BoxUsage:${variant}`, having: PLAIN_LINUX }];
  }
  return PLACES[service]?.[architecture === 'arm64' ? `${component}-arm64` : component] ?? [];
}

function onBoth(component: string, offer: string, usage: string): Readonly<Record<string, Places>> {
  return { [component]: [{ offer, usage }], [`${component}-arm64`]: [{ offer, usage: `${usage}-ARM` }] };
}

function ec2(usage: string): Places {
  return [{ offer: 'AmazonEC2', usage }];
}

/** @param kind the end of the product family's name, which classic ones lack */
function balancer(usage: string, kind = '-Application'): ListPlace {
  return { offer: 'AWSELB', usage, having: { productFamily: `Load Balancer${kind}` } };
}

function alarm(alarmType: string): ListPlace {
  return { offer: 'AmazonCloudWatch', having: { productFamily: 'Alarm', alarmType } };
}
