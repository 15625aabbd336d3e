import { describe, expect, test } from 'vitest';
import { commands } from '../commands/index.js';
import { createBot } from '../src/bot.js';
import type { Knowledge } from '../src/knowledge/knowledge.js';
import { fixture } from './fixture/knowledge.js';
import { recordedLog } from './recorded-log.js';
import { replyProblems } from './reply-problems.js';

const SECRET = 'ENOENT /home/owner/secret.txt';
const fail = (): never => {
  throw new Error(SECRET);
};

/** Knowledge in which nothing can be found, because looking anything up breaks. */
const names = { find: fail, findNamed: fail, spot: fail, suggest: fail };
const broken: Knowledge = { ...fixture, names, lexicon: { ...fixture.lexicon, names } };

/** A bot and what it has logged so far. */
function loggingBot(known: Knowledge, level = 'info') {
  const { log, lines } = recordedLog(level);
  return { bot: createBot(known, log, { commands, logMisses: true }), lines };
}

describe('a command that throws', () => {
  test.each(['/explain widget', '/compare widget gadget', 'what is a gadget?'])(
    'is answered in general words with a reference that is in the log: %s',
    async (line) => {
      const { bot, lines } = loggingBot(broken);
      const { answer, reply } = await bot.respondToLine(line);
      const text = JSON.stringify([answer, reply.body]);
      const reference = /reference `(\w{8})`/.exec(text)?.[1];
      expect(answer.kind).toBe('invalid');
      expect(text).not.toContain('secret.txt');
      expect(replyProblems(reply)).toEqual([]);
      expect(lines).toHaveLength(1);
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({ reference, err: { message: SECRET } });
    },
  );

  test('gets a new reference each time', async () => {
    const { bot } = loggingBot(broken);
    const first = await bot.respondToLine('/explain widget');
    const second = await bot.respondToLine('/explain widget');
    expect(first.answer).not.toEqual(second.answer);
  });

  test('logs nothing of the typed text', async () => {
    const { bot, lines } = loggingBot(broken);
    await bot.respondToLine('/explain my private words');
    expect(lines.join('')).not.toContain('private');
  });
});

test('a picture that cannot be drawn is left out and logged', async () => {
  const { bot, lines } = loggingBot({ ...fixture, picturesFolder: '/nowhere' });
  const { answer, reply } = await bot.respondToLine('/explain widget');
  expect(answer.kind).toBe('explanation');
  expect(reply.files).toEqual([]);
  expect(replyProblems(reply)).toEqual([]);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('a picture could not be drawn');
});

describe('the reply to a repeated request', () => {
  test('comes from the cache, and is counted', async () => {
    const { log } = recordedLog('silent');
    const answered: string[] = [];
    const bot = createBot(fixture, log, {
      commands,
      logMisses: false,
      onAnswered: ({ command }) => answered.push(command),
    });
    const ask = () => bot.respond({ command: 'explain', options: { topic: 'widget' } });
    expect((await ask()).reply).toBe((await ask()).reply);
    const say = () => bot.respondToLine('and for a gadget?', 'how long does a widget turn at most?');
    const [first, second] = [await say(), await say()];
    expect(second.reply).toBe(first.reply);
    expect(second.line).toBe(first.line);
    expect(answered).toEqual(['explain', 'explain', 'ask', 'ask']);
  });

  test('differs if an option or the previous line differs', async () => {
    const { bot } = loggingBot(fixture);
    const titles = async (before?: string) => (await bot.respondToLine('and for a gadget?', before)).line;
    expect(await titles('how long does a widget turn at most?')).not.toBe(await titles());
    const compare = async (third: string) =>
      (await bot.respond({ command: 'compare', options: { first: 'widget', second: 'gadget', third } })).reply;
    expect(await compare('gizmo')).not.toEqual(await compare('cog wheel'));
  });

  test('is not cached if its picture is missing', async () => {
    const { bot, lines } = loggingBot({ ...fixture, picturesFolder: '/nowhere' });
    await bot.respondToLine('/explain widget');
    await bot.respondToLine('/explain widget');
    expect(lines).toHaveLength(2);
  });
});

test('an autocomplete that throws has no choices, and is logged', () => {
  const { bot, lines } = loggingBot(broken);
  expect(bot.complete({ command: 'explain', options: { topic: 'wid' } }, 'topic', 'lam')).toEqual([]);
  expect(lines).toHaveLength(1);
});

describe('a request', () => {
  test('with an unknown command gets a list of commands', async () => {
    const { bot } = loggingBot(fixture);
    const { answer } = await bot.respond({ command: 'weather', options: {} });
    expect(answer).toMatchObject({ kind: 'invalid', nextSteps: [{ line: '/help' }] });
  });

  test('is timed', async () => {
    const { bot } = loggingBot(fixture);
    const { ms } = await bot.respondToLine('/explain widget');
    expect(ms).toBeGreaterThanOrEqual(0);
    expect(ms).toBeLessThan(1000);
  });

  test('logs its command, kind and time at debug level, not the typed text', async () => {
    const { bot, lines } = loggingBot(fixture, 'debug');
    await bot.respond({ command: 'ask', options: { question: 'how long does a widget turn at most?' } });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ command: 'ask', ms: expect.any(Number) });
    expect(lines.join('')).not.toContain('how long');
  });

  test.each(['', '/', '/weather', '/price', '/compare left:lambda', '\u0000', '/explain'])(
    'that cannot be read (%j) says what to type instead',
    async (line) => {
      const { bot, lines } = loggingBot(fixture);
      const { answer, reply } = await bot.respondToLine(line);
      expect(['invalid', 'unknown']).toContain(answer.kind);
      expect(reply.body.embeds[0]?.description).toMatch(/`\/\w+|Explain|know/);
      expect(lines).toEqual([]);
    },
  );
});
