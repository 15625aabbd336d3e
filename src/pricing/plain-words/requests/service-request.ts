import { plain } from '../../decimal.js';
import { chooseInstance, isArm } from '../../instance-types.js';
import { textOf } from '../../quantities/said.js';
import type { Prices } from '../../rates.js';
import { completeOptions } from '../clauses/interpret.js';
import type { ServiceRequest } from '../clauses/request.js';
import type { Interpretation } from '../slots/interpretation.js';

/** A request to one service. */
export interface ChosenRequest {
  readonly request: ServiceRequest;
  /** Why this instance type, if it was chosen here. */
  readonly why?: string;
}

/** The request that a clause comes to; where only a size was given, with the cheapest instance type that is large enough. */
export function toServiceRequest(
  { service, wanted, options }: Interpretation,
  { ec2 }: Pick<Prices, 'ec2'>,
): ChosenRequest {
  if (!wanted) return { request: { service, options: completeOptions(service, options) } };
  const { size, ...others } = options;
  const chosen = chooseInstance(wanted, ec2, options['region'] && textOf(options['region']));
  // A size that no type has is refused by its name when it is priced.
  const instance = chosen?.type ?? size ?? '';
  const request = { service, options: completeOptions(service, { instance, ...others }) };
  if (!chosen) return { request };
  const { vcpu, memoryGb } = wanted;
  const sizes = [...(vcpu ? [`${plain(vcpu)} vCPU`] : []), ...(memoryGb ? [`${plain(memoryGb)} GB`] : [])];
  const isOpenArm = wanted.arm === undefined && isArm(chosen.type);
  const why = `For ${sizes.join(' and ')} I chose ${chosen.type}, the cheapest usual ${isArm(chosen.type) ? 'Arm' : 'x86'} type with that size${isOpenArm ? ', and cheaper than any x86 type' : ''}.`;
  return { request: { ...request, neighbors: chosen.neighbors }, why };
}
