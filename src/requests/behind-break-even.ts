import type { Knowledge } from '../knowledge/knowledge.js';
import { BREAK_EVEN } from '../pricing/break-even/form.js';
import { commandLine } from '../pricing/command-line.js';
import type { AfterQuote } from '../pricing/previous-request/texts.js';
import { lambda } from '../pricing/services/lambda/lambda.js';
import type { Told } from './asked-of-price.js';
import type { Command } from './command.js';
import { readLine } from './line.js';
import { optionTexts } from './previous-price.js';

/** What stands for the requests of a comparison that was asked for without them. */
const ANY_REQUESTS = '1M';
type Values = Readonly<Record<string, string>>;

/**
 * "And with 1 GB?" behind `/price break-even`: the comparison for a function that is changed as its price would be.
 * @param resolve what a line asks for behind another line
 * @returns undefined if nothing was compared, or the line does not change the function
 */
export function behindBreakEven(
  before: string,
  resolve: (before: string) => AfterQuote | Told | undefined,
  commands: readonly Command[],
  knowledge: Knowledge,
): AfterQuote | undefined {
  const compared = optionsOf(before, BREAK_EVEN.id, commands, knowledge);
  if (!compared) return undefined;
  const { against, per_container, ...load } = compared;
  const priced = commandLine(`/price ${lambda.id}`, { requests: ANY_REQUESTS, ...load });
  const changed = resolve(priced);
  if (!changed || !('line' in changed) || changed.line === priced) return undefined;
  const values = optionsOf(changed.line, lambda.id, commands, knowledge);
  if (!values || Object.keys(values).some((name) => !(name in BREAK_EVEN.options))) return undefined;
  const { requests, ...others } = values;
  const isAny = compared['requests'] === undefined && requests === ANY_REQUESTS;
  const line = commandLine(`/price ${BREAK_EVEN.id}`, {
    ...others,
    requests: isAny ? undefined : requests,
    against,
    per_container,
  });
  return { ...changed, line };
}

/** The options of a price command line; undefined for any other line. */
function optionsOf(line: string, id: string, commands: readonly Command[], knowledge: Knowledge): Values | undefined {
  const read = readLine(line, commands, knowledge);
  if ('problem' in read || read.request.command !== 'price' || read.request.subcommand !== id) return undefined;
  return optionTexts(read.request.options);
}
