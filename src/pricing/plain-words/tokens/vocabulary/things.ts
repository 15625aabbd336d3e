import { DISK_TYPES } from '../../../facts.js';
import { type PhraseRow, rowsOf } from '../row.js';
import { DATA_ROLES, NOUNS, ROLES, SYSTEMS, UNPRICED } from './phrases.js';

/** Nouns, roles, and the sizes and kinds of disks, Lightsail instances and EKS support. */
export const NOUN_WORDS: readonly PhraseRow[] = [
  ...rowsOf(
    { nano: 'nano', micro: 'micro', small: 'small', medium: 'medium', large: 'large', xlarge: 'xlarge' },
    (value) => ({
      kind: 'choice',
      option: 'bundle',
      value,
    }),
  ),
  // "The large one only on weekends": which of several types.
  ...['nano', 'micro', 'small', 'medium', 'large', 'xlarge'].map(
    (value): PhraseRow => [`the ${value} one, the ${value} ones`, { kind: 'choice', option: 'which', value }],
  ),
  ...rowsOf(SYSTEMS, (value) => ({ kind: 'choice', option: 'os', value })),
  ...rowsOf(NOUNS, (noun) => ({ kind: 'noun', noun })),
  ...rowsOf(ROLES, (role) => ({ kind: 'role', role })),
  ['disks, volumes, drives, ssds, ebs volumes, ebs disks', { kind: 'noun', noun: 'volumes' }],
  ...DISK_TYPES.map(
    (type): PhraseRow => [type, { kind: 'choice', option: 'disk_type', value: type }, { kind: 'role', role: 'volume' }],
  ),
  ...rowsOf(
    {
      standard: 'standard, standard support',
      extended:
        'extended, extended support, out of standard support, past standard support, no longer in standard support',
    },
    (value) => ({
      kind: 'choice',
      option: 'support',
      value,
    }),
  ),
];

/** Names of what the notes do not cover, beside those that `out-of-scope.yaml` lists. */
const OUTSIDE = {
  'Amazon S3': 's3',
  'a database': 'postgres, postgresql, mysql, mariadb, database, databases, sql server',
  'Amazon ElastiCache': 'redis, valkey',
  'a language model': 'claude, openai, gpt',
};

/** What costs nothing beside what it starts. */
const WITHOUT_FEE = {
  'Elastic Beanstalk': 'beanstalk, elastic beanstalk, eb environment',
  'An Auto Scaling group': 'auto scaling group, auto scaling groups, autoscaling group, asg',
  CloudFormation: 'cloudformation, cloud formation',
};

/** What has no price here, data that has one of its own, and processors. */
export const UNPRICED_WORDS: readonly PhraseRow[] = [
  ...rowsOf(DATA_ROLES, (role) => ({ kind: 'role', role })),
  ['fargate spot', { kind: 'service', service: 'fargate' }],
  ...rowsOf(UNPRICED, (what) => ({ kind: 'unpriced', what })),
  ...rowsOf(OUTSIDE, (name) => ({ kind: 'outside', name })),
  ...rowsOf(WITHOUT_FEE, (name) => ({ kind: 'without-fee', name })),
  ...rowsOf(
    {
      arm64: 'arm, arm64, aarch64, graviton, graviton2, graviton3, graviton4, arm based',
      x86_64: 'x86, x86 64, x86 - 64, x64, amd64, amd, intel, x86 based',
    },
    (architecture) => ({ kind: 'architecture', architecture }),
  ),
];
