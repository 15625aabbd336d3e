import { afterAll, describe, expect, test } from 'vitest';
import { bankOf } from '../../src/quiz/item-bank.js';
import type { PostState } from '../../src/store/records.js';
import { bank, studied } from '../fixture/bank.js';
import { recordedChannels } from '../schedule/recorded-channels.js';
import { newAsker, stepOf, studyingBot } from './studying-bot.js';

const channels = recordedChannels();
const { memory, clock, say } = studyingBot('2026-11-20T12:00:00Z', { channels });
afterAll(() => memory.close());

let servers = 0;
/** Somebody who may manage a server that nobody has set up. */
function newManager() {
  servers += 1;
  return newAsker({ server: `20000000000000${servers}`, channel: '3000000000', mayManageServer: true });
}

const text = (answer: unknown): string => JSON.stringify(answer);
const serverOf = async (id = '') => (await memory.ask((store) => store.serverOf(id)))?.value;

describe('/study-settings', () => {
  test('is for those who may manage the server, and only there', async () => {
    const { server = '' } = newManager();
    expect(await say('/study-settings daily', newAsker())).toMatchObject({ title: 'This only works on a server' });
    const member = newAsker({ server, channel: '3000000000' });
    for (const line of ['daily', 'daily now:yes', 'quiet', 'board', 'off', 'show'])
      expect(text(await say(`/study-settings ${line}`, member))).toContain('Manage Server');
    expect(await serverOf(server)).toBeUndefined();
  });

  test('shows how to begin where nothing is set up', async () => {
    expect(await say('/study-settings show', newManager())).toMatchObject({ title: 'Nothing is set up yet' });
  });

  test('sets up a question a day, and shows when the next one comes', async () => {
    const manager = newManager();
    const answer = await say(
      '/study-settings daily channel:<#4444444444> time:9:00 zone:Europe/Berlin days:weekdays topics:widget, gizmo',
      manager,
    );
    expect(answer).toMatchObject({ title: 'The question of the day is on' });
    // Monday the 23rd at 08:00 UTC.
    expect(text(answer)).toContain(`<t:${Date.parse('2026-11-23T08:00:00Z') / 1_000}:F>`);
    expect(text(answer)).toContain('AWS Widget, AWS Gizmo');
    expect(await serverOf(manager.server)).toMatchObject({
      channel: '4444444444',
      time: '09:00',
      topics: ['widget', 'gizmo'],
    });
  });

  test('takes the channel in which it is used, and keeps what is not said again', async () => {
    const manager = newManager();
    await say('/study-settings daily zone:Asia/Kolkata', manager);
    await say('/study-settings daily time:18:30', manager);
    expect(await serverOf(manager.server)).toMatchObject({
      channel: '3000000000',
      zone: 'Asia/Kolkata',
      time: '18:30',
    });
  });

  test('takes no topic of which there is no question', async () => {
    const items = bank.items.filter(({ topic }) => topic !== 'cog-wheel');
    const knowledge = { ...studied, loadItems: () => Promise.resolve(bankOf(items)) };
    const fewer = studyingBot('2026-11-20T12:00:00Z', { channels }, knowledge);
    const manager = newManager();
    const answer = await fewer.say('/study-settings daily topics:gadget, cog wheel', manager);
    expect(answer.kind).toBe('invalid');
    expect(text(answer)).toContain('no questions on Cog wheel alone. Choose `widget`');
    expect(await fewer.memory.ask((store) => store.serverOf(manager.server ?? ''))).toEqual({ value: undefined });
    await fewer.memory.close();
  });

  test.each([
    ['no-access', 'I cannot see'],
    ['no-permission', 'Send Messages'],
    ['no-channel', 'no longer on this server'],
  ] as const)('saves no channel with %s, and says what is missing', async (refusal, says) => {
    const manager = newManager();
    channels.outcomes.push(refusal);
    const answer = await say('/study-settings daily', manager);
    expect(answer.kind).toBe('invalid');
    expect(text(answer)).toContain(says);
    expect(await serverOf(manager.server)).toBeUndefined();
  });

  test('takes no time within the quiet hours, and no quiet hours over the time', async () => {
    const manager = newManager();
    expect(text(await say('/study-settings daily time:23:00', manager))).toContain('quiet hours from 22:00 to 07:00');
    await say('/study-settings daily time:08:00', manager);
    expect((await say('/study-settings quiet from:07:30 to:09:00', manager)).kind).toBe('invalid');
    await say('/study-settings quiet from:00:00 to:00:00', manager);
    expect(await say('/study-settings daily time:23:00', manager)).toMatchObject({
      title: 'The question of the day is on',
    });
  });

  test('takes quiet hours before there is anything to post, and checks no channel for them', async () => {
    const manager = newManager();
    channels.outcomes.push('no-access');
    const answer = await say('/study-settings quiet from:20:00 to:06:00', manager);
    channels.outcomes.length = 0;
    expect(answer).toMatchObject({ title: 'The question of the day is off' });
    expect(await serverOf(manager.server)).not.toHaveProperty('nextDailyAt');
    expect(await say(stepOf(answer, 'Resume'), manager)).toMatchObject({ title: 'The question of the day is on' });
    expect(await serverOf(manager.server)).toMatchObject({ quietFrom: '20:00', quietTo: '06:00' });
  });

  test('posts a weekly board without a question a day', async () => {
    const manager = newManager();
    const answer = await say('/study-settings board', manager);
    expect(answer).toMatchObject({ title: 'The weekly board is on' });
    // Monday the 23rd.
    expect(await serverOf(manager.server)).toMatchObject({ nextBoardAt: Date.parse('2026-11-23T09:00:00Z') });
    expect(await serverOf(manager.server)).not.toHaveProperty('nextDailyAt');
    await say('/study-settings quiet from:21:00', manager);
    expect(await serverOf(manager.server)).toMatchObject({ nextBoardAt: Date.parse('2026-11-23T09:00:00Z') });
    await say(stepOf(answer, 'Switch off'), manager);
    expect(await serverOf(manager.server)).not.toHaveProperty('nextBoardAt');
  });

  test('posts no board where the bot may not write', async () => {
    const manager = newManager();
    channels.outcomes.push('no-permission');
    expect(text(await say('/study-settings board', manager))).toContain('Send Messages');
    expect(await serverOf(manager.server)).toBeUndefined();
  });

  test.each(['off', 'board weekly:false'])('says how to begin where there is nothing to end: %s', async (line) => {
    expect(await say(`/study-settings ${line}`, newManager())).toMatchObject({ title: 'Nothing is set up yet' });
  });

  test('is switched off and on again with one press each', async () => {
    const manager = newManager();
    const on = await say('/study-settings daily', manager);
    const off = await say(stepOf(on, 'Switch off'), manager);
    // A button from before.
    await say(stepOf(on, 'Post one now'), manager);
    expect(await serverOf(manager.server)).not.toHaveProperty('nextDailyAt');
    expect(await say(stepOf(off, 'A weekly board'), manager)).toMatchObject({ title: 'The weekly board is on' });
    expect(await say(stepOf(off, 'Resume'), manager)).toMatchObject({ title: 'The question of the day is on' });
    expect(await serverOf(manager.server)).toHaveProperty('nextBoardAt');
  });

  test('makes a question due at once, but not in quiet hours', async () => {
    const manager = newManager();
    const on = await say('/study-settings daily', manager);
    expect(await say(stepOf(on, 'Post one now'), manager)).toMatchObject({ title: 'On its way' });
    expect(await serverOf(manager.server)).toMatchObject({ nextDailyAt: clock.time });
    clock.time = Date.parse('2026-11-20T23:00:00Z');
    expect((await say(stepOf(on, 'Post one now'), manager)).kind).toBe('invalid');
    clock.time = Date.parse('2026-11-20T12:00:00Z');
  });

  describe('on a day whose question', () => {
    /** A server whose question of today, at nine, came to something. */
    async function managerAfter(state: PostState) {
      const manager = newManager();
      const on = await say('/study-settings daily', manager);
      const { server = '' } = manager;
      const times = { claimedAt: clock.time, triedAt: clock.time, answered: 0, correct: 0 };
      const post = { server, kind: 'daily', day: '2026-11-20', channel: '3000000000', state, ...times } as const;
      await memory.ask((store) => store.claimPost(post, 0, undefined));
      return { manager, on };
    }

    test.each(['failed', 'skipped'] as const)('has %s, another time and one more try are taken', async (state) => {
      const { manager, on } = await managerAfter(state);
      await say('/study-settings daily time:15:00', manager);
      expect(await serverOf(manager.server)).toMatchObject({ nextDailyAt: Date.parse('2026-11-20T15:00:00Z') });
      expect(await say(stepOf(on, 'Post one now'), manager)).toMatchObject({ title: 'On its way' });
    });

    test.each([
      ['posted', "Today's question is already posted"],
      ['claimed', "Today's question is already posted"],
      ['unknown', 'No other question today'],
    ] as const)('is %s, the next one is that of tomorrow', async (state, title) => {
      const { manager, on } = await managerAfter(state);
      await say('/study-settings daily time:15:00', manager);
      expect(await serverOf(manager.server)).toMatchObject({ nextDailyAt: Date.parse('2026-11-21T15:00:00Z') });
      expect(await say(stepOf(on, 'Post one now'), manager)).toMatchObject({ title });
    });
  });
});

test('without a token it says that nothing can be posted', async () => {
  const silent = studyingBot('2026-11-20T12:00:00Z');
  expect(text(await silent.say('/study-settings daily', newManager()))).toContain('DISCORD_TOKEN');
  await silent.memory.close();
});

test('where nothing is kept it says so', async () => {
  const forgetful = studyingBot('2026-11-20T12:00:00Z', { memory: undefined });
  expect(await forgetful.say('/study-settings show', newManager())).toMatchObject({ title: 'I keep nothing here' });
});
