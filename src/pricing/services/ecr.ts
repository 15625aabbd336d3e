import { billing, excluded, minorExclusion } from '../assumption.js';
import { alwaysOn, counts, diskSlot } from '../plain-words/slots/slots.js';
import { formatGigabytes } from '../quantities/format.js';
import { gigabytesOf } from '../quantities/memory.js';
import { service } from '../service/form.js';
import { gigabytes, REGION } from '../service/option.js';

const STORAGE = diskSlot('storage', undefined, 'data', 'disk', 'images', 'memory', 'temporary');

/** Images kept in private repositories, averaged over the month. */
export const ecr = service({
  id: 'ecr',
  name: 'ECR',
  group: 'containers',
  plain: {
    names: 'ecr, elastic container registry, container registry, image registry, docker registry, registry',
    hints: 'docker images, container images, docker image, container image',
    read: (collector, { named, bare }, entities) => {
      const images = named.find((amount) => counts(amount, 'images'));
      const sizes = named.filter((amount) => amount !== images);
      const each = images && sizes.some((size) => size.each) ? images.value : '1';
      const all = sizes.map((size) => ({ ...size, value: size.value.times(each) }));
      collector.fill(all, [STORAGE]);
      if (images && (each !== '1' || images.spread)) collector.use(images);
      else collector.explain(images ? [images] : [], 'Images are billed by their size, however many there are.');
      collector.fillBare(bare, [STORAGE]);
      collector.use(...alwaysOn(entities));
    },
    likely: { storage: ['1GB', '10GB', '50GB'] },
    guesses: [['storage', 'GB', '#GB of images']],
    unitPrices: [['ecr', 'private-storage']],
  },
  besideCompute: true,
  about: 'What container images in ECR cost a month',
  example: '/price ecr storage:45GB',
  options: { storage: gigabytes('All images together: 500MB, 45GB', gigabytesOf('0.000001')), region: REGION },
  estimate: ({ storage }, { ecr: table }) => ({
    title: `ECR: ${formatGigabytes(storage)} of images, all month`,
    usages: [{ table, component: 'private-storage', quantity: storage }],
    assumptions: [
      billing(
        'This is for private repositories, as the average over the month. Layers that images in a repository share count once.',
      ),
      excluded('data transfer', 'Data transfer out of the Region is not included.'),
      minorExclusion('image scanning'),
      billing('No free tier is subtracted.'),
    ],
    withoutHours: true,
  }),
  double: () => ['Double the images', 'storage'],
});
