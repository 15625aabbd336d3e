import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { OperatorError } from '../../src/operator-error.js';
import { orThrow } from '../../src/pricing/json-file.js';
import { PRICE_LISTS } from '../../src/pricing/price-lists.js';
import { loadPrices } from '../../src/pricing/rates.js';
import { isoDay } from '../../src/time/days.js';
import { newPriceOf } from './new-prices.js';
import { checkedText, findService, readPriceFiles, writeTogether } from './price-files.js';
import { groupsOf } from './price-groups.js';
import { readLists } from './read-lists.js';
import { renewedPrices } from './renewed-prices.js';
import { changesOf, reportRates } from './report.js';

const OPTIONS = ['--yes', '--accept'];

/** Where to read and write prices, and the terminal to ask for confirmation. */
interface RatesSettings {
  readonly knowledgeFolder: string;
  readonly priceListUrl: string;
  readonly input: Readable;
  readonly output: Writable;
}

/**
 * Reads AWS's public price lists, shows the changes, and writes the price files after confirmation: all of them, or none.
 * @param typed services, all by default; `--yes` confirms, `--accept` also takes implausible changes
 * @throws OperatorError or KnowledgeError if nothing was written
 */
export async function renewRates(typed: readonly string[], settings: RatesSettings): Promise<void> {
  const { knowledgeFolder, priceListUrl, output } = settings;
  const say = (line: string): void => {
    output.write(`${line}\n`);
  };
  const unknown = typed.filter((word) => !OPTIONS.includes(word) && !findService(word));
  if (unknown.length > 0) {
    const known = `${PRICE_LISTS.join(', ')}, ${OPTIONS.join(' and ')}`;
    throw new OperatorError(`${unknown.join(', ')}: rates takes ${known} and nothing else`);
  }
  const services = typed.flatMap((word) => findService(word) ?? []);
  const { regions } = orThrow(await loadPrices(knowledgeFolder));
  const stored = await readPriceFiles(knowledgeFolder, services.length > 0 ? services : PRICE_LISTS);
  const groups = stored.flatMap(({ service, prices }) => groupsOf(service, prices));
  const listed = await readLists(priceListUrl, groups, say);
  const prices = groups.map((group) => newPriceOf(group, listed));
  const changes = prices.flatMap((price) => ('tiers' in price ? changesOf(price.group, price.tiers) : []));
  const refused = typed.includes('--accept') ? [] : changes.filter(({ absurd }) => absurd !== undefined);
  for (const line of reportRates(prices, changes, refused)) say(line);
  if (refused.length > 0) throw new OperatorError('Nothing was changed. If these are right, add --accept.');
  const renewed = renewedPrices(stored, prices, listed, priceListUrl, isoDay(Date.now()));
  if (renewed.length === 0) return say('There is nothing to write.');
  const texts = new Map(renewed.map((file) => [file.file, checkedText(file, regions)]));
  if (!(typed.includes('--yes') || (await isConfirmed(settings)))) return say('Nothing was changed.');
  await writeTogether(texts);
  say(`Written: ${[...texts.keys()].join(', ')}. Now try npm run check-notes.`);
}

/** Asks for confirmation; the end of the input is a no. */
async function isConfirmed({ input, output }: RatesSettings): Promise<boolean> {
  const terminal = createInterface({ input, output });
  const ended = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  const answer = await Promise.race([terminal.question('Write the prices and their new dates? (yes/no) '), ended]);
  terminal.close();
  return /^y(?:es)?$/i.test(answer.trim());
}
