import { expect, test } from 'vitest';
import { replyTo } from './replies.js';

test.each([
  ['can members delete their data', '/my-data delete'],
  ['is it GDPR compliant?', '/my-data'],
  ['how do I turn off the daily question?', '/study-settings off'],
  ['how do I back up your data', '.backup'],
  ['my bot token leaked', 'Reset Token'],
  ['how do I monitor the bot?', '/healthz'],
])('whoever runs the bot gets an answer about it: %s', async (line, says) => {
  const { answer, text } = await replyTo(line);
  expect(answer).toMatchObject({ kind: 'help', certainty: 'sure' });
  expect(text).toContain(says);
});
