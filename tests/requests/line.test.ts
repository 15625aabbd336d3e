import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import { invalidLine } from '../../src/requests/invalid-line.js';
import { readLine } from '../../src/requests/line.js';
import type { CommandRequest } from '../../src/requests/request.js';
import { fixture } from '../fixture/knowledge.js';

const read = (line: string) => readLine(line, commands, fixture);
const request = (command: string, options: CommandRequest['options'], subcommand?: string) => ({
  request: subcommand === undefined ? { command, options } : { command, subcommand, options },
});

describe('plain text', () => {
  test('is a question', () => {
    expect(read('how long can a lambda run?')).toEqual(request('ask', { question: 'how long can a lambda run?' }));
  });

  test.each([
    ['help', 'help', {}],
    [' Help! ', 'help', {}],
    ['quiz me', 'quiz', {}],
    ['Quiz me on API Gateway please!', 'quiz', { topic: 'API Gateway' }],
    ['can you test me about fargate?', 'quiz', { topic: 'fargate' }],
    ['quiz lambda', 'quiz', { topic: 'lambda' }],
    ['/quiz 5 hard lambda', 'quiz', { topic: 'lambda', difficulty: 'hard', questions: '5' }],
    ['/quiz start', 'quiz', {}],
    ['quiz terms', 'quiz', {}],
    ['quiz me on widgets in the workshop', 'quiz', { topic: 'AWS Widget' }],
    ['give me another quiz please', 'quiz', {}],
    ['can you make 5 quiz questions about the widget', 'quiz', { topic: 'widget', questions: '5' }],
    ['give me another question like that', 'quiz', { questions: '1' }],
    ['my progress', 'progress', {}],
    ['leaderboard', 'board', {}],
    ["today's question of the day", 'daily', {}],
    ['how am I doing?', 'progress', {}],
  ])('%j asks for a command, without a slash too', (line, command, options) => {
    expect(read(line)).toEqual(request(command, options));
  });

  test.each([
    ['delete my data', 'my-data'],
    ['what do you store about our members?', 'my-data'],
  ])('%j is shown what can be done', (line, command) => {
    expect(read(line)).toEqual(request(command, {}, 'show'));
  });

  test.each([
    'how do I quiz me on lambda',
    'how do I test a lambda function locally',
    'is it good practice to give a lambda function more memory?',
    'what is my progress deadline in ECS?',
    'how do I delete my data volume in EC2?',
  ])('that only has such words in it is a question: %s', (line) => {
    expect(read(line)).toEqual(request('ask', { question: line }));
  });

  test('that only starts with "help" is a question', () => {
    expect(read('help with fargate')).toEqual(request('ask', { question: 'help with fargate' }));
  });

  test('may name an option of a command without meaning it', () => {
    expect(read('what is topic:fargate')).toEqual(request('ask', { question: 'what is topic:fargate' }));
  });
});

describe('named options', () => {
  test.each([
    ['in their order', '/compare first:lambda second:batch'],
    ['in another order', '/compare second:batch first:lambda'],
    ['with spaces after the colon', '/compare first: lambda  second:   batch '],
    ['with capitals in the names', '/Compare First:lambda SECOND:batch'],
    ['in quotes', '/compare first:"lambda" second:“batch”'],
    ['over several lines', '/compare first:lambda\nsecond:batch'],
  ])('%s', (_form, line) => {
    expect(read(line)).toEqual(request('compare', { first: 'lambda', second: 'batch' }));
  });

  test('run to the next name', () => {
    expect(read('/compare first:elastic container registry second:docker hub')).toEqual(
      request('compare', { first: 'elastic container registry', second: 'docker hub' }),
    );
  });

  test('may hold a colon', () => {
    expect(read('/ask question:what does http: mean?')).toEqual(request('ask', { question: 'what does http: mean?' }));
  });

  test('end at names only, not at every colon', () => {
    expect(read('/explain topic:lambda colour:blue')).toEqual(request('explain', { topic: 'lambda colour:blue' }));
  });

  test('may be empty', () => {
    expect(read('/explain topic:')).toEqual(request('explain', { topic: '' }));
  });

  test('of a subcommand', () => {
    expect(read('/price lambda requests:3M memory:512MB duration:200ms')).toEqual(
      request('price', { requests: '3M', memory: '512MB', duration: '200ms' }, 'lambda'),
    );
  });

  test.each([
    ['true', true],
    ['yes', true],
    ['false', false],
    ['No', false],
    ['off', false],
    ['0', false],
  ])('with a yes or no: %s', (typed, value) => {
    expect(read(`/price lambda free_tier:${typed}`)).toEqual(request('price', { free_tier: value }, 'lambda'));
  });
});

describe('options without names', () => {
  test('take a word each', () => {
    expect(read('/price lambda 3M 512MB 200ms')).toEqual(
      request('price', { requests: '3M', memory: '512MB', duration: '200ms' }, 'lambda'),
    );
  });

  test('fill what the named ones leave', () => {
    expect(read('/price lambda 3M 512MB duration:200ms')).toEqual(
      request('price', { requests: '3M', memory: '512MB', duration: '200ms' }, 'lambda'),
    );
  });

  test('take a number with its unit', () => {
    expect(read('/price fargate 2 vCPU 4 GB 3')).toEqual(
      request('price', { vcpu: '2 vCPU', memory: '4 GB', tasks: '3' }, 'fargate'),
    );
  });

  test('take a word group in quotes', () => {
    expect(read('/price lambda "3 million" 512MB 200ms')).toEqual(
      request('price', { requests: '3 million', memory: '512MB', duration: '200ms' }, 'lambda'),
    );
  });

  test('are all words where there is only one option', () => {
    expect(read('/explain  cold start ')).toEqual(request('explain', { topic: 'cold start' }));
    expect(read('/ask how long: 15 minutes?')).toEqual(request('ask', { question: 'how long: 15 minutes?' }));
  });

  test.each([
    ['/compare widget gadget', ['AWS Widget', 'AWS Gadget']],
    ['/compare widget vs aws gadget', ['AWS Widget', 'AWS Gadget']],
    ['/compare widget, gadget and gizmo', ['AWS Widget', 'AWS Gadget', 'AWS Gizmo']],
    ['/compare widget service cog wheel', ['AWS Widget', 'Cog wheel']],
    ['/compare "widget" "gadget"', ['AWS Widget', 'AWS Gadget']],
  ])('are the sides of %s', (line, sides) => {
    const result = read(line);
    const { options } = 'request' in result ? result.request : { options: {} };
    expect(Object.values(options).map((side) => fixture.names.find(String(side))?.topic.name)).toEqual(sides);
  });

  test('may be missing', () => {
    expect(read('/help')).toEqual(request('help', {}));
    expect(read('/price lambda')).toEqual(request('price', {}, 'lambda'));
  });
});

describe('what cannot be read', () => {
  test.each(['', '   ', '\n', '/', ' / '])('%j is empty', (line) => {
    expect(read(line)).toEqual({ problem: { kind: 'empty' } });
  });

  test.each([
    ['/explan fargate', 'explan', 'explain'],
    ['/comp', 'comp', 'compare'],
    ['/prise lambda', 'prise', 'price'],
    ['/HLEP', 'HLEP', 'help'],
  ])('%s is an unknown command close to another', (line, typed, nearest) => {
    expect(read(line)).toEqual({ problem: { kind: 'unknown-command', typed, nearest } });
  });

  test('an unknown command like no other', () => {
    expect(read('/weather tomorrow')).toEqual({
      problem: { kind: 'unknown-command', typed: 'weather', nearest: undefined },
    });
  });

  test('a path at the start of a line is the beginning of a question', () => {
    const question = '/srv/data is full, what now?';
    expect(read(question)).toEqual({ request: { command: 'ask', options: { question } } });
  });

  test('a command that lacks its subcommand', () => {
    expect(read('/price')).toMatchObject({ problem: { kind: 'missing-subcommand' } });
  });

  test.each(['s3 10TB', 'spaceship', 'requests:3M', '10 t3.micro'])('words in place of a subcommand: %s', (text) => {
    expect(read(`/price ${text}`)).toEqual(request('price', { text }, 'quote'));
  });

  test('an unknown option is told with the known ones', () => {
    expect(read('/compare left:lambda right:batch')).toMatchObject({
      problem: { kind: 'unknown-option', typed: 'left', known: ['first', 'second', 'third', 'fourth', 'fifth', 'all'] },
    });
  });

  test.each([
    ['/price break-even memory:512MB duration:200ms free_tier:false', 'break-even', 'free_tier'],
    ['/price lambda 3M memory:512MB foo:bar', 'lambda', 'foo'],
    ['/price ecs tasks:3', 'ecs', 'tasks'],
  ])('an unknown option behind others: %s', (line, subcommand, typed) => {
    expect(read(line)).toMatchObject({ problem: { kind: 'unknown-option', subcommand, typed } });
  });
});

describe('an option of another subcommand', () => {
  test.each([
    [
      '/price ecs tasks:3',
      '`/price ecs` has no option `tasks:`; it takes `machines:`, `hours:`. It is an option of `/price fargate`.',
    ],
    ['/price ec2 instance:t3.micro vcpu:2', '`/price ec2` has no option `vcpu:`; it takes `instance:`,'],
  ])('is named where it belongs: %s', (line, text) => {
    const result = read(line);
    const problems = 'problem' in result ? invalidLine(result.problem).problems : [];
    expect(problems).toEqual([expect.stringContaining(text)]);
  });
});
