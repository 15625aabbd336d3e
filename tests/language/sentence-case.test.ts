import { expect, test } from 'vitest';
import { sentenceCase } from '../../src/language/sentence-case.js';

test.each([
  ['a widget turns', 'A widget turns'],
  ['on-demand or Spot?', 'On-demand or Spot?'],
  ['Widget', 'Widget'],
  ['', ''],
])('"%s" begins with a capital', (text, shown) => {
  expect(sentenceCase(text)).toBe(shown);
});

test.each(['aws_batch_job_queue', 'c7g.large', 'vCPU', 's3:PutObject', 'gp3 or io2?', 'kube-proxy.yaml', 'x86'])(
  '"%s" is an identifier, and stays as it is',
  (text) => {
    expect(sentenceCase(text)).toBe(text);
  },
);
