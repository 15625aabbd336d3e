import { serviceOf } from '../services/index.js';
import { ITEM_NAMES, ITEMS, type ItemName } from '../services/network/items.js';
import type { Standing } from './standing.js';

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

/** The question how to pay less for what was priced. */
export function savingQuestion({ alternatives: [lines = []] }: Standing): string | undefined {
  const [priced] = lines;
  if (!priced) return undefined;
  // Instances have an option for addresses, too, and are still what was priced.
  const item = priced.service === 'network' && ITEM_NAMES.find((name) => priced.options[name] !== undefined);
  const name = item ? (TOGETHER[item] ?? ITEMS[item].component.replaceAll('-', ' ')) : serviceOf(priced.service).name;
  return `How do I cut ${name} costs?`;
}
