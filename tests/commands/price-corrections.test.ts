import { describe, expect, test } from 'vitest';
import { bot } from '../fixture/bot.js';

async function stepsOf(line: string): Promise<readonly string[]> {
  const { answer } = await bot.respondToLine(line);
  expect([line, answer.kind]).toEqual([line, 'invalid']);
  return answer.nextSteps.map((step) => step.line);
}

describe('a price that cannot be told offers the nearest that can, as a button', () => {
  test.each([
    ['/price fargate vcpu:0.5 memory:1GB region:auckland', 'vcpu:0.5 memory:1GB region:ap-southeast-2'],
    [
      '/price break-even memory:512MB duration:200ms region:auckland',
      'memory:512MB duration:200ms region:ap-southeast-2',
    ],
    ['/price lambda requests:3M memory:512 MB duration:200ms region:frankfrut', 'region:eu-central-1'],
    ['/price ec2 instance:t3.mirco count:2', 'instance:t3.micro count:2'],
    ['/price batch jobs:9 duration:1h vcpu:8 memory:16GB on:c5.large', 'on:c5.2xlarge'],
    ['/price fargate vcpu:1 memory:1.5GB', 'vcpu:1 memory:2GB'],
    ['/price lightsail memory:3GB', 'memory:2GB'],
    ['/price quote text:half a vcpu and 1 gig on fargate in new zealand', 'vcpu:0.5 memory:1GB region:ap-southeast-2'],
  ])('%s', async (line, corrected) => {
    const steps = await stepsOf(line);
    expect(steps[0]).toContain(corrected);
    for (const step of steps) expect([step, (await bot.respondToLine(step)).answer.kind]).toEqual([step, 'quote']);
  });

  test('but nothing if more than one thing is wrong', async () => {
    expect(await stepsOf('/price ec2 instance:t3.mirco count:0')).toHaveLength(1);
  });
});
