import { expect, test } from 'vitest';
import { asksForNoSteps, asksHowOrWhy, asksWhatFits, asksYesOrNo } from '../../src/language/question-form.js';

test.each([
  'How do I get a mail when the disk is full?',
  'our queue delivers everything twice, how to stop that',
  'why is the first call slow',
  'pages load slowly in the morning, what’s going on',
])('"%s" asks for a way or a reason', (text) => {
  expect(asksHowOrWhy(text)).toBe(true);
});

test.each([
  'we need to resize pictures that members upload',
  'Where should I run a bot that listens all day?',
  'how much memory does it get',
])('"%s" does not', (text) => {
  expect(asksHowOrWhy(text)).toBe(false);
});

test.each([
  ['Can a function use both SnapStart and provisioned concurrency at the same time?', true],
  ['is it possible to run spot tasks with fargate', true],
  ['should I use Lambda, Fargate or EC2?', false],
  ['is ECS better than EKS and Nomad?', false],
  ['what are SnapStart, layers and aliases?', false],
])('"%s" asks for a yes or no: %s', (text, expected) => {
  expect(asksYesOrNo(text)).toBe(expected);
});

test.each([
  ['a script that runs once a night for 10 minutes. where should i put it', true],
  ['25 students need a linux box each, what would you recommend?', true],
  ['an app of three containers, what should we use', true],
  ['where should i put it', false],
  ['where do I put the config file?', false],
])('"%s" asks what fits: %s', (text, expected) => {
  expect(asksWhatFits(text)).toBe(expected);
});

test.each([
  ['can a function reach the internet?', true],
  ['Why does the address change?', true],
  ['can you show me how to attach a disk', false],
  ['attach a disk', false],
])('"%s" asks for no steps: %s', (text, expected) => {
  expect(asksForNoSteps(text)).toBe(expected);
});
