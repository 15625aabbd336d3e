import { ZERO } from '../decimal.js';
import { instanceSize, partsOfType } from '../instance-types.js';
import { entitiesOf } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import type { Prices } from '../rates.js';
import type { Alternatives, Knowledge } from './texts.js';

const THING = '(?:one|size|version|variant|type|instance|server|machine|box)s?';
/** "The small one", "2xlarge size", "as a micro", "a medium will do", but not "a small cluster", "too large". */
const NAMED = new RegExp(
  `(?<![\\w.-]|\\b(?:too|so|very|more|really|that|is|are|was|were|not|pretty|quite|rather) )(?:the |an? )?(nano|micro|small|medium|x?large|\\d+xlarge)(?: ${THING}\\b|(?=\\s*(?:[,;.!?]|$)|\\s+(?:instead|will|would|should|is|please|pls|tho|then|rather|and|for)\\b))`,
  'i',
);
/** "The next bigger one", "one size up". */
const NEXT = new RegExp(
  `\\b(?:the |an? )?(?:next |one (?:size|step) )?(?:(?<up>bigger|larger)|smaller)(?: ${THING})?(?=\\W*$)|\\b(?:one |a )?(?:size|step) (?:(?<higher>up)|down)\\b`,
  'i',
);

/** "Same on t4g?" */
const FAMILY = /(?<![\w.-])([a-z]{1,3}\d[a-z]{0,3})(?![\w-]|\.\w)/i;

/** An instance type that a line means by its size or family. */
interface OtherSize {
  readonly instance: string;
  readonly typed: string;
}

/** The instance of a request in another size or family; undefined if it has not exactly one type, or the line names one in full. */
export function otherSizeIn(line: string, before: Alternatives, knowledge: Knowledge): OtherSize | undefined {
  const [type, ...others] = new Set(before.flat().flatMap(({ options }) => options['instance'] ?? []));
  const isNamed = entitiesOf(readEntities(line, knowledge).entities, 'instance').length > 0;
  if (type === undefined || others.length > 0 || isNamed) return undefined;
  const size = NAMED.exec(line) ?? NEXT.exec(line);
  const family = FAMILY.exec(line);
  const inOther = size
    ? inSize(type, size, knowledge.prices)
    : family
      ? inFamily(type, family[0], knowledge.prices)
      : undefined;
  const typed = (size ?? family)?.[0];
  return inOther === undefined || typed === undefined ? undefined : { instance: inOther, typed };
}

/** The type of the same size in another family that has a price. */
function inFamily(type: string, family: string, { ec2 }: Prices): string | undefined {
  const other = `${family.toLowerCase()}.${partsOfType(type).size}`;
  return ec2.variantsOf('instance').find((one) => one === other);
}

/** The type of the same family in the size that is said, or the next one with a price. */
function inSize(type: string, { 1: size, groups = {} }: RegExpExecArray, { ec2 }: Prices): string | undefined {
  const { family } = partsOfType(type);
  if (!('up' in groups)) return `${family}.${(size ?? '').toLowerCase()}`;
  const memoryOf = (one: string) => instanceSize(one, ec2)?.memoryGb ?? ZERO;
  const sizes = ec2
    .variantsOf('instance')
    .filter((one) => one.startsWith(`${family}.`))
    .sort((a, b) => memoryOf(a).cmp(memoryOf(b)));
  const isUp = groups['up'] !== undefined || groups['higher'] !== undefined;
  return sizes[sizes.indexOf(type) + (isUp ? 1 : -1)];
}
