import { chooseInstance } from '../choose-instance.js';
import { plain } from '../decimal.js';
import { isArm } from '../instance-sizes.js';
import { textOf } from '../quantities/said.js';
import type { Prices } from '../rates.js';
import type { PartReading } from './options-of-part.js';
import { completed } from './part-options.js';
import type { PlainLine } from './reading.js';

/** A part as the line of a subcommand. */
export interface ChosenLine {
  readonly line: PlainLine;
  /** Why this instance type, if it was chosen here. */
  readonly why?: string;
}

/** The line that a part stands for; where only a size was said, with the cheapest instance type that is large enough. */
export function withInstance(part: PartReading, { ec2 }: Pick<Prices, 'ec2'>): ChosenLine {
  const { service, wanted, options } = part;
  if (!wanted) return { line: { service, options: completed(service, options) } };
  const { size, ...others } = options;
  const { region } = options;
  const chosen = chooseInstance(wanted, ec2, region && textOf(region));
  // A size that no type has is refused by its name when it is priced.
  const instance = chosen?.type ?? size ?? '';
  const line = { service, options: completed(service, { instance, ...others }) };
  if (!chosen) return { line };
  const { vcpu, memoryGb } = wanted;
  const asked = [...(vcpu ? [`${plain(vcpu)} vCPU`] : []), ...(memoryGb ? [`${plain(memoryGb)} GB`] : [])].join(
    ' and ',
  );
  const why = `For ${asked} I chose ${chosen.type}, the cheapest ${isArm(chosen.type) ? 'Arm' : 'x86'} type in my price list that has it${wanted.arm === undefined && isArm(chosen.type) ? ', and cheaper than any of x86' : ''}.`;
  return { line: { ...line, neighbours: chosen.neighbours }, why };
}
