import { describe, expect, test } from 'vitest';
import { decide } from '../../src/answer/decide.js';
import { knowledge } from '../knowledge.js';
import { expectKind, replyTo } from './replies.js';

const SERVICES: Readonly<Record<string, RegExp>> = {
  lambda: /\$0\.20 per million requests/,
  fargate: /\$0\.04048 per vCPU-hour/,
  ec2: /t3\.micro \$0\.0104 per instance-hour/,
  batch: /no price of its own/,
  eks: /\$0\.10 per hour/,
  ecs: /charges nothing|no cluster fee/,
  'api gateway': /REST API requests \$3\.50 per million requests/,
  ecr: /\$0\.10/,
  lightsail: /\$5\.00 per month/,
};

const priced = (question: string) => expectKind(decide(question, knowledge), 'passages');

describe('a question about a price without quantities', () => {
  test.each(Object.entries(SERVICES))('is answered with the prices of a unit: %s', async (service, price) => {
    for (const question of [`how much is ${service}`, `What does ${service} cost?`, `how expensive is ${service}`]) {
      const { answer, problems } = await replyTo(question);
      const { lead, details } = expectKind(answer, 'passages');
      expect(`${question} ${lead}`).toMatch(price);
      expect([lead, ...details].join('').length).toBeLessThanOrEqual(420);
      expect(problems).toEqual([]);
    }
  });

  test('says what a total needs, if it needs anything', () => {
    const needs = (question: string) => priced(question).details.at(-1);
    expect(needs('how much is lambda')).toBe('For a total, `/price lambda` needs: requests, memory, duration.');
    expect(needs('how much is a rest api')).toBe('For a total, `/price apigateway` needs: requests.');
    expect(priced('how much is ecs').details.join('\n')).not.toContain('For a total');
  });

  test('heeds the Region and the processor', () => {
    expect(priced('lambda cost in tokyo').lead).toMatch(/^Lambda in Asia Pacific \(Tokyo\)/);
    expect(priced('how much does lambda cost on arm?').lead).toContain('$0.0000133334 per GB-second');
  });

  test('names the nearest Region if the one asked about has no price', () => {
    expect(priced('how much is fargate in zurich').lead).toMatch(
      /^My price list has no Fargate price in .*Zurich.*nearest.*Milan/,
    );
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
  ['why is fargate expensive?', /big fleets/],
  ['is lambda expensive', /not always the cheapest/],
  ['is lambda free?', /1 million requests/],
  ['how much does lambda storage cost?', /above 512 MB costs/],
  ['what does lambda@edge cost', /CloudFront/],
  ['lambda functions arm price x86?', /20% less on arm64/],
  ['how much disk does a fargate task get?', /20 Gi?B/],
])('another question is answered by the notes: %s', async (question, words) => {
  const { text } = await replyTo(question);
  expect(text).toMatch(words);
  expect(text).not.toContain('For a total');
});
