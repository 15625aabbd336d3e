import { billing, lacking, lackingToo } from '../../assumption.js';
import { doubled } from '../../follow-ups.js';
import { formatGigabytes } from '../../quantities/format.js';
import { gigabytesOf } from '../../quantities/memory.js';
import { gigabytes, REGION } from '../option.js';
import { service } from '../service.js';
import { ecrWords } from './words.js';

const STORAGE = gigabytesOf('0.000001');

/** Images kept in private repositories, averaged over the month. */
export const ecr = service({
  id: 'ecr',
  name: 'ECR',
  group: 'containers',
  plain: ecrWords,
  besideCompute: true,
  about: 'What container images in ECR cost a month',
  example: '/price ecr storage:45GB',
  options: { storage: gigabytes('All images together: 500MB, 45GB', STORAGE), region: REGION },
  parts: ({ storage }, { ecr: table }) => ({
    title: `ECR: ${formatGigabytes(storage)} of images, all month`,
    usages: [{ table, component: 'private-storage', quantity: storage }],
    assumptions: [
      billing('Private repositories, the average over the month. Layers that images of a repository share count once.'),
      lacking('data transfer', 'Data transfer out of the Region is not included.'),
      lackingToo('image scanning'),
      billing('No free tier is taken off.'),
    ],
    withoutHours: true,
  }),
  double: (input) => doubled(input, 'storage', 'Double the images'),
});
