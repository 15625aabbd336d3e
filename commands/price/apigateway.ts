import { priceApiGateway } from '../../src/pricing/apigateway.js';
import { choices, REGION, text } from './options.js';
import { definition, quoting, type Subcommand } from './subcommand.js';

const EXAMPLE = '/price apigateway requests:5M kind:http';

/** `/price apigateway` */
export const apiGatewayPrice: Subcommand = {
  definition: definition('apigateway', 'What API Gateway costs a month', [
    text('requests', 'A month, or a rate: 5M, 100/s; messages on a WebSocket API', { required: true }),
    choices('kind', 'Of API: http unless you say otherwise', ['http', 'rest', 'websocket']),
    text('minutes', 'Connection minutes a month, on a WebSocket API'),
    REGION,
  ]),
  example: EXAMPLE,
  answer: quoting(priceApiGateway, EXAMPLE),
};
