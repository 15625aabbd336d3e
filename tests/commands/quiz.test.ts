import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Answer, QuizQuestion, QuizVerdict } from '../../src/answer/answer.js';
import { createBot } from '../../src/bot.js';
import { createLog } from '../../src/log.js';
import { bankOf } from '../../src/quiz/item-bank.js';
import { bank, studied } from '../fixture/bank.js';

const bot = createBot(studied, createLog({ logLevel: 'silent' }), { commands, logMisses: false });

async function answerTo(line: string): Promise<Answer> {
  return (await bot.respondToLine(line)).answer;
}

async function questionAfter(line: string): Promise<QuizQuestion> {
  const answer = await answerTo(line);
  if (answer.kind !== 'question') throw new Error(`${line} gave ${JSON.stringify(answer)}`);
  return answer;
}

/** Presses the right option, or a wrong one. */
async function press({ item, options, nextSteps }: QuizQuestion, rightly: boolean): Promise<QuizVerdict> {
  const right = bank.find(item)?.options.find((option) => option.right)?.text;
  const place = options.findIndex(({ text }) => (text === right) === rightly);
  const answer = await answerTo(nextSteps[place]?.line ?? '');
  if (answer.kind !== 'verdict') throw new Error(JSON.stringify(answer));
  return answer;
}

const stepOf = ({ nextSteps }: Answer, label: string) => nextSteps.find((step) => step.label === label)?.line ?? '';

describe('/quiz', () => {
  test('asks one question with a button for each option', async () => {
    const question = await questionAfter('/quiz topic:widget questions:3');
    expect(question).toMatchObject({ at: 1, of: 3, about: 'AWS Widget' });
    expect(question.nextSteps.map(({ label }) => label)).toEqual(question.options.map(({ letter }) => letter));
  });

  test('says so if there are fewer questions than asked for', async () => {
    const few = bank.items.filter(({ kind, difficulty }) => kind === 'term' && difficulty === 3);
    const { of, remark } = await questionAfter('/quiz kind:terms difficulty:hard questions:10');
    expect(of).toBe(few.length);
    expect(remark).toMatch(of === 1 ? /^There is only this question/ : new RegExp(`^There are only ${of} questions`));
    expect((await questionAfter('/quiz questions:1')).remark).toBeUndefined();
  });

  test.each([
    [true, /^✔ Right/],
    [false, /^✘ Not quite/],
  ])('tells whether an answer is right (%s), which one is, why, and the source', async (rightly, title) => {
    const verdict = await press(await questionAfter('/quiz gizmo'), rightly);
    expect(verdict.right).toBe(rightly);
    expect(verdict.explanation).not.toBe('');
    expect(verdict.sources[0]?.page?.url).toMatch(/^https:/);
    const { reply } = await bot.respondToLine(stepOf(verdict, 'Next question'));
    expect(reply.replaces).toBe(true);
    const shown = await bot.respondToLine((await questionAfter('/quiz gizmo')).nextSteps[0]?.line ?? '');
    expect(shown.reply.body.embeds[0]?.title).toMatch(/^[✔✘]/);
    expect(title.test(rightly ? '✔ Right' : '✘ Not quite')).toBe(true);
  });

  test('keeps question, options, explanation and the end of the round apart', async () => {
    const shown = async (line: string) => (await bot.respondToLine(line)).reply.body.embeds[0]?.description ?? '';
    const question = await questionAfter('/quiz gizmo questions:1');
    const [first, ...others] = (await shown(question.nextSteps[0]?.line ?? '')).split('\n\n');
    expect(first).toContain(question.prompt);
    expect(others.map((part) => /^(?:[✔✘] )?\*\*(\w+)/.exec(part)?.[1])).toEqual(['A', 'Why', 'Round']);
    expect(await shown('/quiz gizmo')).toContain('\n\n**A** · ');
  });

  test('ends with how many were right, and asks only the wrong ones again', async () => {
    const first = await questionAfter('/quiz topic:gadget questions:3');
    const second = await questionAfter(stepOf(await press(first, true), 'Next question'));
    const third = await questionAfter(stepOf(await press(second, false), 'Next question'));
    const end = await press(third, true);
    expect(end.summary).toEqual({ right: 2, again: [bank.find(second.item)?.heading] });
    const again = await questionAfter(stepOf(end, 'Again, only the wrong ones'));
    expect(again).toMatchObject({ item: second.item, at: 1, of: 1 });
    expect((await press(again, true)).summary).toEqual({ right: 1, again: [] });
  });

  test('goes on with another round of the same topic, kind, difficulty and length', async () => {
    const end = await press(
      await questionAfter('/quiz topic:widget kind:true or not difficulty:easy questions:1'),
      true,
    );
    const next = await questionAfter(stepOf(end, 'Another round'));
    expect(next).toMatchObject({ at: 1, of: 1, about: 'AWS Widget', difficulty: 1 });
    expect(bank.find(next.item)).toMatchObject({ note: 'widget', kind: 'still-true' });
    expect(
      await questionAfter(stepOf(await press(await questionAfter('/quiz questions:1'), true), 'Another round')),
    ).toMatchObject({ of: 1 });
  });

  test('finds none of a kind on a topic, and offers the topic and its note', async () => {
    const answer = await answerTo('/quiz topic:cog wheel difficulty:fair');
    expect(JSON.stringify(answer)).toContain('Leave `kind` or `difficulty` out');
    expect(answer.nextSteps.map(({ label }) => label)).toEqual([
      'Quiz: Cog wheel',
      'Quiz: Widget',
      'A quiz on everything',
    ]);
    expect(await questionAfter(stepOf(answer, 'Quiz: Cog wheel'))).toMatchObject({ about: 'Cog wheel' });
  });

  test('asks about the note of a term without questions, and says so', async () => {
    const items = bank.items.filter(({ topic }) => topic !== 'cog-wheel');
    const knowledge = { ...studied, loadItems: () => Promise.resolve(bankOf(items)) };
    const asked = createBot(knowledge, createLog({ logLevel: 'silent' }), { commands, logMisses: false });
    const { answer } = await asked.respondToLine('/quiz topic:cog wheel');
    expect(answer).toMatchObject({
      kind: 'question',
      about: 'AWS Widget',
      remark: 'I have no questions on Cog wheel alone, so they are on AWS Widget.',
    });
  });

  test('does not say in a button which option is right', async () => {
    const { item, nextSteps } = await questionAfter('/quiz');
    const endings = nextSteps.map(({ line }) => line.replace(/pick:[a-d]/, 'pick:x'));
    expect(new Set(endings).size).toBe(1);
    expect(endings[0]).toContain(item);
  });

  test('has no more questions than there are on a topic', async () => {
    const topic = 'cog-wheel';
    const found = bank.items.filter((item) => item.topic === topic).length;
    expect(await questionAfter(`/quiz topic:${topic} questions:10`)).toMatchObject({ of: Math.min(10, found) });
  });

  test.each([
    ['/quiz questions:50', '1 to 10 questions'],
    ['/quiz questions:many', '1 to 10 questions'],
    ['/quiz kind:riddles', "I don't know the kind of question"],
    ['/quiz difficulty:insane', "I don't know the difficulty"],
    ['/quiz topic:quantum ledger', 'I have no questions on'],
    ['/quiz round:forged', 'belongs to a quiz that I do not know'],
    ['/quiz answer:aaaaaaaa', 'belongs to a quiz that I do not know'],
    ['/quiz topic:widget pick:a', 'belongs to a quiz that I do not know'],
    ['/quiz answer:aaaaaaaa pick:a round:abcd.5.v.0.0.-.-.-', 'has changed since'],
  ])('%s says what to do instead', async (line, says) => {
    const answer = await answerTo(line);
    expect(answer.kind).toBe('invalid');
    expect(JSON.stringify(answer)).toContain(says);
  });

  test('a hint, a skip and "I don’t know" stay in the round', async () => {
    const [question] = [await questionAfter('/quiz topic:widget questions:2 difficulty:fair')];
    const wish = (pick: string) => (question.nextSteps[0]?.line ?? '').replace('pick:a', `pick:${pick}`);
    expect(await questionAfter(wish('hint'))).toMatchObject({ item: question.item, at: 1, remark: expect.any(String) });
    expect(await questionAfter(wish('skip'))).toMatchObject({ at: 2, of: 2 });
    const told = await bot.respondToLine(wish('reveal'));
    expect(told.answer).toMatchObject({ kind: 'verdict', right: false });
    expect(told.reply.body.embeds[0]?.title).toMatch(/^The answer/);
  });

  test('does not begin with a sum or what is hard', async () => {
    for (let round = 0; round < 20; round++) {
      const item = bank.find((await questionAfter('/quiz topic:widget')).item);
      expect(item?.kind).not.toBe('price');
      expect(item?.difficulty).toBeLessThan(3);
    }
  });

  test.each([
    ['widget quiz', { of: 5, about: 'AWS Widget' }],
    ['3 hard questions on widgets please', { of: 3, difficulty: 3 }],
    ['give me a question about the gadget', { of: 1, about: 'AWS Gadget' }],
    ['an easy question on gadgets', { of: 1, about: 'AWS Gadget' }],
    ['flashcards', { of: 5 }],
    ['let me practice', { of: 5 }],
  ])('begins by "%s"', async (line, expected) => {
    expect(await questionAfter(line)).toMatchObject(expected);
  });

  test.each([
    'I have a question about widgets',
    'basic question on widgets',
    'Question 12: widgets',
    'widget best practices',
    'how many questions are on the exam',
    'can I ask a question',
    'can I stop the quizzes?',
    'no more flashcards on widgets',
    "I don't want to practice",
  ])('"%s" asks for none', async (line) => {
    expect((await answerTo(line)).kind).not.toBe('question');
  });

  test('a letter that no option has asks the question again', async () => {
    const question = await questionAfter('/quiz');
    const line = question.nextSteps[0]?.line.replace('pick:a', 'pick:z') ?? '';
    expect(await questionAfter(line)).toEqual({ ...question, remark: 'There is no option `Z`.' });
  });
});
