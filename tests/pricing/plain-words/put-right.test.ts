import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.js';

describe('what is put right in the same line', () => {
  test.each([
    ['lambda 500ms, no sorry 50ms, 128 MB, 10M', 'lambda requests:10M memory:128MB duration:50ms', '500ms'],
    ['lambda 1M 512mb, i mean 1gb, 200ms', 'lambda requests:1M memory:1GB duration:200ms', '512mb'],
    ['t3.micro, no wait, t3.small', 'ec2 instance:t3.small', 't3.micro'],
    ['2 t3.micro, sorry 3 t3.micro', 'ec2 instance:t3.micro count:3', '2 t3.micro'],
    ['t3.small in frankfurt, i meant ireland', 'ec2 instance:t3.small region:eu-west-1', 'eu-central-1'],
    ['t3.small 8 hours a day, actually 10 hours a day', 'ec2 instance:t3.small hours:10h/day', '8 hours a day'],
    ['fargate 1 vcpu 2gb, 3 tasks, wait no 4', 'fargate vcpu:1 memory:2GB tasks:4', '3'],
    ['lambda 5000 a day, sorry 500, 128mb 1s', 'lambda requests:500/day memory:128MB duration:1s', '5000'],
  ])('%s', (text, line, wrong) => {
    const { open, contradictory, explained } = read(text);
    expect([open, contradictory]).toEqual([[], []]);
    expect(linesOf(text)).toEqual([[line]]);
    expect(explained).toContain(`\`${wrong}\` was put right, so I left it out.`);
  });

  test.each(['sorry, a t3.small 24/7', 'what does a t3.small actually cost', 'a t3.small, sorry for asking, 24/7'])(
    'such words elsewhere say nothing: %s',
    (text) => {
      expect(read(text).explained).toEqual([]);
      expect(linesOf(text)[0]?.[0]).toMatch(/^ec2 instance:t3.small/);
    },
  );
});
