import { ZERO } from '../decimal.js';
import { instanceSize, partsOfType } from '../instance-types.js';
import { optionValue } from '../plain-words/entities/amount.js';
import { type Amount, endOf, entitiesOf, startOf } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { typedAt, type Words } from '../plain-words/tokens/sense.js';
import { isMark } from '../plain-words/tokens/tokenize.js';
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
  return inOther === undefined || typed === undefined
    ? withMemory(type, line, before, knowledge)
    : { instance: inOther, typed };
}

/** "We need 8 GB of RAM": the type of the same family with that memory. A size that names nothing is none of a disk if it is below that. */
function withMemory(type: string, line: string, before: Alternatives, knowledge: Knowledge): OtherSize | undefined {
  const { entities, words } = readEntities(line, knowledge);
  const sizes = entitiesOf(entities, 'amount').filter(({ measure }) => measure === 'memory');
  const [size, ...others] = sizes;
  const disks = before.flat().flatMap(({ options }) => options['disk'] ?? []);
  if (!size || others.length > 0) return undefined;
  const { alternatives, missing, leftOut } = readPriceRequest(line, knowledge);
  const said = optionValue('memory', size).text;
  const isBelow = disks.every((disk) => gigabytesIn(said) < gigabytesIn(disk));
  const isBare =
    size.role === undefined && !size.rate && isBelow && WANTS.test(line) && !isOfOther(size, words, leftOut);
  if (size.role !== 'memory' && !isBare) return undefined;
  // "3 servers with 4 GB" are a request of their own.
  if (missing.length === 0 && alternatives.some(({ lines }) => lines.length > 0)) return undefined;
  const { family } = partsOfType(type);
  const instance = knowledge.prices.ec2
    .variantsOf('instance')
    .find((one) => one.startsWith(`${family}.`) && `${instanceSize(one, knowledge.prices.ec2)?.memoryGb}GB` === said);
  const typed = [size.typed, typedAt(words, size.at)].find((one) => line.includes(one));
  return instance === undefined || instance === type || typed === undefined ? undefined : { instance, typed };
}

/** "Plus 16 GB", "our site is 1 GB": a size alone is that of the machine only if nothing else is said, or if it is wanted. */
const WANTS =
  /^\W*(?:(?:and|or|so|ok|what about|how about|with|maybe|rather|then)\W+)*[\d.]+ ?(?:gb|gib|gigs?|g)?(?: (?:instead|then|pls|please|rather|tho|to be safe))*\W*$|\b(?:needs?|wants?|make|give|takes?|require[sd]?|have to have|has to have|must have|go (?:for|with)|upgrade|bump|get)\b|\bwith (?=[\d.]+ ?(?:gb|gigs?)\b)/i;
/** "The dataset is 8 GB": whether a word that nobody knows stands beside a size. */
function isOfOther(size: Amount, words: Words, unknown: readonly string[]): boolean {
  return words.some(
    ({ typed }, at) => unknown.includes(typed) && at >= startOf(size) - FAR && at < endOf(size) + FAR && !isMark(typed),
  );
}

/** Words between a size and what it may be of. */
const FAR = 2;

/** The number in "8GB"; what is in another unit is no memory of an instance. */
function gigabytesIn(size = ''): number {
  return Number(/^([\d.]+)GB$/.exec(size)?.[1] ?? Number.NaN);
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
