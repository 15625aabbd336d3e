import { echo } from '../../../typed-text.js';
import type { ServiceId } from '../../price-lists.js';
import type { Prices } from '../../rates.js';
import { type Refusal, type Refused, refusalOf } from '../../refusals.js';
import { serviceOf } from '../../services/index.js';
import { listed } from '../../wording.js';
import type { Alternative, MissingOption, OpenQuestion, RefusedItem } from '../clauses/request.js';
import type { Unpriced } from '../tokens/sense.js';
import { unitPriceText } from './unit-prices.js';

/** Asks about what a total may not leave out: one question, even about several things. */
export function openText(open: readonly OpenQuestion[]): readonly string[] {
  const [only, ...more] = open;
  if (!only) return [];
  if (more.length > 0) {
    const typed = [...new Set(open.map((entity) => echo(entity.typed, 30)))].join(', ');
    return [
      `I could not tell what these mean: ${typed}. Should any of them be counted? Without them the total may be wrong.`,
    ];
  }
  return [ASKED[only.kind](echo(only.typed, 30), only)];
}

const ASKED: Readonly<Record<OpenQuestion['kind'], (what: string, question: OpenQuestion) => string>> = {
  amount: (what) => `What does ${what} stand for? I did not use it, so the total may be wrong.`,
  time: (what) =>
    `What does ${what} mean here? Say what runs then and for how long, such as "8 hours a day on weekdays".`,
  denied: (what) => `What does ${what} leave out? Say what to count instead.`,
  each: (what) => `You give a figure for ${what}: how many are there?`,
  size: (what, { ofType }) => `${ofType?.type} has ${ofType?.has}, not ${what}. Which one do you want?`,
  again: (what) => `You mention ${what} twice. Is it the same one or another? Say how many there are.`,
  vague: (what) => `How much is ${what}? I need a number; if it varies, ask about the lowest and the highest.`,
};

/** What is asked for, by option. */
const WANTED: Readonly<Record<string, string>> = {
  requests: 'how many requests a month (such as `3M`, or a rate such as `5k per hour`)',
  memory: 'how much memory (such as `512 MB`)',
  duration: 'how long one run takes (such as `200 ms`)',
  vcpu: 'how many vCPUs (such as `0.5`)',
  instance: 'which instance type (such as `t3.micro`)',
  jobs: 'how many jobs a month (such as `500`)',
  storage: 'how many GB (such as `45 GB`)',
};
const NO_SERVICE =
  'I could not tell what to price. Name a service and its quantities: "2 million Lambda calls, half a gig, 300 ms each", or "0.25 vCPU with 512 MB on Fargate".';
/** The services whose unit prices are shown if none was named. */
const BEST_KNOWN: readonly ServiceId[] = ['lambda', 'fargate', 'ec2'];

/** Asks for exactly what is missing, one sentence a service, with the prices of a unit. */
export function missingTexts(
  missing: readonly MissingOption[],
  alternatives: readonly Alternative[],
  prices: Prices,
): readonly string[] {
  const services = [...new Set(missing.map(({ service }) => service))];
  return services.flatMap((service) => {
    if (!service) return [NO_SERVICE, ...BEST_KNOWN.map((name) => unitPriceText(name, {}, prices))];
    const wanted = missing.filter((one) => one.service === service).map(({ option = '' }) => option);
    const options = alternatives.flatMap(({ lines }) => lines).find((line) => line.service === service)?.options ?? {};
    return [
      `For ${serviceOf(service).name}, tell me ${wantedText(service, wanted)}. ${unitPriceText(service, options, prices)}`.trim(),
    ];
  });
}

/** What a total lacks: "how many vCPUs (such as `0.5`) and how much memory (such as `512 MB`)". */
export function wantedText(service: ServiceId, options: readonly string[]): string {
  const { asks } = serviceOf(service).plain;
  return listed(options.map((option) => asks?.[option] ?? WANTED[option] ?? option));
}

type OnlyInWords = Exclude<Unpriced, Refused>;

/** The reasons for what no option of a subcommand could ask for. */
const MORE_REFUSALS: Readonly<Record<OnlyInWords, Refusal>> = {
  gpu: {
    why: 'Lambda and Fargate have no GPUs; on EC2 they come with the instance type.',
    instead: 'Name a type such as g4dn.xlarge, or leave the GPU out.',
  },
  snapshots: {
    why: 'Snapshots are billed per GB stored, so I need to know how many GB.',
    instead: 'Say, for example, "50 GB of snapshots".',
  },
  'managed-instances': {
    why: 'Lambda Managed Instances cost the EC2 price plus a fee, which depends on how they scale.',
    instead: 'I can price a Lambda function or the EC2 instances alone.',
  },
  magnetic: {
    why: 'Magnetic disks are of the previous generation and are billed for their I/O, too.',
    instead: 'I can price st1, sc1 or an SSD.',
  },
  transfer: {
    why: 'Data transfer is billed per GB, so I need to know how many GB.',
    instead: 'Say, for example, "100 GB data out", or use `/price network`.',
  },
  'elsewhere-in-notes': {
    why: 'My notes describe it, but it is not in my price list.',
    instead: 'I can price the compute that it uses.',
  },
};

/** Why a part of the request is not priced, and the nearest thing that can be. */
export function refusalText(part: RefusedItem, prices: Prices): string {
  switch (part.kind) {
    case 'unpriced': {
      const { why, instead } = isInWords(part.what) ? MORE_REFUSALS[part.what] : refusalOf(part.what, prices);
      return `I have no price for ${echo(part.typed, 30)}. ${why} ${instead}`;
    }
    case 'outside':
      return `I have no price for ${part.name}, because my notes cover AWS compute only.`;
    case 'place':
      return `AWS has no Region in ${echo(part.typed, 30)}. Name one such as Frankfurt or Ohio.`;
    case 'negative':
      return `A quantity cannot be below zero, as ${echo(part.typed, 30)} is.`;
  }
}

function isInWords(what: Unpriced): what is OnlyInWords {
  return Object.hasOwn(MORE_REFUSALS, what);
}

/** How each option is called in a sentence, where its name would not do. */
const NAMES: Readonly<Record<string, string>> = {
  kind: 'kind of API',
  disk_type: 'kind of disk',
  os: 'operating system',
  hours: 'hours that it runs',
  architecture: 'processor',
  region: 'Region',
  requests: 'number of requests',
  instance: 'instance type',
  support: 'kind of support',
};

/** What a service has not, though a text asks for it. */
const IMPOSSIBLE: Readonly<Record<string, string>> = {
  'disk of a function':
    'You cannot attach a disk to a Lambda function: EBS volumes belong to instances. A function has 512 MB under `/tmp`, or up to 10 GB (say "1 GB of /tmp"); keep lasting files in EFS or S3.',
};

/**
 * Says that a text says two things about an option; "or" between them would compare both.
 * @param values what it says, if that is known
 */
export function contradictionText(option: string, values: readonly string[]): string {
  const impossible = IMPOSSIBLE[option];
  if (impossible !== undefined) return impossible;
  const name = NAMES[option] ?? option.replaceAll('_', ' ');
  const both = values.length === 0 ? '' : `: ${values.map((value) => echo(value, 30)).join(' and ')}`;
  return `You gave two values for the ${name}${both}. Choose one, or put "or" between them to compare both.`;
}
