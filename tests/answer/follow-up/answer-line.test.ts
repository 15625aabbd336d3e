import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/answer/answer.js';
import { decide } from '../../../src/answer/decide.js';
import { answerLine } from '../../../src/answer/follow-up/answer-line.js';
import type { Knowledge } from '../../../src/knowledge/knowledge.js';
import { fixture } from '../../fixture/knowledge.js';
import { bot } from '../../real-bot.js';

/** Notes in which whatever is found is sure. */
const bold: Knowledge = { ...fixture, boundaries: { sure: 0.01, unsure: 0.01 } };

/** As a second line is joined to the first: without the mark at its end. */
const goOn = (before: string, line: string, knowledge = bold): Answer =>
  answerLine(`${before.replace(/\?$/, '')} ‒ ${line}`, knowledge);
const leadOf = (answer: Answer): string =>
  answer.kind === 'passages' ? answer.lead : answer.kind === 'steps' ? answer.inShort : answer.kind;

describe('a line that goes on from another', () => {
  const first = 'does a widget rest, and on what does it rotate?';

  test('is not told the same once more, if something else is sure', () => {
    const told = leadOf(decide(first, bold));
    const next = leadOf(goOn(first, 'and the parts?'));
    expect(told).not.toContain(next);
    expect(next).not.toBe('unknown');
  });

  test('is told what is said of the subject that it asks for', () => {
    expect(leadOf(goOn('what is a widget?', 'how many parts?'))).toContain('12 parts');
  });

  test('is answered like any other if the line before was not answered from the notes', () => {
    const line = 'hello ‒ why?';
    expect(answerLine(line, fixture)).toEqual(decide(line, fixture));
  });
});

describe('what an answer has beside its lead is told when it is asked for:', () => {
  const wheel = 'what is a cog wheel?';

  test.each([
    ['like im 5?', 'A cog wheel is like the wheels in a clock; its teeth push the next one.'],
    ['an example?', 'For example, one with 8 teeth turns a widget for wooden beads.'],
  ])('"%s" gets the definition in another way', (line, summary) => {
    expect(goOn(wheel, line)).toMatchObject({ kind: 'explanation', summary, certainty: 'sure' });
  });

  test.each([
    ['how do I undo that', 'Wipe the teeth with a dry cloth.'],
    ['how do I know that it worked', 'It worked if the wheel makes no sound'],
  ])('"%s" gets that part of the task', (line, lead) => {
    expect(goOn('how do I grease the cog wheel?', line)).toMatchObject({ kind: 'passages', lead });
  });

  test('who wants it shorter gets its first sentence', () => {
    expect(goOn(wheel, 'tl;dr')).toMatchObject({ title: 'In short', intro: 'A toothed wheel that drives a widget.' });
  });
});

describe('what was told already is not told again:', () => {
  const turns = 'A widget turns for 60 seconds at most, then it drops the part.';

  test.each([
    ['why?', 'no further reason'],
    ['since when?', 'no date'],
  ])('to "%s" the notes have no answer, and other questions are offered', (line, lacking) => {
    const answer = goOn('How long does a widget turn at most?', line);
    expect(answer).toMatchObject({ kind: 'unknown', reason: 'all-told', subject: expect.stringContaining(lacking) });
    expect(JSON.stringify(answer)).not.toContain(turns);
    expect(answer.nextSteps.length).toBeGreaterThan(0);
  });

  test('nor is it where the line asks for what they do not say: the closest matches are something else', async () => {
    const before = 'How long can a Lambda function run?';
    const { answer, reply } = await bot.respondToLine('and in winter on skis?', before);
    expect(answer.kind).toBe('unknown');
    const [embed] = reply.body.embeds ?? [];
    expect(embed?.title).toBe('Closest matches in my notes');
    expect(embed?.fields?.length).toBeGreaterThan(0);
    expect(embed?.fields?.map(({ name }) => name)).not.toContain(before);
  });

  test('more is told as often as it is asked for, each sentence once, until there is none', () => {
    const told: string[] = [];
    let line = 'what is a widget';
    let answer = goOn(line, 'more');
    for (; answer.kind === 'others'; answer = goOn(line, 'more')) {
      told.push(...answer.likely.map(({ says }) => says));
      line += ' ‒ more';
    }
    expect(told.length).toBeGreaterThan(4);
    expect(new Set(told).size).toBe(told.length);
    expect(answer).toMatchObject({ kind: 'unknown', reason: 'all-told' });
  });
});

test('"simpler" says what the subject is, or what was told, in one sentence', () => {
  for (const before of ['How long does a widget turn at most?', 'what is a widget']) {
    const simpler = goOn(before, 'simpler please');
    expect(simpler).toMatchObject({ kind: 'others', title: 'In short', certainty: 'sure', likely: [] });
    expect(Reflect.get(simpler, 'intro')).toMatch(/^[^.]+\.$/);
  }
});

test('"more" tells what else the notes say', () => {
  const told = JSON.stringify(decide('what is a widget', bold));
  const more = goOn('what is a widget', 'more');
  expect(more).toMatchObject({ kind: 'others', title: 'More on that' });
  for (const { says } of Reflect.get(more, 'likely')) expect(told).not.toContain(says);
});

describe('of the real notes', () => {
  test.each([
    ['How long can a Lambda function run?', 'can I raise that?', '15 minutes'],
    ['what is the timeout of API Gateway', 'is that fixed?', 'more than 29 seconds on request'],
    ['Is the INIT phase of a Lambda cold start billed?', 'since when?', '1 August 2025'],
    ['how much memory can a lambda get', 'what about fargate', '244 GB'],
    ['can fargate run windows containers', 'what about EKS?', 'Windows nodes'],
    ['how do I see the logs of a lambda function', 'and for ecs?', 'awslogs'],
  ])('after "%s", "%s" tells "%s"', async (before, line, told) => {
    const { answer } = await bot.respondToLine(line, before);
    expect(JSON.stringify(answer)).toContain(told);
    expect(answer).toMatchObject({ certainty: 'sure' });
  });

  test.each([
    ['what is a task definition', 'can you show me an example', 'explanation', '"teaching":"example"'],
    ['explain fargate', 'for example?', 'explanation', '"teaching":"example"'],
    ['explain fargate', 'why?', 'passages', 'benefits of Fargate'],
  ])('after "%s", "%s" is answered with %s', async (before, line, kind, told) => {
    const { answer } = await bot.respondToLine(line, before);
    expect(answer).toMatchObject({ kind });
    expect(JSON.stringify(answer)).toContain(told);
  });

  test.each([
    ['How do I give a Lambda function a fixed outgoing IP address?', 'and what does that cost', 'NAT gateway'],
    ['Put HTTPS on a site that runs on EC2', 'is that expensive', 'a load balancer costs money by the hour'],
    ['what is the difference between ecs and eks', 'how much does that cost', 'EKS costs'],
  ])('after "%s", "%s" is asked of what was told', async (before, line, told) => {
    const { answer } = await bot.respondToLine(line, before);
    expect(JSON.stringify(answer)).toContain(told);
  });

  test.each([
    ['Unable to import module', 'how do I fix it', 'What my notes say', 'zip the content'],
    ['exec format error', 'what does that mean', 'In short', 'a different CPU architecture'],
  ])('after the error "%s", "%s" is about it', async (before, line, title, told) => {
    const { answer } = await bot.respondToLine(line, before);
    expect(answer).toMatchObject({ kind: 'others', title });
    expect(JSON.stringify(answer)).toContain(told);
  });

  test('"how do I make one" finds the task of what was explained', async () => {
    const { answer } = await bot.respondToLine('how do i create one', 'what is a launch template');
    expect(answer).toMatchObject({ kind: 'steps', title: expect.stringContaining('Create a launch template') });
  });

  test('"why?" after a comparison shows every row of it', async () => {
    const { answer } = await bot.respondToLine('why?', 'ECS or EKS?');
    expect(answer).toMatchObject({ kind: 'comparison' });
    expect(Reflect.get(answer, 'shown')).toEqual(Reflect.get(answer, 'rows'));
  });

  test('so is the counterpart of what they do not cover', async () => {
    const { answer } = await bot.respondToLine('what about azure functions', 'how do i deploy a docker container');
    expect(JSON.stringify(answer)).toContain('AWS counterpart of Azure Functions');
  });

  test('a name that they do not cover is why they say nothing', async () => {
    const { answer } = await bot.respondToLine('what about azure data factory', 'how do i run a job every night');
    expect(answer).toMatchObject({ kind: 'unknown', reason: 'other-provider', subject: 'Microsoft Azure services' });
  });

  test.each([
    ['Fargate or Lambda?', 'how about gpu support', /no GPU|nor Fargate has GPU/],
    ['ECS or EKS?', 'which is easier to learn', /less to learn|Learn ECS before/],
    ['Docker or Podman?', 'what about the daemon', /conmon/],
  ])('after "%s", "%s" is asked of what was compared', async (before, line, told) => {
    const { answer } = await bot.respondToLine(line, before);
    expect(JSON.stringify(answer)).toMatch(told);
    expect(answer).toMatchObject({ certainty: 'sure', kind: expect.not.stringMatching('comparison') });
  });

  test('what the answer above covers is pointed at, not shown once more', async () => {
    const { answer } = await bot.respondToLine('can I raise that?', 'How long can a Lambda function run?');
    expect(answer).toMatchObject({
      kind: 'others',
      title: 'What my notes say',
      likely: [{ says: expect.any(String) }],
    });
  });
});
