import type { Amount, Fact } from './facts.js';
import type { Role } from './meaning.js';

/** Which option takes a size with such a role. */
export const DATA_OPTIONS: Readonly<Partial<Record<Role, string>>> = {
  'data-out': 'data_out',
  'between-zones': 'between_zones',
  'nat-data': 'nat_data',
  logs: 'logs',
  'logs-kept': 'logs_kept',
};

/** Whether a fact is data or a number of metrics, paid for by itself, whatever it stands beside: "100 GB out to the internet". */
export function isPaidData(fact: Fact): fact is Amount {
  if (fact.kind !== 'amount') return false;
  return fact.noun === 'metrics' || (fact.measure === 'memory' && fact.role !== undefined && fact.role in DATA_OPTIONS);
}
