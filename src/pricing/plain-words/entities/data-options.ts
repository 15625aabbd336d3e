import type { Role } from '../tokens/sense.js';

/** Which option takes a size with such a role. */
export const DATA_OPTIONS: Readonly<Partial<Record<Role, string>>> = {
  'data-out': 'data_out',
  'data-in': 'data_in',
  'between-zones': 'between_zones',
  'between-regions': 'between_regions',
  'nat-data': 'nat_data',
  logs: 'logs',
  'logs-kept': 'logs_kept',
};

/** Which option takes a number of these. */
export const COUNTED_OPTIONS: Readonly<Record<string, string>> = {
  metrics: 'metrics',
  alarms: 'alarms',
  'high-resolution-alarms': 'high_resolution_alarms',
  dashboards: 'dashboards',
};

/** Whether a noun is one of these: "metrics". */
export function isCountedOption(noun: string | undefined): noun is string {
  return noun !== undefined && noun in COUNTED_OPTIONS;
}
