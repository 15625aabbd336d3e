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
    expect(explained.join()).toContain('I found no use for');
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
    'a t3.small with 20 GB, each of our 5 shops gets that, in 5 towns of ours',
    'lambda 2M requests 512mb 200ms, with 3 rather stubborn retries',
    'lightsail 2 GB, need some cheap ones and 3 of them',
  ])('%s goes on with what is priced', (text) => {
    expect(read(text).explained.join()).not.toContain('no use');
  });
});

describe('a lone number between commas', () => {
  test('counts nothing beside words that say nothing', () => {
    const [open] = read('my nephew, 17, said lightsail with 1 GB').open;
    expect(open).toMatchObject({ typed: '17' });
  });

  test('counts in a list of quantities', () => {
    expect(linesOf('lambda, 3M, 512, 200')).toEqual([['lambda requests:3M memory:512 duration:200']]);
  });
});
