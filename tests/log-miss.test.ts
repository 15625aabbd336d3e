import { describe, expect, test } from 'vitest';
import { commands } from '../commands/index.js';
import { createBot } from '../src/bot.js';
import type { Knowledge } from '../src/knowledge/knowledge.js';
import { MISSED } from '../src/log-miss.js';
import { fixture } from './fixture/knowledge.js';
import { recordedLog } from './recorded-log.js';

/** The made-up notes where no answer is likely enough. */
const reserved: Knowledge = { ...fixture, boundaries: { sure: 2, unsure: 2 } };

/** What a bot logs for a line; with the level that runs in production. */
async function logged(line: string, logMisses = true): Promise<readonly unknown[]> {
  const { log, lines } = recordedLog('info');
  await createBot(reserved, log, { commands, logMisses }).respondToLine(line);
  return lines.map((text) => JSON.parse(text));
}

describe('a question without an answer is logged', () => {
  test('with its words and the reason, and nothing else', async () => {
    expect(await logged('how do Amazon Sprocket streams work?')).toEqual([
      {
        level: expect.any(Number),
        time: expect.any(Number),
        question: 'how do Amazon Sprocket streams work?',
        reason: 'not-in-notes',
        msg: MISSED,
      },
    ]);
  });

  test.each([
    ['a mention', 'how tall is the tower <@123456789012345678>', '123456789012345678'],
    ['a mention with a nickname', 'how tall is the tower <@!123456789012345678>', '123456789012345678'],
    ['a role', 'how tall is the tower <@&123456789012345678>', '123456789012345678'],
    ['a channel', 'how tall is the tower <#123456789012345678>', '123456789012345678'],
    ['a name', 'how tall is the tower @heidi_k', 'heidi_k'],
    ['an address', 'how tall is https://tower.example/heidi?id=1', 'heidi'],
    ['an address without https', 'how tall is the tower on www.tower.example/heidi', 'heidi'],
    ['a mail address', 'how tall is the tower heidi.k@mail.example', 'heidi'],
    ['a telephone number', 'how tall is the tower 015112345678', '015112345678'],
    ['a telephone number with blanks', 'how tall is the tower +49 151 12345678', '12345678'],
  ])('without %s', async (_what, line, secret) => {
    const text = JSON.stringify(await logged(line));
    expect(text).toContain('how tall is');
    expect(text).not.toContain(secret);
  });

  test('on one line, shortened', async () => {
    const [line] = await logged(`how tall\nis\u202E the tower ${'very '.repeat(1_000)}`);
    expect(line).toMatchObject({ question: expect.stringMatching(/^how tall is the tower [\w ]{0,180}$/) });
  });
});

/** What a bot with the real prices logs for the last line of a conversation. */
async function loggedAfter(...conversation: readonly string[]): Promise<readonly unknown[]> {
  const { log, lines } = recordedLog('info');
  const bot = createBot(fixture, log, { commands, logMisses: true });
  let before: string | undefined;
  let earlier = 0;
  for (const line of conversation) {
    earlier = lines.length;
    before = (await bot.respondToLine(line, before)).line;
  }
  return lines.slice(earlier).map((text) => JSON.parse(text));
}

describe('a request that got no price is logged', () => {
  test.each([
    ['for what is in no price list', '/price quote text:a Neptune cluster with 40 GB', 'a Neptune cluster with 40 GB'],
    ['for a type that there is not', '/price ec2 instance:t9.enormous', '/price ec2 instance:t9.enormous'],
    ['with a quantity that cannot be read', '/price lambda requests:loads', '/price lambda requests:loads'],
    [
      'that is asked back about without a total',
      'price of an m5.large, or perhaps several of them',
      'price of an m5.large, or perhaps several of them',
    ],
  ])('%s', async (_what, line, question) => {
    expect(await loggedAfter(line)).toMatchObject([{ question, reason: 'no-price', msg: MISSED }]);
  });

  test('without mentions and addresses', async () => {
    const text = JSON.stringify(await loggedAfter('/price quote text:a Neptune cluster for <@123456789012345678>'));
    expect(text).toContain('a Neptune cluster for');
    expect(text).not.toContain('123456789012345678');
  });

  test('together with the request that a second line does not change', async () => {
    expect(await loggedAfter('price of a t3.micro and an m5.large', 'make it 40')).toMatchObject([
      { question: 'price of a t3.micro and an m5.large ‒ make it 40', reason: 'no-price' },
    ]);
  });
});

describe('nothing is logged', () => {
  test.each([
    ['about a request with a price', '/price ec2 instance:t3.micro'],
    [
      'about a question back that shows the totals of likely answers',
      '/price quote text:a Lambda function for our choir',
    ],
    ['about a command that lacks a word', '/compare widget'],
  ])('%s', async (_what, line) => {
    expect(await loggedAfter(line)).toEqual([]);
  });

  test.each([
    ['about a question with an answer', 'how long does a widget turn at most?'],
    ['about a wish that no note could fulfil', 'write me a poem'],
    ['about marks alone', '???'],
    ['about a mention alone', '<@123456789012345678>'],
  ])('%s', async (_what, line) => {
    expect(await logged(line)).toEqual([]);
  });

  test('if LOG_MISSES is off', async () => {
    expect(await logged('how do Amazon Sprocket streams work?', false)).toEqual([]);
  });
});
