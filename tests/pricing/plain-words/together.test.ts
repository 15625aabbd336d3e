import { describe, expect, test } from 'vitest';
import { bot } from '../../fixture/bot.js';

async function answerTo(text: string) {
  return (await bot.respondToLine(`/price quote text:${text}`)).answer;
}

describe('a disk of all together', () => {
  // Two c5.large cost 124.10, 100 GB gp3 cost 8.
  test.each([
    '2 c5.large sharing 100 gb in total',
    '2 c5.large with 100 GB between them',
    '2 c5.large, 100 gb altogether',
    '2 c5.large with a shared 100 GB disk',
    '2 c5.large with 100 GB gp3 in total',
    '2 c5.large with 100 GB of disk overall',
    '2 c5.large with 100 GB total',
    '2 c5.large, one disk of 100 GB for both',
    '2 c5.large and one 100 GB disk for both',
    '100 GB between 2 c5.large',
    '2 c5.large and 100 GB gp3',
    '2 c5.large 24/7 plus a 100 GB volume',
  ])('is counted once: %s', async (text) => {
    expect(await answerTo(text)).toMatchObject({ kind: 'quote', total: '132.1' });
  });

  test.each([
    '2 c5.large with 100 GB disk each',
    '2 c5.large with 100 GB each, total?',
    '2 c5.large with 100 GB, total cost per month',
    '2 c5.large with a 100 GB disk',
    '2 c5.large plus 100 GB each',
  ])('is not that of each: %s', async (text) => {
    expect(await answerTo(text)).toMatchObject({ kind: 'quote', total: '140.1' });
  });

  test.each([
    ['2 c5.large and 100 GB gp3', 'I counted `100 GB` once; say "each" if every instance has that much.'],
    ['2 c5.large with 100 GB gp3', 'I counted `100 GB` for each instance.'],
  ])('or not is told where it is not said: %s', async (text, told) => {
    expect(await answerTo(text)).toMatchObject({ understood: expect.stringContaining(told) });
  });

  test('among volumes by themselves is asked about', async () => {
    expect((await answerTo('2 ebs volumes of 100 GB in total')).kind).toBe('invalid');
  });

  test.each(['t3.micro with a disk'])('no total from half of it: %s', async (text) => {
    expect((await answerTo(text)).kind).toBe('invalid');
  });

  test('has an option, and stays one when the instances are doubled', async () => {
    const { answer } = await bot.respondToLine('/price ec2 c5.large count:2 disk:100GB disks:1');
    expect(answer).toMatchObject({ kind: 'quote', total: '132.1' });
    const doubled = answer.nextSteps.find(({ label }) => label === 'Double the instances');
    expect(doubled?.line).toBe('/price ec2 instance:c5.large count:4 disk:100GB disks:1');
    const each = await bot.respondToLine('/price ec2 c5.large count:2 disk:100GB');
    expect(each.answer.nextSteps.map(({ line }) => line)).toContain('/price ec2 instance:c5.large count:4 disk:100GB');
  });

  test('needs its size', async () => {
    expect((await bot.respondToLine('/price ec2 c5.large disks:1')).answer.kind).toBe('invalid');
  });
});

describe('a function with a disk', () => {
  test.each([
    'lambda with 100 GB ebs, 1M requests 512 MB 200 ms',
    'lambda 1M 512mb 200ms with 100 GB gp3',
    'lambda 1M 512mb 200ms with an ebs volume',
  ])('is told what a function has instead: %s', async (text) => {
    expect(await answerTo(text)).toMatchObject({
      kind: 'invalid',
      problems: expect.arrayContaining([expect.stringMatching(/EBS volumes belong to instances.*\/tmp/)]),
    });
  });

  test('without a size is asked how large', async () => {
    expect(await answerTo('a lambda with a disk, 1M requests 512 MB 200 ms')).toMatchObject({
      kind: 'invalid',
      problems: expect.arrayContaining([expect.stringContaining('`a disk`')]),
    });
  });

  test('has its /tmp, and a volume beside it is a part of its own', async () => {
    expect((await answerTo('lambda 1M 512mb 200ms with 2 GB of /tmp')).kind).toBe('quote');
    expect(await answerTo('lambda 1M 512mb 200ms and 100 GB gp3')).toMatchObject({ kind: 'quote', total: '8' });
  });
});
