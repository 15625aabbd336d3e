import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Answer } from '../../src/answer/answer.js';
import { createBot } from '../../src/bot.js';
import { createLog } from '../../src/log.js';
import { bankOf } from '../../src/quiz/item-bank.js';
import { openSqlite } from '../../src/store/open-sqlite.js';
import { studyMemory } from '../../src/store/study-memory.js';
import { dayInWords } from '../../src/time/days.js';
import { bank, studied } from '../fixture/bank.js';
import { replyProblems } from '../reply-problems.js';

const log = createLog({ logLevel: 'silent' });
const folder = mkdtempSync(path.join(tmpdir(), 'study-'));
const memory = studyMemory(() => openSqlite(folder), log);
const DAY_MS = 86_400_000;
let time = Date.parse('2026-11-20T12:00:00Z');
const bot = createBot(studied, log, { commands, logMisses: false, memory, now: () => time });
afterAll(() => memory.close());

let people = 0;
function newAsker() {
  people += 1;
  return { id: `10000000000000${people}` };
}

const today = () => new Date(time).toISOString().slice(0, 10);
const say = async (line: string, asker = newAsker()): Promise<Answer> =>
  (await bot.respondToLine(line, undefined, asker)).answer;
const stepOf = ({ nextSteps }: Answer, label: string) => nextSteps.find((step) => step.label === label)?.line ?? '';

/** Answers a new question and returns the verdict, with the line that was pressed. */
async function answerOne(
  asker: { id: string },
  rightly: boolean,
  besides?: string,
): Promise<{ answer: Answer; line: string }> {
  let question = await say('/quiz topic:widget', asker);
  // Drawn by chance, the same one may come again.
  while (question.kind === 'question' && question.item === besides) question = await say('/quiz topic:widget', asker);
  if (question.kind !== 'question') throw new Error(JSON.stringify(question));
  const right = bank.find(question.item)?.options.find((option) => option.right)?.text;
  const place = question.options.findIndex(({ text }) => (text === right) === rightly);
  const line = question.nextSteps[place]?.line ?? '';
  return { line, answer: await say(line, asker) };
}

describe('what is remembered', () => {
  test('is told with the first answer, and not again', async () => {
    const asker = newAsker();
    expect((await answerOne(asker, true)).answer).toMatchObject({ remembered: 'first-ever' });
    expect((await answerOne(asker, true)).answer).toMatchObject({ remembered: 'yes' });
  });

  test.each(['/board me:on', '/progress zone:Europe/Berlin'])(
    'is told with the first answer also after %s',
    async (line) => {
      const asker = { ...newAsker(), server: '1' };
      await say(line, asker);
      expect((await answerOne(asker, true)).answer).toMatchObject({ remembered: 'first-ever' });
    },
  );

  test('shows as progress, with a quiz on what is weak', async () => {
    const asker = newAsker();
    for (const rightly of [true, false, false]) await answerOne(asker, rightly);
    const progress = await say('/progress', asker);
    expect(progress).toMatchObject({
      kind: 'progress',
      answered: 3,
      right: 1,
      daysInARow: 1,
      weakest: [{ topic: 'AWS Widget', answered: 3, right: 1 }],
    });
    expect(progress.nextSteps[0]).toEqual({ label: 'Quiz: Widget', line: '/quiz topic:widget' });
  });

  test('counts a question of a round once, however often its buttons are pressed', async () => {
    const asker = newAsker();
    const { line } = await answerOne(asker, false);
    await Promise.all([say(line, asker), say(line.replace(/pick:\w/, 'pick:a'), asker), say(line, asker)]);
    expect(await say('/progress', asker)).toMatchObject({ answered: 1, right: 0 });
  });

  test('is told again, with "I guessed", when the same option is pressed twice; another one is told that it does not count', async () => {
    const asker = newAsker();
    const item = bank.items.find(({ options }) => options.length === 4);
    const lines = ['a', 'b', 'c', 'd'].map((pick) => `/review answer:${item?.id} pick:${pick} seed:abcd`);
    const verdicts = await Promise.all(lines.map((line) => say(line)));
    const isRight = (answer: Answer | undefined) => answer?.kind === 'verdict' && answer.right;
    const right = lines.find((_, place) => isRight(verdicts[place])) ?? '';
    const wrong = lines.find((_, place) => !isRight(verdicts[place])) ?? '';
    const first = await say(right, asker);
    expect(first).toMatchObject({ remembered: 'first-ever' });
    expect(stepOf(first, 'I guessed')).not.toBe('');
    expect(await say(right, asker)).toEqual({ ...first, isRepeated: true });
    expect(await say(wrong, asker)).toMatchObject({ remembered: 'known' });
    expect(await say('/progress', asker)).toMatchObject({ answered: 1, right: 1 });
  });

  test('is kept apart for each member', async () => {
    const [ann, bob] = [newAsker(), newAsker()];
    await answerOne(ann, true);
    expect(await say('/progress', bob)).toMatchObject({ answered: 0 });
  });

  test('is nothing for nobody in particular', async () => {
    const question = (await bot.respondToLine('/quiz')).answer;
    const { answer } = await bot.respondToLine(question.nextSteps[0]?.line ?? '');
    expect(answer).toMatchObject({ kind: 'verdict' });
    expect(answer).not.toHaveProperty('remembered');
    expect((await bot.respondToLine('/my-data show')).answer).toMatchObject({ title: 'Nothing is remembered here' });
  });
});

describe('/progress zone', () => {
  test('keeps a zone that exists', async () => {
    expect(await say('/progress zone:Europe/Berlin')).toMatchObject({ zone: 'Europe/Berlin' });
  });

  test('refuses another one', async () => {
    expect(await say('/progress zone:Mars/Olympus')).toMatchObject({ kind: 'invalid' });
  });

  test('completes', () => {
    const choices = bot.complete({ command: 'progress', options: {} }, 'zone', 'new y');
    expect(choices.map(({ value }) => value)).toContain('America/New_York');
  });
});

describe('/review', () => {
  test('has nothing due at first, nor on the day of the answer', async () => {
    const asker = newAsker();
    expect(await say('/review', asker)).toMatchObject({ title: 'Nothing is due' });
    await answerOne(asker, false);
    expect(JSON.stringify(await say('/review', asker))).toContain('tomorrow at the latest');
  });

  test('asks what was wrong a day later, and what was right after more days', async () => {
    const asker = newAsker();
    const wrong = (await answerOne(asker, false)).answer;
    const right = (await answerOne(asker, true, 'item' in wrong ? wrong.item : '')).answer;
    time += DAY_MS;
    const question = await say('/review', asker);
    expect(question).toMatchObject({ kind: 'question', due: 1, item: 'item' in wrong ? wrong.item : '' });
    const place = 'options' in question ? question.nextSteps.length - 1 : 0;
    const verdict = await say(question.nextSteps[place]?.line ?? '', asker);
    expect(verdict).toMatchObject({ kind: 'verdict', remembered: 'yes' });
    expect(await say(stepOf(verdict, 'Next question'), asker)).toMatchObject({ title: 'Nothing is due' });
    time += 20 * DAY_MS;
    const later = await say('/review', asker);
    expect(later).toMatchObject({ kind: 'question', due: 2 });
    expect('item' in right ? right.item : '').not.toBe('');
  });

  test('a hint tells a wrong option, a skip asks what is due next, and neither is an answer', async () => {
    const asker = newAsker();
    const first = (await answerOne(asker, false)).answer;
    await answerOne(asker, false, 'item' in first ? first.item : '');
    time += DAY_MS;
    const question = await say('/review', asker);
    const [one] = question.nextSteps;
    const wish = (pick: string) => (one?.line ?? '').replace('pick:a', `pick:${pick}`);
    const item = 'item' in question ? question.item : '';
    expect(await say(wish('hint'), asker)).toMatchObject({ kind: 'question', item, remark: expect.any(String) });
    const skipped = await say(wish('skip'), asker);
    expect(skipped).toMatchObject({ kind: 'question', due: 2 });
    expect('item' in skipped ? skipped.item : item).not.toBe(item);
    expect(await say('/review', asker)).toMatchObject({ item });
    time -= DAY_MS;
  });

  test('counts nothing as due, here and in /progress, whose note has changed since', async () => {
    const asker = newAsker();
    const { answer } = await answerOne(asker, false);
    const gone = answer.kind === 'verdict' ? answer.item : '';
    const knowledge = { ...studied, loadItems: async () => bankOf(bank.items.filter(({ id }) => id !== gone)) };
    const later = () => time + 30 * DAY_MS;
    const changed = createBot(knowledge, log, { commands, logMisses: false, memory, now: later });
    const sayTo = async (line: string) => (await changed.respondToLine(line, undefined, asker)).answer;
    expect(await sayTo('/progress')).toMatchObject({ answered: 1, due: 0 });
    expect(await sayTo('/review')).toMatchObject({ title: 'Nothing is due' });
    expect(JSON.stringify(await sayTo('/review'))).toContain('What you answer in');
  });

  test('asks sooner what was a guess, as can be said once, within ten minutes', async () => {
    const [lucky, sure] = [newAsker(), newAsker()];
    const item = bank.items.find(({ options }) => options.length === 4);
    if (!item) throw new Error('no question with four options');
    const letters = ['a', 'b', 'c', 'd'];
    const rightOf = async (asker: { id: string }): Promise<Answer> => {
      const answers = await Promise.all(
        letters.map((letter) => say(`/review answer:${item.id} pick:${letter} seed:abcd`, newAsker())),
      );
      const letter = letters[answers.findIndex((answer) => answer.kind === 'verdict' && answer.right)];
      return say(`/review answer:${item.id} pick:${letter} seed:abcd`, asker);
    };
    const verdict = await rightOf(lucky);
    await rightOf(sure);
    const guessed = stepOf(verdict, 'I guessed');
    expect(await say(guessed, sure)).toMatchObject({ title: 'It comes back sooner' });
    time += 11 * 60_000;
    expect(await say(guessed, lucky)).toMatchObject({ title: 'Too late for that' });
    expect(await say(guessed, sure)).toMatchObject({ title: 'Too late for that' });
    const dueAt = async (id: string) => (await memory.ask((store) => store.cardOf(id, item.id)))?.value?.dueAt ?? 0;
    expect(await dueAt(sure.id)).toBeLessThan(await dueAt(lucky.id));
    expect(await say('/progress', sure)).toMatchObject({ answered: 1, right: 1 });
  });

  test('takes no wrong answer for a guess', async () => {
    const asker = newAsker();
    const wrong = (await answerOne(asker, false)).answer;
    expect(stepOf(wrong, 'I guessed')).toBe('');
    const forged = `/quiz guessed:${'item' in wrong ? wrong.item : ''}`;
    expect(await say(forged, asker)).toMatchObject({ title: 'Too late for that' });
  });

  test('ends after 30 questions a day, and loses nothing', async () => {
    const asker = newAsker();
    // Two rounds may begin with the same question.
    const answered = new Set<string>();
    while (answered.size < 32) {
      time += 10_000;
      const { answer } = await answerOne(asker, false);
      if (answer.kind === 'verdict') answered.add(answer.item);
    }
    time += DAY_MS;
    let reviewed = 0;
    for (;;) {
      const question = await say('/review', asker);
      if (question.kind !== 'question') {
        expect(question).toMatchObject({ title: 'Enough for today' });
        break;
      }
      await say(question.nextSteps[0]?.line ?? '', asker);
      time += 10_000;
      reviewed += 1;
    }
    expect(reviewed).toBe(30);
    time += DAY_MS;
    expect(await say('/review', asker)).toMatchObject({ kind: 'question' });
  });

  test('puts nothing off beyond the day of the exam', async () => {
    const asker = newAsker();
    const exam = new Date(time + 2 * DAY_MS).toISOString().slice(0, 10);
    expect(await say(`/progress exam:${exam}`, asker)).toMatchObject({ examDay: exam });
    const { reply } = await bot.respondToLine('/progress', undefined, asker);
    expect(reply.body.embeds[0]?.description).toContain(`Your exam: ${dayInWords(exam)}.`);
    await answerOne(asker, true);
    time += 2 * DAY_MS;
    expect(await say('/review', asker)).toMatchObject({ kind: 'question', due: 1 });
  });

  test.each([
    '/review answer:aaaaaaaa pick:a seed:abcd',
    '/progress exam:2026-02-30',
    '/progress exam:2020-01-01',
    '/progress exam:soon',
  ])('%s says what to do instead', async (line) => {
    expect(await say(line)).toMatchObject({ kind: 'invalid' });
  });
});

describe('/my-data', () => {
  test('shows in plain words what is kept', async () => {
    const asker = newAsker();
    expect(await say('/my-data show', asker)).toMatchObject({ title: 'I remember nothing about you' });
    await answerOne(asker, true);
    expect(JSON.stringify(await say('/my-data show', asker))).toContain(`**1 answer**, on ${dayInWords(today())}`);
  });

  test('exports everything as a file', async () => {
    const asker = newAsker();
    await answerOne(asker, true);
    const { reply } = await bot.respondToLine('/my-data export', undefined, asker);
    const [file, cards] = reply.files;
    expect(file).toMatchObject({ name: 'my-data.json', type: 'application/json' });
    expect(cards).toMatchObject({ name: 'cards.csv', type: 'text/csv' });
    expect(Buffer.from(cards?.data ?? []).toString('utf8')).toMatch(/^".+","2026-\d\d-\d\d"$/s);
    const data = JSON.parse(Buffer.from(file?.data ?? []).toString('utf8'));
    expect(data).toMatchObject({
      member: { id: asker.id },
      answers: [{ note: 'widget', correct: true }],
      cards: [{ reps: 1 }],
    });
    expect(replyProblems(reply)).toEqual([]);
  });

  test('deletes everything, after asking once', async () => {
    const asker = newAsker();
    await answerOne(asker, true);
    const asked = await say('/my-data delete', asker);
    expect(await say('/progress', asker)).toMatchObject({ answered: 1 });
    expect(await say(stepOf(asked, 'Delete for good'), asker)).toMatchObject({ title: 'Deleted' });
    expect(await say('/progress', asker)).toMatchObject({ answered: 0 });
    expect(await say('/my-data show', asker)).toMatchObject({ title: 'I remember nothing about you' });
  });

  test('says before it deletes what there is, and nothing else', async () => {
    const asker = { ...newAsker(), server: '1' };
    await answerOne(asker, true);
    expect(JSON.stringify(await say('/my-data delete', asker))).toContain('deletes your id and 1 answer, immediately');
    await say('/progress zone:Europe/Berlin exam:2026-12-15', asker);
    await say('/board me:on', asker);
    expect(JSON.stringify(await say('/my-data delete', asker))).toContain(
      'deletes your id, your time zone, the day of your exam, your points and 1 answer, immediately',
    );
  });

  test('deletes nothing by a button of somebody else, or a forged one', async () => {
    const [ann, bob] = [newAsker(), newAsker()];
    await answerOne(ann, true);
    await answerOne(bob, true);
    const asked = await say('/my-data delete', ann);
    for (const line of [stepOf(asked, 'Delete for good'), '/my-data delete code:forged', '/my-data delete code:0-0'])
      expect(await say(line, bob)).toMatchObject({ title: 'Not deleted' });
    expect(await say('/progress', bob)).toMatchObject({ answered: 1 });
  });

  test('in the middle of a round leaves the round playable', async () => {
    const asker = newAsker();
    const { answer, line } = await answerOne(asker, true);
    await say(stepOf(await say('/my-data delete', asker), 'Delete for good'), asker);
    expect(await say(stepOf(answer, 'Next question'), asker)).toMatchObject({ kind: 'question' });
    expect(await say(line, asker)).toMatchObject({ remembered: 'first-ever' });
  });
});

test('a database that is down costs one line, never the verdict', async () => {
  const down = studyMemory(() => Promise.reject(new Error('down')), log);
  const without = createBot(studied, log, { commands, logMisses: false, memory: down });
  const asker = newAsker();
  const question = (await without.respondToLine('/quiz', undefined, asker)).answer;
  const pressed = await without.respondToLine(question.nextSteps[0]?.line ?? '', undefined, asker);
  expect(pressed.answer).toMatchObject({ kind: 'verdict', remembered: 'unavailable' });
  expect(JSON.stringify(pressed.reply.body)).toContain('I could not save this just now');
  expect((await without.respondToLine('/progress', undefined, asker)).answer).toMatchObject({ title: 'Not now' });
});

describe('20 study commands a minute', () => {
  test('are taken from a member; then it is said when to go on, nothing is lost, and the other commands answer', async () => {
    const asker = newAsker();
    time = Math.ceil(time / 60_000) * 60_000;
    const { line } = await answerOne(asker, true);
    for (let count = 2; count < 20; count += 1) await say('/progress', asker);
    const answer = await say(line, asker);
    expect(answer.kind).toBe('invalid');
    expect(JSON.stringify(answer)).toContain('You can continue in 60 seconds');
    expect(await say('/explain widget', asker)).toMatchObject({ kind: 'explanation' });
    expect(await say('/progress')).toMatchObject({ kind: 'progress' });
    const asked = await say('/my-data delete', asker);
    expect(asked).toMatchObject({ title: 'Delete everything?' });
    time += 60_000;
    expect(await say('/progress', asker)).toMatchObject({ answered: 1 });
  });
});
