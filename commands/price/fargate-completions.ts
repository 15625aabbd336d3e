import { plain } from '../../src/pricing/decimal.js';
import { FARGATE_SIZES } from '../../src/pricing/fargate-sizes.js';
import { parseVcpu } from '../../src/pricing/quantities/vcpu.js';
import type { Choice } from '../../src/requests/command.js';
import { type CommandRequest, textOption } from '../../src/requests/request.js';
import { completeSize } from './completions.js';

/** Sizes of tasks that exist: vCPUs, and the memory that goes with the vCPUs chosen already. */
export function completeTaskSize(option: string, typed: string, request: CommandRequest): readonly Choice[] {
  if (option === 'vcpu') return completeSize(typed, distinct(FARGATE_SIZES.map(({ vcpu }) => plain(vcpu))));
  if (option !== 'memory') return [];
  const vcpu = parseVcpu(textOption(request, 'vcpu'));
  const sizes = FARGATE_SIZES.filter((size) => !vcpu.ok || size.vcpu.eq(vcpu.value));
  const memories = [...sizes].sort((a, b) => a.memoryGb.cmp(b.memoryGb)).map(({ memoryGb }) => `${plain(memoryGb)}GB`);
  return completeSize(typed, distinct(memories));
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
