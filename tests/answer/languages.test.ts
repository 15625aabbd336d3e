import { describe, expect, test } from 'vitest';
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
