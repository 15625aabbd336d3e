import type { Knowledge } from '../knowledge/knowledge.js';
import { afterQuote } from '../pricing/second-line/after-quote.js';
import type { PricedBefore } from '../pricing/second-line/standing.js';
import type { AfterQuote } from '../pricing/second-line/texts.js';
import type { Command } from './command.js';
import { previousPrice } from './previous-price.js';

/** "Make it a t3.small, and add 20 GB" replaces first and adds then. */
const IN_TURN =
  /^(?<first>\W*(?:(?:actually|no|so|but)\W+)*(?:make|change|switch|turn|swap|use|take)\b.*?),?\s+and\s+(?<second>add\b.*)$/is;

/** The price request that a line makes of the one before; if it replaces and adds, both are applied in order. */
export function changedInTurn(
  line: string,
  before: PricedBefore,
  commands: readonly Command[],
  knowledge: Knowledge,
): AfterQuote | undefined {
  const { first, second } = IN_TURN.exec(line)?.groups ?? {};
  const replaced = first === undefined ? undefined : afterQuote(first, before, knowledge);
  if (second === undefined || !replaced || !('line' in replaced)) return afterQuote(line, before, knowledge);
  const request = previousPrice(replaced.line, commands, knowledge);
  const added = request && afterQuote(second, request, knowledge);
  return added && 'line' in added ? { ...added, unread: [...replaced.unread, ...added.unread] } : added;
}
