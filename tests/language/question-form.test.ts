import { expect, test } from 'vitest';
import { asksHowOrWhy } from '../../src/language/question-form.js';

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
