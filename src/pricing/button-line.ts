import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { LIMITS } from '../discord-limits.js';

/** Begins the id of a button whose line is compressed. */
const PACKED = '/price ~';
/**
 * What lines of prices consist of, the most frequent last, as the compression wants it. Buttons of replies that were sent are read with it:
 * whoever changes it changes the mark as well.
 */
const PIECES = Buffer.from(
  [
    'network network_load_balancers:1 gateway_load_balancers:1 data_out:100GB nat_gateways:1 nat_data:100GB lcu:1 ipv4:1',
    'logs:5GB logs_kept: metrics:10 alarms:10 between_zones: ebs disk_type:gp3 iops:3000 throughput: snapshots:100GB',
    'ecr storage:10GB apigateway kind:rest kind:websocket kind:http requests:1M messages: minutes: cache:',
    'stepfunctions workflow:express workflow:standard transitions:10 eventbridge events:1M sqs lightsail bundle:',
    'batch jobs:100 duration:10min on: eks clusters:1 nodes:3 pods:2 support:extended ecs apprunner active:8h/day',
    'fargate vcpu:0.5 vcpu:1 memory:2GB tasks:2 lambda requests:1M memory:512MB memory:1GB duration:200ms provisioned:',
    'architecture:x86_64 architecture:arm64 free_tier:false os:windows disk:100GB size: hours:8h/day hours:40h/week',
    'region:ap-south-1 region:ap-southeast-1 region:ap-northeast-1 region:us-west-2 region:us-east-2 region:sa-east-1',
    'region:eu-west-1 region:eu-central-1 instance:c5.large instance:m5.large instance:m5.xlarge instance:t3.micro',
    'instance:t3.medium instance:t3.small, for 12 months, spot or count:2 hours:24/7 + network load_balancers:1',
    'region:us-east-1 + ec2 instance:t3. count:1 quote text:',
  ].join(' '),
);
/** Whoever forges a button gets no more than this from it, in characters. */
const LONGEST_LINE = 2000;

/**
 * The id of the button that runs a line: the line itself, or a price line compressed, because ids are short.
 * @returns undefined if it does not fit even so
 */
export function buttonId(line: string): string | undefined {
  if (line.length <= LIMITS.customId) return line;
  if (!line.startsWith('/price ')) return undefined;
  const packed = deflateRawSync(line.slice('/price '.length), { level: 9, dictionary: PIECES });
  const id = `${PACKED}${packed.toString('base64url')}`;
  return id.length <= LIMITS.customId ? id : undefined;
}

/** The line that a button runs, by its id; any other text as it is. */
export function lineOfButton(id: string): string {
  if (!id.startsWith(PACKED)) return id;
  try {
    const packed = Buffer.from(id.slice(PACKED.length), 'base64url');
    return `/price ${inflateRawSync(packed, { dictionary: PIECES, maxOutputLength: LONGEST_LINE })}`;
  } catch {
    // Nobody but a button writes such lines, so this one was typed or forged.
    return id;
  }
}
