import { describe, expect, test } from 'vitest';
import { isPriceRequest } from '../../../src/pricing/plain-words/questions/is-price-request.js';
import { fixture } from '../../fixture/knowledge.js';
import { linesOf, read } from './read.js';

describe('the usual words of other languages are read, and the line is taken for a price request', () => {
  test.each([
    [
      'cuanto cuesta lambda con 2 millones de llamadas al mes, 256 MB, 400 milisegundos',
      'lambda requests:2M memory:256MB duration:400ms',
    ],
    ['cuánto cuestan 2 servidores t3.small, 9 horas al día', 'ec2 instance:t3.small count:2 hours:9h/day'],
    [
      'precio de un servidor con 8 gb de ram en irlanda todo el mes',
      'ec2 instance:t3.large hours:24/7 region:eu-west-1',
    ],
    [
      'lambda con 30 mil peticiones por día, 128 MB, 2 segundos, precio',
      'lambda requests:30000/day memory:128MB duration:2s',
    ],
    [
      'quanto custa lambda com 4 milhões de requisições por mês, 512 MB, 1 segundo',
      'lambda requests:4M memory:512MB duration:1s',
    ],
    ['quanto custa um c5.large 7 horas por dia', 'ec2 instance:c5.large hours:7h/day'],
    ['combien coûte un t3.small 9 heures par jour, 5 jours par semaine', 'ec2 instance:t3.small hours:45h/week'],
    ["prix d'un t3.small à paris 24h/24 7j/7", 'ec2 instance:t3.small hours:24/7 region:eu-west-3'],
    ['quanto costa un t3.small 11 ore al giorno', 'ec2 instance:t3.small hours:11h/day'],
    ['was kosten 3 t3.small 9 stunden am tag', 'ec2 instance:t3.small count:3 hours:9h/day'],
    ['was kostet ein server mit 4 gb ram den ganzen monat', 'ec2 instance:t3.medium hours:24/7'],
  ])('%s', (text, line) => {
    expect(linesOf(text)).toEqual([[line]]);
    expect(read(text)).toMatchObject({ open: [], missing: [], told: [] });
    expect(isPriceRequest(text, fixture)).toBe(true);
  });
});

describe('24 hours with a stroke are all the time', () => {
  test.each(['t3.small 24h/24', 't3.small 24/24 7/7', 't3.small 7j/7 24h/24', 't3.small 24h/7d', 't3.small 24h a day'])(
    '%s',
    (text) => {
      expect(linesOf(text)).toEqual([['ec2 instance:t3.small hours:24/7']]);
    },
  );

  test('unless they are said once', () => {
    expect(linesOf('t3.small for 24h, then it is deleted')).toEqual([['ec2 instance:t3.small hours:24h']]);
  });
});
