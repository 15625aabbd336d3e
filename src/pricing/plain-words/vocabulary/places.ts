import type { PhraseRow } from './phrases.js';

/** Names of Regions that people use and the price list does not know as such. */
export const REGION_WORDS: readonly PhraseRow[] = [
  ['the states, states, east coast, us east coast, new york, washington', { kind: 'region', code: 'us-east-1' }],
  ['west coast, us west coast, seattle', { kind: 'region', code: 'us-west-2' }],
  ['bay area, silicon valley, los angeles', { kind: 'region', code: 'us-west-1' }],
  ['sidney', { kind: 'region', code: 'ap-southeast-2' }],
  ['spain, madrid, zaragoza, aragon', { kind: 'region', code: 'eu-south-2' }],
  ['israel, tel aviv', { kind: 'region', code: 'il-central-1' }],
  ['calgary', { kind: 'region', code: 'ca-west-1' }],
  ['mexico, mexico city, queretaro', { kind: 'region', code: 'mx-central-1' }],
  ['hyderabad', { kind: 'region', code: 'ap-south-2' }],
  ['thailand, bangkok', { kind: 'region', code: 'ap-southeast-7' }],
  ['taiwan, taipei', { kind: 'region', code: 'ap-east-2' }],
  ['new zealand, auckland', { kind: 'region', code: 'ap-southeast-6' }],
  ['china, beijing', { kind: 'region', code: 'cn-north-1' }],
];

/** Places without a Region, with the nearest that has one; none for places off this world. */
export const PLACE_WORDS: readonly PhraseRow[] = [
  ['mars, moon, the moon, space, venus, jupiter', { kind: 'place', name: 'there' }],
  [
    'vienna, austria, berlin, munich, hamburg, cologne, prague, warsaw, poland, budapest, hungary',
    { kind: 'place', name: 'there', code: 'eu-central-1' },
  ],
  ['amsterdam, netherlands, brussels, belgium, luxembourg', { kind: 'place', name: 'there', code: 'eu-central-1' }],
  [
    'copenhagen, denmark, oslo, norway, helsinki, finland, iceland',
    { kind: 'place', name: 'there', code: 'eu-north-1' },
  ],
  ['rome, athens, greece, turkey, istanbul', { kind: 'place', name: 'there', code: 'eu-south-1' }],
  ['lisbon, portugal, lyon, marseille', { kind: 'place', name: 'there', code: 'eu-west-3' }],
  ['geneva, basel, bern', { kind: 'place', name: 'there', code: 'eu-central-2' }],
  ['chicago, toronto, detroit, texas, dallas, houston', { kind: 'place', name: 'there', code: 'us-east-2' }],
  ['miami, florida, boston, atlanta', { kind: 'place', name: 'there', code: 'us-east-1' }],
  ['argentina, chile, colombia, peru', { kind: 'place', name: 'there', code: 'sa-east-1' }],
  ['nigeria, kenya, egypt, cairo, lagos, nairobi, johannesburg', { kind: 'place', name: 'there', code: 'af-south-1' }],
  ['moscow, russia, ukraine, kyiv', { kind: 'place', name: 'there', code: 'eu-north-1' }],
  ['vietnam, hanoi, philippines, manila', { kind: 'place', name: 'there', code: 'ap-southeast-1' }],
  ['antarctica, south pole, north pole', { kind: 'place', name: 'there' }],
];
