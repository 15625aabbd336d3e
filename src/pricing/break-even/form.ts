import { plain } from '../decimal.js';
import { parsePerSecond, REQUESTS } from '../quantities/counts.js';
import type { Form, Input } from '../service/form.js';
import { ARCHITECTURE, duration, HOST, megabytes, monthly, optional, quantity, REGION } from '../service/option.js';
import { LAMBDA_DURATION, LAMBDA_MEMORY } from '../services/lambda/options.js';

const OPTIONS = {
  memory: megabytes('Of the function, 128 MB to 10,240 MB: 512MB, 2GB', LAMBDA_MEMORY),
  duration: duration('Of one request: 200ms, 1.5s', LAMBDA_DURATION),
  requests: optional(monthly('A month, to see what both cost at that number: 10M, 100/s', REQUESTS)),
  against: HOST,
  per_container: optional(
    quantity('rate', 'Requests a second that one container carries: worked out from its size', parsePerSecond, plain),
  ),
  architecture: ARCHITECTURE,
  region: REGION,
};

/** `/price break-even`: a function, and containers that could do its work; one container fills one instance. */
export const BREAK_EVEN: Form<typeof OPTIONS> = {
  id: 'break-even',
  example: '/price break-even memory:512MB duration:200ms',
  options: OPTIONS,
};

/** The input of `/price break-even`. */
export type BreakEvenInput = Input<typeof OPTIONS>;
