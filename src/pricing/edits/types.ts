import { instanceSize, partsOfType } from '../instance-types.js';
import { type Amount, entitiesOf } from '../plain-words/entities/entity.js';
import type { Knowledge } from '../previous-request/texts.js';
import { regionOf, takes } from '../previous-request/values.js';
import { type Change, coming, ofParts, type Parts } from './change.js';
import type { Told } from './told.js';

const SIZE_NAME = /\b(nano|micro|small|medium|x?large|\d+xlarge)s?\b/g;
const FAMILY_NAME = /(?<![\w.-])([a-z]{1,3}\d[a-z]{0,3})(?![\w-]|\.\w)/g;
const AMD = /\bamd\b/;

/** Other instance types that a line may mean: by name, size or family. */
export function typeChanges(told: Told, parts: Parts, knowledge: Knowledge): readonly Change[] {
  const named = entitiesOf(told.entities, 'instance').flatMap(({ type, at }) => [
    ...ofParts(parts, at, (part) => (takes(part, 'instance') ? [{ option: 'instance', value: type }] : [])),
    coming(at, { service: 'ec2', options: { instance: type, ...regionOf(parts) } }),
  ]);
  const priced = new Set(knowledge.prices.ec2.variantsOf('instance'));
  const others = (type: string): readonly string[] => {
    const { family, size } = partsOfType(type);
    const sizes = [...told.text.matchAll(SIZE_NAME)].map(([, name]) => `${family}.${name}`);
    const families = [...told.text.matchAll(FAMILY_NAME)].map(([, name]) => `${name}.${size}`);
    const amd = AMD.test(told.text) ? [`${family}a.${size}`, `${family.replace(/[ig]$/, 'a')}.${size}`] : [];
    const found = [...sizes, ...families, ...amd];
    return [...new Set(found)].filter((one) => one !== type && priced.has(one));
  };
  const amounts = entitiesOf(told.entities, 'amount');
  return [
    ...named,
    ...amounts.flatMap((amount) => sizesOfMemory(amount, parts, knowledge)),
    ...ofParts(parts, [], ({ options: { instance } }) =>
      (instance === undefined ? [] : others(instance)).map((value) => ({ option: 'instance', value })),
    ),
  ];
}

/** "16 GB", "8 cores": the type of the same family with that much. */
function sizesOfMemory({ measure, value, at }: Amount, parts: Parts, knowledge: Knowledge): readonly Change[] {
  if (measure !== 'memory' && measure !== 'vcpu') return [];
  const { ec2 } = knowledge.prices;
  return ofParts(parts, at, ({ options: { instance } }) => {
    if (instance === undefined) return [];
    const { family } = partsOfType(instance);
    const fits = (one: string) => {
      const size = instanceSize(one, ec2);
      const has = measure === 'memory' ? size?.memoryGb.times('1024') : size?.vcpu;
      return has?.eq(value) === true && !one.includes('metal');
    };
    const found = ec2.variantsOf('instance').find((one) => one.startsWith(`${family}.`) && fits(one));
    return found && found !== instance ? [{ option: 'instance', value: found }] : [];
  });
}
