import { stemOf } from '../../search/analysis.js';

/** What two opposite words have in common, and which end of it a word is: "lost" is the other end of "kept". */
export interface Pole {
  readonly scale: string;
  readonly end: 1 | -1;
}

/** Words by which questions about the same fact are turned round: who asks what is lost asks what is kept. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['free', 'cost costs charge charged charges pay paid paying bill billed fee fees expense price'],
  ['same identical equal unchanged', 'different differ differs new change changes changed another other'],
  [
    'keep keeps kept stay stays survive survives remain remains persist persists preserved there safe',
    'lose loses lost gone disappear disappears delete deleted deletes vanish vanishes wiped thrown erased dies destroyed drop dropped',
  ],
  ['cheaper cheap less lower', 'expensive dearer more costlier pricier higher'],
  ['faster quicker fast quick', 'slower slow longer'],
  ['unlimited endless forever ever', 'limit limited limits maximum max cap capped expire expires ends'],
  ['before', 'after'],
  ['smaller', 'bigger larger'],
  ['mutable', 'immutable'],
  ['stateful', 'stateless'],
];

const poles = new Map(
  OPPOSITES.flatMap(([one, other], index) => {
    const scale = `scale ${index}`;
    const at = (words: string, end: Pole['end']): [string, Pole][] =>
      words.split(' ').map((word) => [stemOf(word), { scale, end }]);
    return [...at(one, 1), ...at(other, -1)];
  }),
);

/** The end of a scale that a stem names, if it does. */
export function poleOf(stem: string): Pole | undefined {
  return poles.get(stem);
}
