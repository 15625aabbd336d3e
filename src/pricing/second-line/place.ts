import { chooseInstance } from '../choose-instance.js';
import { instanceSize, isArm } from '../instance-sizes.js';
import { type Fact, factsOf } from '../plain-words/facts.js';
import { hasRegion } from '../services/index.js';
import type { Alternatives, Changed } from './changed.js';
import { readTexts } from './texts.js';
import type { SecondLineKnowledge } from './variation.js';

/** All of it in a Region, as far as it has one. */
export function inRegion(to: Alternatives, region: string | undefined): Alternatives {
  if (region === undefined) return to;
  return to.map((lines) =>
    lines.map((line) => (hasRegion(line) ? { ...line, options: { ...line.options, region } } : line)),
  );
}

/** All of it without a Region. */
export function withoutRegion(to: Alternatives): Alternatives {
  return to.map((lines) => lines.map(({ options: { region: _, ...options }, ...line }) => ({ ...line, options })));
}

/** On Arm or x86, where that is a choice; an instance type has its processor. */
export function onProcessor(
  to: Alternatives,
  said: readonly Fact[],
  { prices: { ec2 } }: SecondLineKnowledge,
): Changed {
  const [wanted] = factsOf(said, 'architecture');
  const arm = wanted?.architecture === 'arm64';
  const wrong = to.flat().find(({ options: { instance } }) => instance !== undefined && isArm(instance) !== arm);
  const type = wrong?.options['instance'];
  if (type !== undefined) {
    const size = instanceSize(type);
    const like =
      size && chooseInstance({ vcpu: size.vcpu, memoryGb: size.memoryGb, arm }, ec2, wrong?.options['region']);
    const such = like ? `, such as ${like.type}` : '';
    return {
      asks: `${type} is a type of ${arm ? 'x86' : 'Arm'}. Which ${arm ? 'Arm' : 'x86'} type is it to be${such}?`,
    };
  }
  const changed = to.map((lines) =>
    lines.map((line) => {
      const { architecture } = readTexts(line.service, said).options;
      return architecture === undefined ? line : { ...line, options: { ...line.options, architecture } };
    }),
  );
  const taken = changed.flat().some(({ service }) => readTexts(service, said).options['architecture'] !== undefined);
  return taken ? { to: changed } : { asks: 'The processor is no choice there.' };
}
