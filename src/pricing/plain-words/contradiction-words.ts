import { echo } from '../../typed-text.js';

/** How each option is called in a sentence, where its name would not do. */
const NAMES: Readonly<Record<string, string>> = {
  kind: 'kind of API',
  disk_type: 'kind of disk',
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
    'A Lambda function has no disk of its own that could be attached: EBS volumes belong to instances. It has 512 MB under `/tmp`, or up to 10 GB (say "1 GB of /tmp"); files that last go to EFS or S3.',
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
  return `That says two different things about the ${name}${both}. Choose one, or put "or" between them and I compare both.`;
}
