import { plain } from '../../src/pricing/decimal.js';
import { priceLightsail } from '../../src/pricing/lightsail.js';
import { BUNDLES } from '../../src/pricing/lightsail-bundles.js';
import { completeSize } from './completions.js';
import { REGION, text } from './options.js';
import { definition, quoting, type Subcommand } from './subcommand.js';

const EXAMPLE = '/price lightsail memory:1GB';
const SIZES = BUNDLES.map(({ memoryGb }) => `${plain(memoryGb)}GB`);

/** `/price lightsail` */
export const lightsailPrice: Subcommand = {
  definition: definition('lightsail', 'What Lightsail instances cost a month', [
    text('memory', 'Of the bundle: 0.5, 1, 2, 4, 8, 16, 32 or 64 GB', { required: true, autocomplete: true }),
    text('count', 'How many of them, 1 unless you say otherwise'),
    REGION,
  ]),
  example: EXAMPLE,
  answer: quoting(priceLightsail, EXAMPLE),
  complete: (option, typed) => (option === 'memory' ? completeSize(typed, SIZES) : []),
};
