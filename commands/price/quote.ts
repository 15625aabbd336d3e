import { priceText } from '../../src/answer/prices/price-text.js';
import { QUOTE_EXAMPLE } from '../../src/answer/prices/quote-steps.js';
import { quantityOption } from './options.js';
import { definition, type Subcommand } from './subcommand.js';

const LONGEST_TEXT = 500;

/** `/price quote` */
export const quotePrice: Subcommand = {
  definition: definition('quote', 'What something costs a month, asked in plain words', [
    quantityOption('text', 'Services and quantities: 2 million Lambda calls, half a gig, 300 ms each', {
      required: true,
      longest: LONGEST_TEXT,
    }),
  ]),
  example: QUOTE_EXAMPLE,
  answer: ({ text: typed = '' }, knowledge) => priceText(String(typed), knowledge),
};
