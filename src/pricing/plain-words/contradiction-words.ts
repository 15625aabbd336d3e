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

/** Says that a text says two things about an option; "or" between them would compare both. */
export function contradictionText(option: string): string {
  const name = NAMES[option] ?? option.replaceAll('_', ' ');
  return `That says two different things about the ${name}. Choose one, or put "or" between them and I compare both.`;
}
