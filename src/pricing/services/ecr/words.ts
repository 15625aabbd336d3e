import type { Fact } from '../../plain-words/facts.js';
import type { OptionCollector } from '../../plain-words/options-of-part.js';
import { counts, diskSlot } from '../../plain-words/parts/slots.js';
import { alwaysOn, type SortedAmounts } from '../../plain-words/parts/sort-amounts.js';
import { DEFAULT_REGION } from '../../regions.js';
import type { PlainWords } from '../plain.js';

const STORAGE = diskSlot('storage', undefined, 'data', 'disk', 'images', 'memory', 'temporary');

/** Reads the part of a request that is about images kept in ECR. */
function readRegistryPart(collector: OptionCollector, { named, bare }: SortedAmounts, facts: readonly Fact[]): void {
  const images = named.find((amount) => counts(amount, 'images'));
  const sizes = named.filter((amount) => amount !== images);
  const each = sizes.some((size) => size.each);
  collector.fill(images && each ? sizes.map((size) => ({ ...size, value: size.value.times(images.value) })) : sizes, [
    STORAGE,
  ]);
  if (images && each) collector.use(images);
  else collector.explain(images ? [images] : [], 'Images are paid by their size, however many they are.');
  collector.fillBare(bare, [STORAGE]);
  collector.use(...alwaysOn(facts));
}

/** How images kept in ECR are asked for in plain words. */
export const ecrWords: PlainWords = {
  names: 'ecr, elastic container registry, container registry, image registry, docker registry, registry',
  hints: 'docker images, container images, docker image, container image',
  read: readRegistryPart,
  essentials: ['storage'],
  usual: { region: DEFAULT_REGION },
  likely: { storage: ['1GB', '10GB', '50GB'] },
  guesses: [['storage', 'GB', '#GB of images']],
  unitPrices: ['ecr private-storage'],
};
