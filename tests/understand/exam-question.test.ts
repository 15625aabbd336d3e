import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExamQuestion } from '../../src/understand/exam-question.js';
import { anyText } from '../any-text.js';
import { processorTime } from '../processor-time.js';

const OPTIONS = ['Lambda', 'Fargate', 'EC2', 'Batch'];
const lettered = (mark: (letter: string) => string): string =>
  `Which service runs a container?${OPTIONS.map((option, at) => mark('ABCD'.charAt(at)) + option).join('')}`;

describe('a question with options is read, its options marked as', () => {
  test.each([
    ['A. on lines', lettered((letter) => `\n${letter}. `)],
    ['A) on lines', lettered((letter) => `\n${letter}) `)],
    ['(A) on lines', lettered((letter) => `\n(${letter}) `)],
    ['A: on lines', lettered((letter) => `\n${letter}: `)],
    ['- A on lines', lettered((letter) => `\n- ${letter} `)],
    ['bold letters', lettered((letter) => `\n**${letter}.** `)],
    ['a) on lines', lettered((letter) => `\n${letter.toLowerCase()}) `)],
    ['A. joined by blanks', lettered((letter) => ` ${letter}. `)],
    ['(A) joined by blanks', lettered((letter) => ` (${letter}) `)],
    ['numbers', lettered((letter) => `\n${'ABCD'.indexOf(letter) + 1}. `)],
    ['A. without a space', lettered((letter) => `\n${letter}.`)],
    ['A. joined without a space', lettered((letter) => ` ${letter}.`)],
    ['Windows line breaks', lettered((letter) => `\r\n${letter}. `)],
  ])('%s', (_, pasted) => {
    const exam = readExamQuestion(pasted);
    expect(exam?.stem).toBe('Which service runs a container?');
    expect(exam?.options.map(({ text }) => text)).toEqual(OPTIONS);
    expect(exam?.choose).toBe(1);
  });
});

test('options of several sentences stay whole, and a pasted key is no part of the last', () => {
  const exam = readExamQuestion(
    'What should they do?\nA. Use EC2. Patch it weekly.\nB. Use Fargate. Nothing\nis left to patch.\nAnswer: B\nBecause it is so.',
  );
  expect(exam?.options).toEqual([
    { letter: 'A', text: 'Use EC2. Patch it weekly.' },
    { letter: 'B', text: 'Use Fargate. Nothing is left to patch.' },
  ]);
});

test('a heading and a remark below are no part of it', () => {
  for (const heading of ['Practice exam 3, #27', '[DVA-C02 practice]', 'Question 41'])
    expect(readExamQuestion(`${heading}\nWhich fits?\nA. one\nB. two\n\nI said A, my friend says B`)).toMatchObject({
      stem: 'Which fits?',
      options: [{ text: 'one' }, { text: 'two' }],
    });
});

test('numbered options answer "how should" as well', () => {
  expect(readExamQuestion('How should this be fixed?\n1. Restart it\n2. Delete it')?.options).toHaveLength(2);
});

test('points without letters are options below a question that asks for one of them', () => {
  const points = '\n- Lambda\n- Fargate\n- EC2';
  for (const stem of [
    'A job takes an hour. Which service fits?',
    'What runs it (choose two)?',
    'Which two fit:',
    'Which fits? Options:',
  ])
    for (const pasted of [stem + points, stem + points.replaceAll('\n', ' ')])
      expect(readExamQuestion(pasted)?.options).toEqual([
        { letter: 'A', text: 'Lambda' },
        { letter: 'B', text: 'Fargate' },
        { letter: 'C', text: 'EC2' },
      ]);
  for (const stem of [
    'Which should I use?',
    'What would these cost?',
    'What is the difference?',
    'We have three parts:',
    'What is the total per month for:',
    'Which service suits an app with these needs?',
    'This is what the app needs:',
  ])
    expect(readExamQuestion(stem + points)).toBeUndefined();
});

test('the question says how many options to choose', () => {
  expect(readExamQuestion('Which services fit? (Choose two.)\nA. a\nB. b\nC. c')?.choose).toBe(2);
  expect(readExamQuestion('Select THREE that fit:\nA. a\nB. b\nC. c\nD. d')?.choose).toBe(3);
});

test('a missing question mark and missing question are forgiven', () => {
  expect(readExamQuestion('Which service fits best\nA. Lambda\nB. EC2')?.options).toHaveLength(2);
  expect(readExamQuestion('A. Lambda\nB. EC2\nC. Batch')).toMatchObject({ stem: '', options: [{}, {}, {}] });
});

test('small letters, with a mark or none, and a question behind them are read', () => {
  for (const pasted of ['Files are shared. a) EBS b) EFS c) S3 d) FSx', 'Files are shared. a EBS b EFS c S3 d FSx'])
    expect(readExamQuestion(pasted)?.options).toHaveLength(4);
  expect(readExamQuestion('Files are shared. A. EBS B. EFS C. S3 D. FSx. Which one?')?.options.at(-1)?.text).toBe(
    'FSx',
  );
});

test.each([
  'I want a) a server b) a disk c) an address d) a name',
  'Which service fits?\nA. Lambda',
  'Shopping list\n1. milk\n2. bread\n3. eggs',
  'What is wrong? 1. I made a role 2. I attached it',
  'Plan A: use Lambda, plan B: use EC2',
  '10:02 A: started B: stopped C: failed'.replace(' C: failed', ''),
  'vitamin A. is good',
  'What is better, type A or type B?',
  'Steps so far:\na) created the function\nb) set its timeout',
  'It always fails. So this is what I did\n1. create the cluster\n2. run the tool',
  '2026-11-21 ERROR 1: connection lost\n2026-11-21 ERROR 2: gave up',
])('no question with options: %j', (text) => {
  expect(readExamQuestion(text)).toBeUndefined();
});

test('ordinary lists and logs are none, whatever they say', () => {
  const word = fc.constantFrom('start', 'stop', 'lambda', 'restart', 'ok', 'failed', 'role', 'task');
  const item = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  const marks = fc.constantFrom(
    (at: number) => `${at + 1}. `,
    () => '- ',
    () => '* ',
    (at: number) => `10:0${at} INFO `,
    (at: number) => `[${at}] `,
  );
  fc.assert(
    fc.property(item, fc.array(item, { minLength: 2, maxLength: 8 }), marks, (title, items, mark) => {
      const text = `${title}:\n${items.map((one, at) => `${mark(at)}${one}`).join('\n')}`;
      expect(readExamQuestion(text)).toBeUndefined();
    }),
  );
});

test('whatever is read has options in order with texts, and takes no time', () => {
  fc.assert(
    fc.property(anyText, fc.array(anyText, { maxLength: 6 }), (stem, options) => {
      const text = `${stem}? ${options.map((option, at) => `\n${'ABCDEFGH'.charAt(at)}. ${option}`).join('')}`;
      const exam = readExamQuestion(text);
      const letters = exam?.options.map(({ letter }) => letter).join('') ?? '';
      expect('ABCDEFGH'.startsWith(letters) || '12345678'.startsWith(letters)).toBe(true);
      expect(exam?.options.every((option) => option.text !== '') ?? true).toBe(true);
    }),
  );
});

test.each(['A. ', 'which ', '- A ', ' ', '\n', 'answer: ', '(A) (B) ', 'A. B. C. '])(
  '%j without end is read at once',
  async (part) => {
    const text = `Which? ${part.repeat(6000 / part.length)}`;
    expect(await processorTime(() => readExamQuestion(text), 50)).toBeLessThan(50);
  },
);

describe('a stem that asks for the exception is read as the question for all other options', () => {
  test.each([
    ['Which of these is NOT a registry?', 'Which of these is a registry?'],
    ['A bank moves. Which step does not help?', 'A bank moves. Which step does help?'],
    ['All of the following are load balancers EXCEPT:', 'All of the following are load balancers:'],
    ['Which service is LEAST suitable?', 'Which service is suitable?'],
    ['Which statement about images is false? (Choose one.)', 'Which statement about images is ?'],
    ['Jobs run for days. Which service should the team AVOID?', 'Jobs run for days. Which service should the team ?'],
    ['Which option is the MOST expensive?', 'Which option is the ?'],
    ['Which would be the worst choice?', 'Which would be the choice?'],
  ])('%s', (stem, regularStem) => {
    expect(readExamQuestion(`${stem}\nA. a\nB. b\nC. c\nD. d`)).toMatchObject({ stem, regularStem });
  });

  test.each([
    'The team does NOT want servers. Which service fits?',
    'Which service needs the LEAST operational effort?',
    'Which option is the least expensive?',
    'Which service fits a team that is not required to manage servers?',
    'Which service does not require servers to be managed?',
    'Which service should be used to avoid lock-in?',
    'All of the servers except one fail. Which service replaces them?',
    'The worst problem is a false alarm. Which service sends it?',
    'Which option gives the highest cost savings?',
  ])('but not where "not" and "least" are conditions: %s', (stem) => {
    expect(readExamQuestion(`${stem}\nA. a\nB. b\nC. c\nD. d`)?.regularStem).toBeUndefined();
  });
});
