import { hasRegion, serviceOf } from '../services/index.js';
import type { OptionTexts, TextLine } from './texts.js';

/** How an option is said, where its name behind the value would not be read as it. */
const SAID: Readonly<Record<string, (value: string) => string>> = {
  region: (code) => `in ${code}`,
  architecture: (name) => `on ${name}`,
  on: (host) => `on ${host}`,
  hours: running,
  provisioned_hours: running,
  duration: (value) => value,
  disk_type: (type) => type,
  requests: (value) => often(value, 'requests'),
  jobs: (value) => often(value, 'jobs'),
  free_tier: (value) => (value === 'false' ? 'without the free tier' : ''),
  ipv4: (value) => (/^\d+$/.test(value) ? `${value} public ips` : value === 'false' ? 'no public ip' : 'public ip'),
  minutes: (value) => `${value} connection minutes`,
  metrics: (value) => `${value} custom metrics`,
  throughput: (value) => `${value} MB/s`,
};
/** What stands before a name: "2 EC2 m5.large". */
const BEFORE: ReadonlySet<string> = new Set(['count', 'instance', 'kind', 'clusters', 'edge']);

/** "8h/day", or of a bare number "200 hours": a month is meant. */
function running(value: string): string {
  return /^[\d.]+$/.test(value) ? `${value} hours` : value;
}

/** "20 requests/second". */
function often(value: string, what: string): string {
  const [number, ...rate] = value.split('/');
  return [`${number} ${what}`, ...rate].join('/');
}

/** One option as the reader of plain words takes it. */
export function optionInWords(name: string, value: string): string {
  const said = (SAID[name] ?? ((amount) => `${amount} ${name.replaceAll('_', ' ')}`))(value);
  return value === '1' ? said.replace(/s$/, '') : said;
}

/** A line in words from which the same line is read. */
export function lineInWords({ service, options }: TextLine): string {
  const { count, clusters, instance, kind, edge } = options;
  const unnamed = service === 'network' || (service === 'ec2' && instance !== undefined);
  const name = unnamed ? undefined : edge === undefined ? serviceOf(service).name : 'Lambda@Edge';
  const host = service === 'ec2' ? instance : undefined;
  const counted = service === 'ebs' && count !== undefined ? `${count} volumes` : (count ?? clusters);
  const head = [counted, kind && `${kind} API`, kind ? undefined : name, host].filter(Boolean).join(' ');
  const nodes = service === 'ec2' || instance === undefined ? [] : [instance];
  return [head, ...nodes, ...othersInWords(options)].filter(Boolean).join(', ');
}

function othersInWords(options: OptionTexts): readonly string[] {
  const { disks, ...others } = options;
  return Object.entries(others).flatMap(([name, value]) => {
    if (BEFORE.has(name)) return [];
    const said = optionInWords(name, value);
    return [name === 'disk' && disks !== undefined ? `${said} in total` : said];
  });
}

/** What is compared, each with all that is added up; a Region that all of it is in stands at the end. */
export function inWords(alternatives: readonly (readonly TextLine[])[]): string {
  const lines = alternatives.flat();
  const regions = new Set(lines.flatMap((line) => (hasRegion(line) ? [line.options['region']] : [])));
  const [region, ...more] = regions;
  const shared = lines.length > 1 && more.length === 0 && region !== undefined;
  const text = alternatives.map((parts) =>
    parts.map((line) => lineInWords(shared ? unplaced(line) : line)).join(' plus '),
  );
  return `${text.join(' or ')}${shared ? `, in ${region}` : ''}`;
}

function unplaced({ options: { region: _, ...options }, ...line }: TextLine): TextLine {
  return { ...line, options };
}
