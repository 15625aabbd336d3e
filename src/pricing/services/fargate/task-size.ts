import { type Decimal, exact, plain } from '../../decimal.js';
import { formatMemory } from '../../quantities/format.js';
import { type MemoryRules, parseMemory } from '../../quantities/memory.js';
import type { Parsed } from '../../quantities/parsed.js';
import type { Given } from '../../quantities/said.js';
import { parseVcpu } from '../../quantities/vcpu.js';
import { type Option, quantity, type Suggest } from '../option.js';
import { suggestSizes } from '../suggest.js';
import { FARGATE_SIZES } from './sizes.js';

const LARGEST_GB = '244';
const MEMORY: MemoryRules = {
  quantity: 'memory',
  least: '1',
  most: exact(LARGEST_GB).times('1024').toFixed(),
  whole: false,
  show: formatMemory,
  // Task definitions give memory in MB (512, 1024, 2048), people in GB (0.5, 1, 2).
  bareUnit: (number) => (number.lte(LARGEST_GB) ? 'GB' : 'MB'),
};

/** Reads the memory of a task or a container, in GB. */
export function parseTaskMemory(given: Given): Parsed<Decimal> {
  const megabytes = parseMemory(given, MEMORY);
  return megabytes.ok ? { ...megabytes, value: megabytes.value.div('1024') } : megabytes;
}

/** "512 MB", "2 GB". */
export function formatTaskMemory(memoryGb: Decimal): string {
  return formatMemory(memoryGb.times('1024'));
}

/** vCPUs of one task, with those that Fargate has on offer. */
export function taskVcpu(about: string): Option<Decimal> {
  return { ...quantity(about, parseVcpu, plain), suggest: suggestVcpus };
}

/** Memory of one task in GB, with the sizes on offer that go with the vCPUs that were chosen. */
export function taskMemory(about: string): Option<Decimal> {
  return { ...quantity(about, parseTaskMemory, formatTaskMemory), suggest: suggestMemory };
}

const suggestVcpus: Suggest = (typed) =>
  suggestSizes(
    typed,
    FARGATE_SIZES.map((size) => plain(size.vcpu)),
  );

const suggestMemory: Suggest = (typed, { vcpu = '' }) => {
  const chosen = parseVcpu(String(vcpu));
  const sizes = FARGATE_SIZES.filter((size) => !chosen.ok || size.vcpu.eq(chosen.value));
  const memories = [...sizes].sort((a, b) => a.memoryGb.cmp(b.memoryGb)).map(({ memoryGb }) => `${plain(memoryGb)}GB`);
  return suggestSizes(typed, memories);
};
