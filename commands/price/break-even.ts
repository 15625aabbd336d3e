import { breakEvenAnswer } from '../../src/answer/build/quote.js';
import type { OptionValues } from '../../src/pricing/options.js';
import { priceBreakEven } from '../../src/pricing/price-break-even.js';
import { completeHost } from './completions.js';
import { ARCHITECTURE, REGION, text } from './options.js';
import { definition, insteadOf, type Subcommand, withTypedLine } from './subcommand.js';

const EXAMPLE = '/price break-even memory:512MB duration:200ms';

/** `/price break-even` */
export const breakEvenPrice: Subcommand = {
  definition: definition('break-even', 'From how many requests on a container costs less than Lambda', [
    text('memory', 'Of the function, 128 MB to 10,240 MB: 512MB, 2GB', { required: true }),
    text('duration', 'Of one request: 200ms, 1.5s', { required: true }),
    text('requests', 'A month, to see what both cost at that number: 10M, 100/s'),
    text('against', 'fargate unless you say otherwise, or an instance type', { autocomplete: true }),
    text('vcpu', 'Of one container: chosen to fit the function unless you say otherwise'),
    text('container_memory', 'Of one container: chosen to fit the function unless you say otherwise'),
    text('per_container', 'Requests a second that one container carries: worked out from its size'),
    ARCHITECTURE,
    REGION,
  ]),
  example: EXAMPLE,
  answer: (options, knowledge) => {
    const compared = (tried: OptionValues) => priceBreakEven(tried, knowledge.prices);
    const result = compared(options);
    const answer = breakEvenAnswer(
      result,
      insteadOf(options, result, (tried) => compared(tried).ok, EXAMPLE),
      knowledge,
    );
    return withTypedLine(answer, EXAMPLE, options);
  },
  complete: (option, typed, request, prices) => (option === 'against' ? completeHost(typed, request, prices) : []),
};
