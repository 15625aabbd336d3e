import { DISK_TYPES } from '../../../facts.js';
import { NOUNS, ROLES } from './phrases.js';
import { type PhraseRow, rowsOf } from './row.js';

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
  ...rowsOf(NOUNS, (noun) => ({ kind: 'noun', noun })),
  ...rowsOf(ROLES, (role) => ({ kind: 'role', role })),
  ['disks, volumes, drives, ssds, ebs volumes, ebs disks', { kind: 'noun', noun: 'volumes' }],
  ...DISK_TYPES.map(
    (type): PhraseRow => [type, { kind: 'choice', option: 'disk_type', value: type }, { kind: 'role', role: 'volume' }],
  ),
  ...rowsOf({ standard: 'standard, standard support', extended: 'extended, extended support' }, (value) => ({
    kind: 'choice',
    option: 'support',
    value,
  })),
];
