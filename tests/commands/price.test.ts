import { describe, expect, test } from 'vitest';
import { priceCommand } from '../../commands/price/index.js';
import { subcommandsOf } from '../../src/requests/command.js';
import { bot } from '../fixture/bot.js';

/** The subcommands that take options; plain words have tests of their own. */
const BY_OPTIONS = [
  ...[
    'lambda',
    'fargate',
    'ec2',
    'break-even',
    'batch',
    'eks',
    'ecs',
    'apigateway',
    'ecr',
    'lightsail',
    'ebs',
    'network',
  ],
];
const complete = (subcommand: string, option: string, typed: string, options: Readonly<Record<string, string>> = {}) =>
  bot.complete({ command: 'price', subcommand, options: { ...options, [option]: typed } }, option, typed);
const values = (...asked: Parameters<typeof complete>) => complete(...asked).map(({ value }) => value);

test('there is a subcommand for every service, and one that compares', () => {
  expect(subcommandsOf(priceCommand).map(({ name }) => name)).toEqual(expect.arrayContaining(BY_OPTIONS));
});

test('each has an example that works and buttons that do, too', async () => {
  for (const subcommand of BY_OPTIONS) {
    const { answer } = await bot.respondToLine(`/price ${subcommand}`);
    const [example] = answer.kind === 'invalid' ? answer.nextSteps.map(({ line }) => line) : [`/price ${subcommand}`];
    const quote = await bot.respondToLine(example ?? '');
    expect([example, quote.answer.kind]).toEqual([example, 'quote']);
    for (const { line } of quote.answer.nextSteps) {
      expect([line, (await bot.respondToLine(line)).answer.kind]).toEqual([line, 'quote']);
    }
  }
});

test('a request without a known subcommand names them', async () => {
  const { answer } = await bot.respond({ command: 'price', subcommand: 'rds', options: {} });
  expect(answer).toMatchObject({ kind: 'invalid', problems: [expect.stringContaining('lambda, fargate, ec2')] });
});

describe('choices while typing', () => {
  test('Regions are offered everywhere', () => {
    for (const subcommand of ['lambda', 'ec2', 'batch', 'eks', 'ecr', 'lightsail', 'apigateway', 'break-even']) {
      expect(values(subcommand, 'region', 'frank')[0]).toBe('eu-central-1');
    }
  });

  test('instance types are those with a price in the Region that was chosen', () => {
    expect(values('ec2', 'instance', 'm8g.m')[0]).toBe('m8g.medium');
    expect(values('ec2', 'instance', 'm8g.m', { region: 'tel aviv' })).not.toContain('m8g.medium');
    expect(values('eks', 'instance', 'm5.l')[0]).toBe('m5.large');
  });

  test('what jobs and containers run on begins with Fargate', () => {
    expect(values('batch', 'on', '')[0]).toBe('fargate');
    expect(values('break-even', 'against', 'far')[0]).toBe('fargate');
    expect(values('batch', 'on', 'c5.l')[0]).toBe('c5.large');
    expect(values('batch', 'on', '')).toHaveLength(25);
  });

  test('sizes are those that exist', () => {
    expect(values('fargate', 'vcpu', '')).toEqual(['0.25', '0.5', '1', '2', '4', '8', '16', '32']);
    expect(values('fargate', 'memory', '', { vcpu: '0.25' })).toEqual(['0.5GB', '1GB', '2GB']);
    expect(values('fargate', 'memory', '3', { vcpu: '1' })).toEqual(['3GB']);
    expect(values('lightsail', 'memory', '')).toContain('64GB');
  });

  test('other options have none', () => {
    expect(values('lambda', 'memory', '5')).toEqual([]);
    expect(values('ec2', 'count', '5')).toEqual([]);
  });
});
