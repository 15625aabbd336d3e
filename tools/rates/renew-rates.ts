import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { OperatorError } from '../../src/operator-error.js';
import { orThrow } from '../../src/pricing/json-file.js';
import { PRICE_LISTS } from '../../src/pricing/price-lists.js';
import { loadPrices } from '../../src/pricing/rates.js';
import { isoDay } from '../../src/time/days.js';
import { changesOf } from './changes.js';
import { newPriceOf } from './new-prices.js';
import { checkedText, findService, readPriceFiles } from './price-files.js';
import { groupsOf } from './price-groups.js';
import { readLists } from './read-lists.js';
import { renewedPrices } from './renewed-prices.js';
import { reportRates } from './report.js';
import { writeTogether } from './write-together.js';

const OPTIONS = ['--yes', '--accept'];

/** Where prices are written to, where the lists are, and whom to ask. */
export interface RatesSettings {
  readonly knowledgeFolder: string;
  readonly priceListUrl: string;
  readonly input: Readable;
  readonly output: Writable;
}

/**
 * Reads AWS's public price lists, shows what changed beside what was, and writes the price files after a yes: all of them, or none.
 * @param typed names of services, none for all; `--yes` answers the question, `--accept` also takes changes that are hard to believe
 * @throws OperatorError or KnowledgeError that says why nothing was written
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
  if (!(typed.includes('--yes') || (await isAgreed(settings)))) return say('Nothing was changed.');
  await writeTogether(texts);
  say(`Written: ${[...texts.keys()].join(', ')}. Now try npm run check-notes.`);
}

/** Asks whether to write; an end of the input is a no. */
async function isAgreed({ input, output }: RatesSettings): Promise<boolean> {
  const terminal = createInterface({ input, output });
  const ended = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  const answer = await Promise.race([terminal.question('Write the prices and their new dates? (yes/no) '), ended]);
  terminal.close();
  return /^y(?:es)?$/i.test(answer.trim());
}
