import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.js';

describe('a sentence that says nothing of what is to be priced', () => {
  test.each([
    'Our bakery has 14 cakes and an oven from 1974. How much is a t3.small with 20 GB?',
    'How much is a t3.small with 20 GB? Not that my aunt would understand computers.',
    'How much is a t3.small with 20 GB? (My 2 cats sleep on the router.)',
  ])('%s is no part of the price, and told', (text) => {
    const { open, contradictory, explained } = read(text);
    expect([...open, ...contradictory]).toEqual([]);
    expect(linesOf(text)).toEqual([['ec2 instance:t3.small disk:20GB']]);
    expect(explained.join()).toContain('I did not use');
  });

  test.each([
    ['of what there is one for each', 'We run 25 shops in this town. Each has a t3.small with 20 GB'],
    ['of people who use it', 'There are 200 users waiting. Lambda, 512 MB, 100 ms, 50 calls a day'],
  ])('%s is', (_, text) => {
    expect(read(text).open).not.toEqual([]);
  });

  test('of people who use it each is, too', () => {
    const text = 'There are 30 students in my class. Each makes 40 lambda calls a day, 512 MB, 100 ms';
    expect(linesOf(text)).toEqual([['lambda requests:1200/day memory:512MB duration:100ms']]);
  });
});

describe('a clause that says nothing of what is to be priced', () => {
  test.each([
    ['three of us, demo in 5 weeks, a t3.small with 20 GB', ['5 weeks']],
    ['our landlord wrote 9 letters about it, a t3.small with 20 GB', ['9 letters']],
    ['planning two options for the club: a t3.small with 20 GB', ['two options']],
  ])('%s tells its numbers as not counted', (text, typed) => {
    expect(linesOf(text)).toEqual([['ec2 instance:t3.small disk:20GB']]);
    for (const number of typed) expect(read(text).explained.join()).toContain(`\`${number}\``);
  });

  test.each([
    'a t3.small with 20 GB, each shop gets that, in 5 towns of ours',
    'lambda 2M requests 512mb 200ms, with 3 rather stubborn retries',
    'lightsail 2 GB, need some cheap ones and 3 of them',
  ])('%s goes on with what is priced', (text) => {
    expect(read(text).explained.join()).not.toContain('no use');
  });
});

describe('a lone number between commas', () => {
  test('counts nothing beside words that say nothing', () => {
    const [open] = read('my nephews, 17, said lightsail with 1 GB').open;
    expect(open).toMatchObject({ typed: '17' });
  });

  test('counts in a list of quantities', () => {
    expect(linesOf('lambda, 3M, 512, 200')).toEqual([['lambda requests:3M memory:512 duration:200']]);
  });
});

describe('what cannot change the price is mentioned without a question', () => {
  test.each([
    ['no small talk please: a t3.small with 20 GB', 'no small'],
    ['a t3.small with 20 GB, my boss is not pleased', 'not pleased'],
    ['a t3.small with 20 GB without pause', 'without pause'],
    ['a t3.small with 20 GB, for me and 4 colleagues', '4 colleagues'],
    ['a t3.small with 20 GB as drawn on 9 whiteboards', '9 whiteboards'],
    ['a t3.small with 20 GB, several whiteboards say so', 'several whiteboards'],
    ['t3.small with 20 GB, not one dollar above it', 'not'],
    ['http api with 3M requests of 2 KB', '2 KB'],
    ['lambda 3M calls 512 MB 200 ms, all within these weeks', 'weeks'],
  ])('%s', (text, typed) => {
    const { open, explained, contradictory, missing } = read(text);
    expect([...open, ...contradictory, ...missing]).toEqual([]);
    expect(explained.join()).toContain(`\`${typed}`);
  });

  test.each([
    ['a denied quantity', 'a t3.small with 20 GB, not 4 hours a day'],
    ['an exception', 'a t3.small with 20 GB, all week except holidays'],
    ['what may be as many as what has a price', '26 workstations with a t3.small and 20 GB'],
    ['what is vague about what has a price', 'a few t3.small with 20 GB'],
    ['what nothing says of what it is', 'my nieces, 7, want a t3.small with 20 GB'],
    ['what something carries that is not paid by it', 'fargate 1 vcpu 2 gb, pages of 700 KB'],
    ['an hour of something', 't3.small 3 hours, days'],
    ['what there may be one of each of', 'for 12 labs a t3.small for 3 hours each'],
  ])('but %s is asked for', (_, text) => {
    expect(read(text).open).not.toEqual([]);
  });

  test.each([
    ['REST api, not websocket, 2M requests', 'apigateway kind:rest requests:2M', 'not websocket'],
    ['m5.large with 20 GB, not c5', 'ec2 instance:m5.large disk:20GB', 'not c5'],
    [
      'lambda 3M calls 512 MB 200 ms, leave out the api gateway',
      'lambda requests:3M memory:512MB duration:200ms',
      'api',
    ],
  ])('what is denied by its name is left out, and told: %s', (text, line, typed) => {
    expect(linesOf(text)).toEqual([[line]]);
    expect(read(text).explained.join()).toContain(typed);
  });

  test.each([
    ['5 t3.small for 5 clerks', 'ec2 instance:t3.small count:5'],
    ['3 EKS clusters, so what do the three control planes cost', 'eks clusters:3'],
    ['nat gateway for each zone, so 3 of them', 'network nat_gateways:3'],
  ])('a number is counted once: %s', (text, line) => {
    expect(linesOf(text)).toEqual([[line]]);
    expect(read(text).open).toEqual([]);
  });
});
