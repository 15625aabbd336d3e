import type { Knowledge } from '../knowledge/knowledge.js';
import { cheapestAsked } from '../pricing/plain-words/questions/cheapest.js';
import { type PricedBefore, type Standing, standingOf } from '../pricing/previous-request/standing.js';
import { SERVICES } from '../pricing/services/index.js';
import { readExamQuestion } from '../understand/exam-question.js';
import type { Command } from './command.js';
import { readLine } from './line.js';
import type { CommandRequest } from './request.js';

/** What a line may have requested the price of; undefined for other commands and a break-even. */
export function previousPrice(
  line: string,
  commands: readonly Command[],
  knowledge: Knowledge,
): PricedBefore | undefined {
  const read = readLine(line, commands, knowledge);
  if ('problem' in read) return undefined;
  const { command, subcommand = '', options } = read.request;
  if (command === 'ask') {
    const text = String(options['question'] ?? '');
    // The services of a pasted question are its options, and nobody asked what they cost.
    if (readExamQuestion(text)) return undefined;
    const cheapest = cheapestAsked(text, knowledge);
    return { text: cheapest?.text ?? text, asked: cheapest !== undefined };
  }
  if (command !== 'price') return undefined;
  if (subcommand === 'quote') return { text: String(options['text'] ?? ''), asked: true };
  const service = SERVICES.find(({ id }) => id === subcommand)?.id;
  return service === undefined ? undefined : { service, options: optionTexts(options) };
}

/** The options of a price command as texts, without the one that shows all of the small print. */
export function optionTexts({ all: _, ...values }: CommandRequest['options']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

/** The price request in a line, for follow-ups to change; undefined if it requests no price. */
export function priceRequestIn(line: string, commands: readonly Command[], knowledge: Knowledge): Standing | undefined {
  const previous = previousPrice(line, commands, knowledge);
  return previous && standingOf(previous, knowledge);
}
