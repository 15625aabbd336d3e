import { DATA_ROLES, UNPRICED } from './phrases.js';
import { type PhraseRow, rowsOf } from './row.js';

/** Names of what the notes do not cover, beside those that `outside.yaml` lists. */
const OUTSIDE = {
  'Amazon S3': 's3',
  'a database': 'postgres, postgresql, mysql, mariadb, database, databases, sql server',
  'Amazon ElastiCache': 'redis, valkey',
  'a language model': 'claude, openai, gpt',
};

/** What has no price here, data that has one of its own, and processors. */
export const UNPRICED_WORDS: readonly PhraseRow[] = [
  ...rowsOf(DATA_ROLES, (role) => ({ kind: 'role', role })),
  ['fargate spot', { kind: 'service', service: 'fargate' }],
  ...rowsOf(UNPRICED, (what) => ({ kind: 'unpriced', what })),
  ...rowsOf(OUTSIDE, (name) => ({ kind: 'outside', name })),
  ...rowsOf(
    {
      arm64: 'arm, arm64, aarch64, graviton, graviton2, graviton3, graviton4, arm based',
      x86_64: 'x86, x86 64, x86 - 64, x64, amd64, amd, intel, x86 based',
    },
    (architecture) => ({ kind: 'architecture', architecture }),
  ),
];
