import { afterAll, describe, expect, test } from 'vitest';
import { createLog } from '../../src/log.js';
import { runDue } from '../../src/schedule/run-due.js';
import type { Asker } from '../../src/study/asker.js';
import { dayInWords } from '../../src/time/days.js';
import { studied as knowledge } from '../fixture/bank.js';
import { replyProblems } from '../reply-problems.js';
import { recordedChannels } from '../schedule/recorded-channels.js';
import { lineFor, newAsker, stepOf, studyingBot } from './studying-bot.js';

const channels = recordedChannels();
// A Wednesday.
const { memory, clock, say } = studyingBot('2026-11-18T08:00:00Z', { channels });
afterAll(() => memory.close());

const log = createLog({ logLevel: 'silent' });
const runAll = () => runDue({ knowledge, memory, channels, log, now: () => clock.time });

let servers = 0;
function newServer(): string {
  servers += 1;
  return `20000000000000${servers}`;
}

/** A member who is on the board of a server. */
async function onBoard(server: string): Promise<Asker> {
  const asker = newAsker({ server, channel: '3000000000' });
  await say(stepOf(await say('/board', asker), 'Show me on the board'), asker);
  return asker;
}

/** Answers different questions of practice: rounds are drawn by chance, and the same one again would give no point. */
async function practise(asker: Asker, answers: number, rightly = true): Promise<string> {
  let line = '';
  const prompts = new Set<string>();
  while (prompts.size < answers) {
    clock.time += 10_000;
    const asked = await say('/quiz difficulty:fair', asker);
    if (asked.kind !== 'question') throw new Error(JSON.stringify(asked));
    if (prompts.has(asked.prompt)) continue;
    prompts.add(asked.prompt);
    line = lineFor(asked, rightly);
    await say(line, asker);
  }
  return line;
}

const shown = async (asker: Asker, line = '/board'): Promise<string> => JSON.stringify(await say(line, asker));

describe('/board', () => {
  test('is about a server', async () => {
    expect(await say('/board', newAsker())).toMatchObject({ title: 'This only works on a server' });
  });

  test('says which days the week has', async () => {
    expect(await shown(newAsker({ server: newServer() }))).toContain(
      `${dayInWords('2026-11-16')} to ${dayInWords('2026-11-22')}`,
    );
  });

  test('shows only who wants to be on it, with points from then on', async () => {
    const server = newServer();
    const shy = newAsker({ server });
    await practise(shy, 2);
    expect(await shown(shy)).toContain('Nobody has points yet');
    const keen = await onBoard(server);
    await practise(keen, 2);
    expect(await shown(shy)).toContain(`<@${keen.id}> · 2 points · 2 of 2 right`);
    expect(await shown(shy)).not.toContain(shy.id);
  });

  test('gives nothing for a wrong answer, the same press, or elsewhere', async () => {
    const server = newServer();
    const asker = await onBoard(server);
    const line = await practise(asker, 1);
    await say(line, asker);
    await practise(asker, 1, false);
    await practise({ id: asker.id, server: newServer() }, 1);
    await practise({ id: asker.id }, 1);
    expect(await shown(asker)).toContain('1 point · 1 of 2 right');
  });

  test('gives the point of a question once a week', async () => {
    const asker = await onBoard(newServer());
    const line = await practise(asker, 1);
    await say(line.replace(/round:\w+/, 'round:zzzz'), asker);
    await say(line.replace(/round:\w+/, 'round:yyyy'), asker);
    expect(await shown(asker)).toContain(' 1 point ');
  });

  test('gives 15 points a day for practice at most', async () => {
    const asker = await onBoard(newServer());
    await practise(asker, 20);
    expect(await shown(asker)).toContain(' 15 points ');
  });

  test('takes off who wants to go, with all points', async () => {
    const asker = await onBoard(newServer());
    await practise(asker, 1);
    expect(await say(stepOf(await say('/board', asker), 'Take me off'), asker)).toMatchObject({
      title: 'You are off the board',
    });
    expect(await shown(asker)).not.toContain(asker.id);
  });

  test('can be looked at a week later, and shared', async () => {
    const asker = await onBoard(newServer());
    await practise(asker, 1);
    const now = clock.time;
    clock.time += 7 * 86_400_000;
    expect(await shown(asker)).not.toContain(asker.id);
    expect(await shown(asker, '/board week:last')).toContain(asker.id);
    expect(await say('/board week:last share:true', asker)).toMatchObject({ shared: true });
    clock.time = now;
  });

  test('is in the data of a member, and goes with it', async () => {
    const asker = await onBoard(newServer());
    await practise(asker, 1);
    expect(await shown(asker, '/my-data show')).toContain('on the boards of 1 server');
    await say(stepOf(await say('/my-data delete', asker), 'Delete for good'), asker);
    expect(await shown(asker)).not.toContain(asker.id);
  });

  test('puts nobody on it by a button that it never made', async () => {
    const asker = newAsker({ server: newServer() });
    await say('/board me:evil', asker);
    await say('/board last yes me', asker);
    expect(await shown(asker, '/my-data show')).not.toContain('boards of');
  });

  test('refuses a week that it does not know', async () => {
    expect((await say('/board week:next', newAsker({ server: newServer() }))).kind).toBe('invalid');
  });
});

describe('the weekly post', () => {
  test('shows on Monday who was first, and what most got wrong, and mentions nobody', async () => {
    const server = newServer();
    const manager = newAsker({ server, channel: '3000000000', mayManageServer: true });
    await say('/study-settings daily', manager);
    expect(await shown(manager, '/study-settings board')).toContain('Weekly board');
    clock.time = Date.parse('2026-11-18T09:00:05Z');
    await runAll();
    const members = [await onBoard(server), await onBoard(server), await onBoard(server)];
    for (const [place, member] of members.entries()) {
      const asked = await say('/daily', member);
      if (asked.kind === 'question') await say(lineFor(asked, place === 0), member);
    }
    clock.time = Date.parse('2026-11-23T09:00:05Z');
    await runAll();
    const post = channels.posts.find(({ body }) => body.embeds[0]?.title === "Last week's board");
    expect(post?.body).toMatchObject({ allowed_mentions: { parse: [] } });
    const text = JSON.stringify(post?.body.embeds);
    expect(text).toContain(`**1.** <@${members[0]?.id}> · 3 points`);
    expect(text).toContain('1 of 3 members were right');
    expect(replyProblems({ body: post?.body ?? ({} as never), files: [] })).toEqual([]);
  });

  test('is left out where fewer than three were on the board', async () => {
    const server = newServer();
    const manager = newAsker({ server, channel: '3000000001', mayManageServer: true });
    await say('/study-settings daily', manager);
    await say('/study-settings board', manager);
    for (const day of ['2026-11-24', '2026-11-30']) {
      clock.time = Date.parse(`${day}T09:00:05Z`);
      await runAll();
    }
    const titles = channels.posts
      .filter(({ channel }) => channel === '3000000001')
      .map(({ body }) => body.embeds[0]?.title);
    expect(titles).toEqual([
      'Question of the day · 24\u00A0Nov\u00A02026',
      'Question of the day · 30\u00A0Nov\u00A02026',
    ]);
  });
});
