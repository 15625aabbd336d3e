import { afterAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { createLog } from '../../src/log.js';
import { runDue } from '../../src/schedule/run-due.js';
import { studied as knowledge } from '../fixture/bank.js';
import { recordedChannels } from '../schedule/recorded-channels.js';
import { lineFor, newAsker, studyingBot } from './studying-bot.js';

const channels = recordedChannels();
const { memory, clock, say } = studyingBot('2026-11-20T08:00:00Z', { channels });
afterAll(() => memory.close());

const log = createLog({ logLevel: 'silent' });
const runAll = () => runDue({ knowledge, memory, channels, log, now: () => clock.time });
const SERVER = '200000000000001';
const member = () => newAsker({ server: SERVER, channel: '3000000000' });
const DAY_MS = 86_400_000;

function question(answer: Answer): Extract<Answer, { kind: 'question' }> {
  if (answer.kind !== 'question') throw new Error(JSON.stringify(answer));
  return answer;
}

const postOf = async (day: string) =>
  (await memory.ask((store) => store.postsOf(SERVER, 'daily', day)))?.value.find((post) => post.day === day);

describe('/daily', () => {
  test('where nothing is set up asks everybody the same, another one the next day', async () => {
    const [one, other] = [await say('/daily', newAsker()), await say('/daily', newAsker({ server: '20000' }))];
    expect(question(one)).toMatchObject({ day: '2026-11-20' });
    expect(question(other).item).toBe(question(one).item);
    clock.time += DAY_MS;
    expect(question(await say('/daily', newAsker())).item).not.toBe(question(one).item);
    clock.time -= DAY_MS;
  });

  test('asks whatever is typed behind it', async () => {
    const asked = question(await say('/daily', newAsker()));
    expect(question(await say('/daily extra please', newAsker())).item).toBe(asked.item);
  });

  test('a hint tells a wrong option, a skip leaves it for later: neither counts as an answer', async () => {
    const asker = newAsker();
    const asked = question(await say('/daily', asker));
    const wish = (pick: string) => (asked.nextSteps[0]?.line ?? '').replace('pick:a', `pick:${pick}`);
    expect(question(await say(wish('hint'), asker))).toMatchObject({ item: asked.item, remark: expect.any(String) });
    expect(await say(wish('skip'), asker)).toMatchObject({ kind: 'notice', title: 'Left for later' });
    expect(question(await say('/daily', asker)).item).toBe(asked.item);
  });

  test('counts the first answer, and then tells what it was', async () => {
    const asker = newAsker();
    const asked = question(await say('/daily', asker));
    expect(await say(lineFor(asked, false), asker)).toMatchObject({ right: false, remembered: 'first-ever' });
    expect(await say(lineFor(asked, true), asker)).toMatchObject({ right: true, remembered: 'known' });
    expect(await say('/progress', asker)).toMatchObject({ answered: 1, right: 0 });
    const again = await say('/daily', asker);
    expect(again).toMatchObject({ kind: 'notice', title: 'You have already answered this one' });
    expect(JSON.stringify(again)).toContain('not quite right');
  });

  test('on a server asks what was posted there, and counts the answers', async () => {
    await say('/study-settings daily', newAsker({ server: SERVER, channel: '3000000000', mayManageServer: true }));
    clock.time = Date.parse('2026-11-20T09:00:05Z');
    await runAll();
    const [ann, bob] = [member(), member()];
    const asked = question(await say('/daily', ann));
    expect((await postOf('2026-11-20'))?.item).toBe(asked.item);
    expect(channels.posts.at(-1)?.body.components[0]?.components.map(({ custom_id }) => custom_id)).toEqual(
      asked.nextSteps.map(({ line }) => line),
    );
    await say(lineFor(asked, true), ann);
    await say(lineFor(asked, false), bob);
    await say(lineFor(asked, true), bob);
    expect(await postOf('2026-11-20')).toMatchObject({ answered: 2, correct: 1 });
    expect(JSON.stringify(await say('/daily', bob))).toContain('2 members answered, 1 of them correctly');
  });

  test('still answers a button of an older post, which counts for whoever presses it only', async () => {
    const ann = member();
    const asked = question(await say('/daily day:2026-11-20', ann));
    clock.time = Date.parse('2026-11-21T09:00:05Z');
    await runAll();
    expect(await say(lineFor(asked, true), ann)).toMatchObject({ kind: 'verdict', remembered: 'first-ever' });
    expect(await postOf('2026-11-20')).toMatchObject({ answered: 2 });
    expect(channels.edits.at(-1)?.message).toBe('1');
    expect(JSON.stringify(channels.edits.at(-1)?.body)).toContain('Solution: ||');
  });

  test("asks what was posted on a day however long ago, and everybody's question where posts have ended", async () => {
    const before = clock.time;
    const posted = await postOf('2026-11-20');
    clock.time += 120 * DAY_MS;
    expect(question(await say('/daily day:2026-11-20', member())).item).toBe(posted?.item);
    const own = question(await say('/daily', newAsker()));
    expect(question(await say('/daily', member()))).toMatchObject({ item: own.item, day: own.day });
    clock.time = before;
  });

  test.each([
    ['/daily answer:aaaaaaaa pick:a day:2026-11-20', 'has changed since'],
    ['/daily answer:aaaaaaaa pick:a', 'has changed since'],
    ['/daily day:yesterday', 'belongs to a day that I do not know'],
    ['/daily day:2026-12-24', 'belongs to a day that I do not know'],
    ['/daily answer:aaaaaaaa pick:a day:2026-12-24', 'belongs to a day that I do not know'],
  ])('%s says what to do instead', async (line, says) => {
    const answer = await say(line, newAsker());
    expect(answer.kind).toBe('invalid');
    expect(JSON.stringify(answer)).toContain(says);
  });
});
