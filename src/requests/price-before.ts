import type { Knowledge } from '../knowledge/knowledge.js';
import { cheapestAsked } from '../pricing/plain-words/cheapest-asked.js';
import type { ServiceId } from '../pricing/price-lists.js';
import type { PricedBefore } from '../pricing/second-line/standing.js';
import { SERVICES } from '../pricing/services/index.js';
import type { Command } from './command.js';
import { readLine } from './line.js';

/** What a line asked the price of, as far as it can be told without reading it as such: nothing for other commands and a break-even. */
export function priceBefore(
  line: string,
  commands: readonly Command[],
  knowledge: Knowledge,
): PricedBefore | undefined {
  const read = readLine(line, commands, knowledge);
  if ('problem' in read) return undefined;
  const { command, subcommand = '', options } = read.request;
  if (command === 'ask') {
    const text = String(options['question'] ?? '');
    const cheapest = cheapestAsked(text, knowledge);
    return { text: cheapest?.text ?? text, asked: cheapest !== undefined };
  }
  if (command !== 'price') return undefined;
  if (subcommand === 'quote') return { text: String(options['text'] ?? ''), asked: true };
  if (!isService(subcommand)) return undefined;
  const { all: _, ...said } = options;
  const texts = Object.entries(said).map(([name, value]): [string, string] => [name, String(value)]);
  return { service: subcommand, options: Object.fromEntries(texts) };
}

function isService(name: string): name is ServiceId {
  return SERVICES.some(({ id }) => id === name);
}
