import { describe, expect, test } from 'vitest';
import { decide } from '../../src/answer/decide.js';
import { recommendService } from '../../src/answer/which.js';
import { knowledge } from '../knowledge.js';
import { expectKind, replyTo } from './replies.js';

const REMARK = /^My notes are in English only/;

describe('a question in another language is answered by the name in it, with a remark:', () => {
  test.each([
    ['什么是 Lambda', 'lambda'],
    ['什么是Fargate？', 'fargate'],
    ['что такое kubernetes?', 'kubernetes'],
    ['ما هو Docker؟', 'docker'],
    ['¿cuánto tiempo puede ejecutarse una función de lambda?', 'lambda'],
    ['Wie lange darf eine Funktion bei Lambda höchstens laufen?', 'lambda'],
    ['Lambda とは何ですか', 'lambda'],
  ])('%s', async (question, topic) => {
    const { answer, text } = await replyTo(question);
    const explanation = expectKind(answer, 'explanation');
    expect(explanation.topic.id).toBe(topic);
    expect(explanation.remark).toMatch(REMARK);
    expect(text).toContain(explanation.remark);
  });
});

test('two names in it are compared', async () => {
  const { answer } = await replyTo('was ist der Unterschied zwischen ECS und EKS eigentlich genau');
  const comparison = expectKind(answer, 'comparison');
  expect(comparison.topics.map(({ id }) => id)).toEqual(['ecs', 'eks']);
});

test('who compares two things gets no other pair', async () => {
  const { answer } = await replyTo('which is better lambda or ec2 for a php website');
  expect(expectKind(answer, 'comparison').topics.map(({ id }) => id)).toEqual(['lambda', 'ec2']);
});

test('a question how to do something is answered by no comparison', async () => {
  const { answer } = await replyTo('ok fargate. how do i schedule it');
  expect(expectKind(answer, 'passages').topic.id).toBe('fargate');
});

test.each(['как дела сегодня?', 'wie wird das Wetter morgen bei euch', '今天天气怎么样', 'كيف حالك اليوم'])(
  'without a name, it is asked for English: %s',
  async (question) => {
    const { answer } = await replyTo(question);
    expect(expectKind(answer, 'unknown').remark).toMatch(/Please ask in English\.$/);
  },
);

test.each(['how lnog can a lambda functoin run', 'lambda zip limit', 'hey, does fargate need a vpc?'])(
  'English gets no remark: %s',
  async (question) => {
    expect((await replyTo(question)).answer.remark).toBeUndefined();
  },
);

test.each(['what is lamda', 'wat is fargte'])('the names of week one may be misspelt: %s', async (question) => {
  expectKind((await replyTo(question)).answer, 'explanation');
});

describe('a need of which nothing is known', () => {
  test.each(['a hospital, which service', 'something for my uncle', 'it should be good'])(
    'asks back rather than guesses: %s',
    (need) => {
      expect(expectKind(recommendService(need, knowledge), 'recommendation')).toMatchObject({
        signals: [],
        confidence: 0,
      });
    },
  );

  test('does not ask back where one known feature decides', () => {
    const { service, signals } = expectKind(
      recommendService('kubernetes manifests that we have already', knowledge),
      'recommendation',
    );
    expect([service?.id, signals.length > 0]).toEqual(['eks', true]);
  });
});

describe('with the real notes, needs that leave no doubt', () => {
  test.each([
    ['weekly report, 40 minutes, in a container', 'fargate'],
    ['already on Kubernetes', 'eks'],
    ['render ten thousand frames by Monday', 'batch'],
    ['JSON API for a mobile app, no servers', 'lambda'],
    ['move our Windows server as it is', 'ec2'],
    ['a private place where our build puts its docker images', 'ecr'],
    ['oracle licences are counted per socket of the physical machine', 'dedicated-host'],
    ['shrink each photo that members hand in', 'lambda'],
    ['50 variants of a model to train on gpus, queued, no machine left on', 'batch'],
    ['800 lectures to subtitle every night, each 40 minutes', 'batch'],
  ])('%s', (need, id) => {
    expect(expectKind(recommendService(need, knowledge), 'recommendation').service?.id).toBe(id);
  });

  test('a run that takes too long rules the function out, with its limit', () => {
    const { ruledOut } = expectKind(
      recommendService('weekly report, 40 minutes, in a container', knowledge),
      'recommendation',
    );
    expect(ruledOut.find(({ topic }) => topic.id === 'lambda')?.why).toMatch(/15 minutes/);
  });
});

const SERVICES: Readonly<Record<string, RegExp>> = {
  lambda: /\$0\.20 per million requests/,
  fargate: /\$0\.04048 per vCPU-hour/,
  ec2: /t3\.micro \$0\.0104 per instance-hour/,
  batch: /no price of its own/,
  eks: /\$0\.10 per hour/,
  ecs: /charges nothing|no cluster fee/,
  'api gateway': /REST API (?:requests|costs) \$3\.50/,
  ecr: /\$0\.10/,
  lightsail: /\$5\.00 per bundle-month/,
};

const priced = (question: string) => expectKind(decide(question, knowledge), 'passages');

describe('a question about a price without quantities', () => {
  test.each(Object.entries(SERVICES))('is answered with the prices of a unit: %s', async (service, price) => {
    for (const question of [`how much is ${service}`, `What does ${service} cost?`, `how expensive is ${service}`]) {
      const { answer, problems } = await replyTo(question);
      const { lead, details } = expectKind(answer, 'passages');
      expect(`${question} ${lead}`).toMatch(price);
      const fromNotes = [lead, ...details].filter((statement) => !statement.startsWith('For a total'));
      expect(fromNotes.join('').length).toBeLessThanOrEqual(420);
      expect(problems).toEqual([]);
    }
  });

  test('asks for what a total needs, if it needs anything, with likely answers on buttons', () => {
    const answer = priced('how much is fargate');
    expect(answer.details.at(-1)).toMatch(
      /^For a total, tell me how many vCPUs .* 0\.25 vCPU, 512MB: \*\*\$9\.01 a month\*\*/,
    );
    expect(answer.nextSteps[0]).toEqual({ label: '0.25 vCPU, 512MB', line: '/price fargate vcpu:0.25 memory:512MB' });
    expect(priced('how much is ecs').details.join('\n')).not.toContain('For a total');
  });

  test('heeds the Region and the processor', () => {
    expect(priced('lambda cost in tokyo').lead).toMatch(/^Lambda in Asia Pacific \(Tokyo\)/);
    expect(priced('how much does lambda cost on arm?').lead).toContain('$0.0000133334 per GB-second');
  });

  test('names the nearest Region if the one asked about has no price', () => {
    expect(priced('how much is fargate in new zealand').lead).toMatch(
      /^My price list has no Fargate price in .*New Zealand.*nearest.*Sydney/,
    );
  });

  test('may say what it is for', () => {
    expect(priced('how much is lambda for my photo app?').lead).toMatch(SERVICES['lambda'] ?? /^$/);
    expect(decide('how much is lambda for my photo app with 3M calls?', knowledge)).toMatchObject({ kind: 'invalid' });
  });

  test.each([
    ['cost of a GB-hour in fargate, oregon', /Oregon.* \$0\.004445 per GB-hour/],
    ['fargate arm per vcpu hour, what is the price', /\$0\.03238 per vCPU-hour/],
    ['price of 1 gb-second on lambda', /\$0\.0000166667 per GB-second/],
  ])('may ask for one unit: %s', (question, price) => {
    expect(priced(question).lead).toMatch(price);
  });

  test('says no price twice', () => {
    const { lead, details } = priced('price of fargate');
    expect([lead, ...details].join(' ').split('$0.04048')).toHaveLength(2);
  });

  test('may be chatty and misspelt', () => {
    expect(priced('hi, sorry noob question, how much is lambad?').lead).toMatch(SERVICES['lambda'] ?? /^$/);
  });
});

test.each([
  ['why is fargate expensive?', /patching/],
  ['is lambda expensive', /per million requests/],
  ['is lambda free?', /1 million requests/],
  ['how much does lambda storage cost?', /above 512 MB costs/],
  ['what does lambda@edge cost', /no free tier/],
  ['lambda functions arm price x86?', /on arm64 and .* on x86 .*, about 20% less/],
  ['how much disk does a fargate task get?', /20 Gi?B/],
])('another question is answered by the notes: %s', async (question, words) => {
  const { text } = await replyTo(question);
  expect(text).toMatch(words);
  expect(text).not.toContain('For a total');
});

test('a request for a price is asked for the rest though its service is only guessed', () => {
  const answer = decide('what would it cost to run 15 containers of our importer all day', knowledge);
  expect(answer).toMatchObject({ decidedBy: 'price', kind: 'invalid', asksBack: true });
});

test('of services in a list, the last of which follows an "or", one is recommended', () => {
  const recommended = recommendService('three services in docker containers. ECS, EKS or Lightsail?', knowledge);
  expect(expectKind(recommended, 'recommendation').service?.id).toBe('ecs');
});
