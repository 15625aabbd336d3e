import { readRunning } from '../../plain-words/clauses/running.js';
import { countSlot, counts, countsHead, diskSlot, MEMORY_SLOT, VCPU_SLOT } from '../../plain-words/clauses/slots.js';
import { type Amount, entitiesOf } from '../../plain-words/entities/entity.js';
import { SPEED_SLOTS } from '../ebs/disk.js';
import { HOURS_A_DAY, type PlainWords } from '../plain.js';

const NODES = countSlot('nodes', (amount) => counts(amount, 'nodes', 'instances') || countsHead(amount, 'instance'));
const CLUSTERS = countSlot('clusters', (amount) => counts(amount, 'clusters') || countsHead(amount, 'service'));
const PODS = countSlot('pods', (amount) => counts(amount, 'tasks') && !amount.rate);
const DISK = diskSlot('disk', 'disk', 'volume', 'temporary');
const ANY_DISK = diskSlot('disk', undefined);

/** How requests in plain words name EKS. */
export const eksWords: PlainWords = {
  names: 'eks, kubernetes, k8s, kubernetes service, kubernetes cluster, kubernetes clusters, k8s cluster, k8s clusters',
  beside: ['fargate', 'ec2'],
  // Of nodes without a size nothing is known.
  discounts: ({ instance }) => (instance === undefined ? [] : ['spot', 'commitment']),
  phrases: [
    [
      'eks control plane, eks control planes, kubernetes control plane',
      { kind: 'service', service: 'eks' },
      { kind: 'noun', noun: 'clusters' },
    ],
    [
      'upgrade, upgrading, bump, bump the version, supported version, newer version',
      { kind: 'choice', option: 'support', value: 'standard' },
    ],
  ],
  read: (collector, sorted, facts) => {
    const types = entitiesOf(facts, 'instance');
    for (const fact of types) collector.set('instance', fact.type, fact);
    // Nobody knows how nodes divide "100 GB together".
    const amounts = sorted.named.filter((amount) => !amount.together);
    // "2 t3.large nodes, 50 GB each": without pods, a size of each is its disk.
    const hasPods = amounts.some((amount) => PODS.takes(amount) || VCPU_SLOT.takes(amount));
    const isNodeDisk = (amount: Amount) => types.length > 0 && !hasPods && amount.each && ANY_DISK.takes(amount);
    collector.fill(amounts, [
      { ...DISK, takes: (amount) => isNodeDisk(amount) || DISK.takes(amount) },
      ...SPEED_SLOTS,
      NODES,
      CLUSTERS,
      PODS,
      VCPU_SLOT,
      MEMORY_SLOT,
    ]);
    collector.fillBare(sorted.bare, types.length > 0 ? [NODES] : [CLUSTERS]);
    readRunning(collector, sorted, facts, 'nodes');
    collector.choices(['support', ...(collector.has('disk') ? ['disk_type'] : [])]);
  },
  essentials: [],
  // Nodes need a type, pods a size.
  missing: (options) => {
    const { nodes, pods } = options;
    const needed = [...(nodes === undefined ? [] : ['instance']), ...(pods === undefined ? [] : ['vcpu', 'memory'])];
    return needed.filter((option) => options[option] === undefined);
  },
  unsaid: ({ instance }) => ({ clusters: '1', ...(instance !== undefined && { nodes: '1' }) }),
  usual: { support: 'standard support', hours: 'all month' },
  likely: {
    instance: ['t3.medium', 'm5.large', 'm5.xlarge'],
    vcpu: ['0.25', '0.5', '1'],
    memory: ['1GB', '2GB', '4GB'],
  },
  guesses: [['nodes', '', '# nodes'], ['clusters', '', '# clusters'], HOURS_A_DAY],
  unitPrices: ['eks cluster-standard-support', 'ec2 instance m5.large'],
};
