import { describe, expect, test } from 'vitest';
import { knowledge } from '../knowledge.js';
import { bot } from '../real-bot.js';

type Options = Readonly<Record<string, string>>;
const explain = (typed: string) => bot.complete({ command: 'explain', options: { topic: typed } }, 'topic', typed);
const compare = (option: string, typed: string, chosen: Options = {}) =>
  bot.complete({ command: 'compare', options: { ...chosen, [option]: typed } }, option, typed);

describe('choices for a topic', () => {
  test('are the main topics while nothing is typed', () => {
    const choices = explain('');
    const notes = new Set(knowledge.notes.map(({ id }) => id));
    expect(choices).toHaveLength(25);
    expect(choices.filter(({ value }) => !notes.has(value))).toEqual([]);
    expect(choices.map(({ value }) => value)).toEqual(expect.arrayContaining(['lambda', 'fargate', 'ec2', 'ecs']));
  });

  test.each([
    ['lam', 'lambda'],
    ['LAMBDA', 'lambda'],
    ['kuber', 'kubernetes'],
    ['fargte', 'fargate'],
    ['elastic container reg', 'ecr'],
    ['k8', 'kubernetes'],
    ['app run', 'app-runner'],
  ])('after "%s" offer %s first', (typed, id) => {
    expect(explain(typed)[0]?.value).toBe(id);
  });

  test.each(['', 'a', 'e', 'service', 'instance', 'x'.repeat(100), '🦄', '**', '@everyone', '\u202E'])(
    'after %j are 25 at most, each of 1 to 100 characters, none twice',
    (typed) => {
      const choices = explain(typed);
      const texts = choices.flatMap(({ name, value }) => [name, value]);
      expect(choices.length).toBeLessThanOrEqual(25);
      expect(texts.filter((text) => text.length < 1 || text.length > 100)).toEqual([]);
      expect(new Set(choices.map(({ name }) => name)).size).toBe(choices.length);
      expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
    },
  );

  test('are lines that work', async () => {
    for (const { value } of explain('s')) {
      expect((await bot.respondToLine(`/explain topic:${value}`)).answer).toMatchObject({ topic: { id: value } });
    }
  });
});

describe('choices for the last of several topics', () => {
  const topics = (typed: string) =>
    bot.complete({ command: 'study-settings', subcommand: 'daily', options: { topics: typed } }, 'topics', typed);

  test('stand behind those that were typed, and do not offer them again', () => {
    expect(topics('lam')[0]).toEqual({ name: 'AWS Lambda', value: 'lambda' });
    expect(topics('lambda, k8s,farg')[0]).toEqual({ name: 'lambda, k8s, AWS Fargate', value: 'lambda, k8s, fargate' });
    expect(topics('lambda,lambd').map(({ value }) => value)).not.toContain('lambda, lambda');
  });

  test('are none that Discord would not take', () => {
    const choices = topics(`${'lambda, '.repeat(11)}f`);
    expect(choices.length).toBeGreaterThan(0);
    for (const { name, value } of choices) expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(100);
  });
});

describe('choices for the sides of a comparison', () => {
  test('do not offer what was chosen already', () => {
    const offered = compare('third', '', { first: 'lambda', second: 'fargate' }).map(({ value }) => value);
    expect(offered).toHaveLength(25);
    expect(offered).not.toContain('lambda');
    expect(offered).not.toContain('fargate');
  });

  test('do not offer what was typed already by another name', () => {
    const offered = compare('second', 'lamb', { first: 'AWS Lambda' }).map(({ value }) => value);
    expect(offered).not.toContain('lambda');
  });

  test.each(['first', 'second', 'third'])('are offered for the %s', (option) => {
    expect(compare(option, 'lam')[0]?.value).toBe('lambda');
  });
});

describe('choices for a Region', () => {
  const region = (subcommand: string, typed: string) =>
    bot.complete({ command: 'price', subcommand, options: { region: typed } }, 'region', typed);

  test.each(['lambda', 'fargate'])('are offered to /price %s', (subcommand) => {
    expect(region(subcommand, '').length).toBeGreaterThan(5);
    expect(region(subcommand, 'frank')[0]?.value).toBe('eu-central-1');
  });
});

test('choices are as many as Discord shows, however many there are', () => {
  const before = (option: string) =>
    bot.complete({ command: 'price', subcommand: 'ec2', options: { [option]: '' } }, option, '');
  expect(before('region')).toHaveLength(25);
  expect(before('instance')).toHaveLength(25);
});

describe('choices for a line in plain words', () => {
  const choices = (command: string, option: string, typed: string) =>
    bot.complete({ command, options: { [option]: typed } }, option, typed);
  const TYPED = ['', 'l', 'how long can a lambda', 'container', 'what is the difference', 'servers at night', '😀'];

  test('are questions that get exactly their answer', async () => {
    const offered = choices('ask', 'question', 'how long can lambda run');
    expect(offered.length).toBeGreaterThan(0);
    for (const { value } of offered) {
      const { answer } = await bot.respondToLine(`/ask question:${value}`);
      expect(answer).toMatchObject({ certainty: 'sure', decidedBy: 'listed-question' });
    }
  });

  test.each([
    ['ask', 'question'],
    ['which', 'need'],
  ])('of /%s are 25 at most, each of 1 to 100 characters, none twice', (command, option) => {
    for (const typed of TYPED) {
      const texts = choices(command, option, typed).map(({ name }) => name);
      expect(texts.length).toBeLessThanOrEqual(25);
      expect(texts.filter((text) => text.length < 1 || text.length > 100)).toEqual([]);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});

test('an option that nobody completes has no choices', () => {
  expect(bot.complete({ command: 'help', options: {} }, 'command', 'lam')).toEqual([]);
  expect(bot.complete({ command: 'weather', options: {} }, 'place', 'lon')).toEqual([]);
});
