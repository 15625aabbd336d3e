import { type PhraseRow, rowsOf } from '../row.js';

/** Regions by names that people use and the price list does not have. */
const REGIONS = {
  'us-east-1': 'the states, east coast, us east coast, new york, washington',
  'us-west-2': 'west coast, us west coast, seattle',
  'us-west-1': 'bay area, silicon valley, los angeles',
  'ap-southeast-2': 'sidney',
  'cn-north-1': 'china, beijing',
};

/** Places without a Region, by the nearest Region. */
const PLACES = {
  'eu-central-1':
    'vienna, austria, berlin, munich, hamburg, cologne, prague, warsaw, poland, budapest, hungary, amsterdam, netherlands, brussels, belgium, luxembourg',
  'eu-north-1': 'copenhagen, denmark, oslo, norway, helsinki, finland, iceland, moscow, russia, ukraine, kyiv',
  'eu-south-1': 'rome, athens, greece, turkey, istanbul',
  'eu-west-3': 'lyon, marseille',
  'eu-south-2': 'lisbon, portugal, barcelona',
  'eu-central-2': 'geneva, basel, bern',
  'us-east-2': 'chicago, toronto, detroit, texas, dallas, houston',
  'us-east-1': 'miami, florida, boston, atlanta',
  'sa-east-1': 'argentina, chile, colombia, peru',
  'af-south-1': 'nigeria, kenya, egypt, cairo, lagos, nairobi, johannesburg',
  'ap-southeast-1': 'vietnam, hanoi, philippines, manila',
};
/** Places off this world, to which none is near. */
const NOWHERE = 'mars, moon, the moon, space, venus, jupiter, antarctica, south pole, north pole';

/** Names of Regions, and of places that have none. */
export const PLACE_WORDS: readonly PhraseRow[] = [
  ...rowsOf(REGIONS, (code) => ({ kind: 'region', code })),
  ...rowsOf(PLACES, (code) => ({ kind: 'place', code })),
  [NOWHERE, { kind: 'place' }],
];
