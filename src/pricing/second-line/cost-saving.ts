import type { Standing } from '../previous-request/standing.js';
import { serviceOf } from '../services/index.js';
import { ITEM_NAMES, ITEMS, type ItemName } from '../services/network/items.js';

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
export function savingQuestion({ alternatives }: Standing): string {
  const [priced] = alternatives.flat();
  // Instances have an option for addresses, too, and are still what was priced.
  const item = priced?.service === 'network' && ITEM_NAMES.find((name) => priced.options[name] !== undefined);
  const service = serviceOf(priced?.service ?? 'ec2').name;
  return `How do I cut ${item ? (TOGETHER[item] ?? ITEMS[item].component.replaceAll('-', ' ')) : service} costs?`;
}
