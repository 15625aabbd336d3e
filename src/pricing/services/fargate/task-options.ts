import { type Decimal, larger, plain } from '../../decimal.js';
import { formatMemory } from '../../quantities/format.js';
import { parseMemory } from '../../quantities/memory.js';
import type { Parsed } from '../../quantities/parsed.js';
import type { Given } from '../../quantities/said.js';
import { parseVcpu } from '../../quantities/vcpu.js';
import type { Prices } from '../../rates.js';
import { type Option, quantity, suggestSizes } from '../../service/option.js';

/** Parses the memory of a task or a container, in GB. */
function parseTaskMemory(given: Given, { fargate }: Prices): Parsed<Decimal> {
  const largest = fargate.facts.taskSizes.map(({ memoryGb }) => memoryGb).reduce(larger);
  const megabytes = parseMemory(given, {
    quantity: 'memory',
    least: '1',
    most: plain(largest.times('1024')),
    whole: false,
    show: formatMemory,
    // Task definitions give memory in MB (512, 1024, 2048), people in GB (0.5, 1, 2).
    bareUnit: (number) => (number.lte(largest) ? 'GB' : 'MB'),
  });
  return megabytes.ok ? { ...megabytes, value: megabytes.value.div('1024') } : megabytes;
}

/** "512 MB", "2 GB". */
export function formatTaskMemory(memoryGb: Decimal): string {
  return formatMemory(memoryGb.times('1024'));
}

/** An option with the vCPUs of one task; autocomplete offers those of Fargate. */
export function taskVcpu(about: string): Option<Decimal> {
  return {
    ...quantity('vcpu', about, parseVcpu, plain),
    suggest: (typed, _, { fargate }) =>
      suggestSizes(
        typed,
        fargate.facts.taskSizes.map((size) => plain(size.vcpu)),
      ),
  };
}

/** An option with the memory of one task, in GB; autocomplete offers the sizes that fit the chosen vCPUs. */
export function taskMemory(about: string): Option<Decimal> {
  return {
    ...quantity('size', about, parseTaskMemory, formatTaskMemory),
    suggest: (typed, { vcpu = '' }, { fargate }) => {
      const chosen = parseVcpu(String(vcpu));
      const sizes = fargate.facts.taskSizes.filter((size) => !chosen.ok || size.vcpu.eq(chosen.value));
      const memories = sizes.map(({ memoryGb }) => memoryGb).sort((a, b) => a.cmp(b));
      return suggestSizes(
        typed,
        memories.map((memoryGb) => `${plain(memoryGb)}GB`),
      );
    },
  };
}
