import { serviceOf } from '../services/index.js';
import { ITEM_NAMES, ITEMS, type ItemName } from '../services/network/items.js';
import type { Standing } from './standing.js';

/** What is said of a price that is too high. */
const WANTS_LESS =
  /\bwhy (?:is (?:it|that|this) )?so (?:much|expensive|high|pricey)\W*$|(?:\b(?:it|that|this)(?:['’]?s| is)? |^\W*)(?:way |still |far |a bit )?too (?:much|expensive|pricey|high)(?: for (?:me|us))?\W*$|\banything cheaper\W*$|\bhow (?:do|can|could) (?:i|we) (?:get|bring|cut|reduce|lower|push|avoid) (?:it|that|this|the (?:cost|bill|price))(?: down)?\W*$/i;

/** Items whose costs the notes tell together. */
const TOGETHER: Partial<Record<ItemName, string>> = {
  logs: 'CloudWatch',
  logs_kept: 'CloudWatch',
  metrics: 'CloudWatch',
  alarms: 'CloudWatch',
  high_resolution_alarms: 'CloudWatch',
  dashboards: 'CloudWatch',
  data_out: 'data transfer',
  between_zones: 'data transfer',
};

/** "Why is it so much", "anything cheaper?" as the question how to pay less for what was priced; undefined for any other line. */
export function costSaving(line: string, { alternatives: [lines = []] }: Standing): string | undefined {
  const [priced] = lines;
  if (!priced || !WANTS_LESS.test(line)) return undefined;
  // Instances have an option for addresses, too, and are still what was priced.
  const item = priced.service === 'network' && ITEM_NAMES.find((name) => priced.options[name] !== undefined);
  const name = item ? (TOGETHER[item] ?? ITEMS[item].component.replaceAll('-', ' ')) : serviceOf(priced.service).name;
  return `How do I cut ${name} costs?`;
}
