import { describe, expect, it, test } from 'vitest';
import { buttonsOf, layOutText } from '../../src/replies/lay-out.js';
import { isOfQuiz, lineMeant } from '../../src/replies/line-meant.js';
import { pressedLine } from '../../src/replies/pressed.js';
import { newRound } from '../../src/study/round.js';
import { writeRound } from '../../src/study/round-code.js';

const components = buttonsOf([
  { label: 'Explain gadget', line: '/explain topic:Gadget' },
  { label: 'Next question', line: '/quiz round:x' },
  { label: 'Explain widget', line: '/explain topic:Widget' },
]);

test.each([
  ['next question', '/quiz round:x'],
  ['(Next question)', '/quiz round:x'],
  [' next question. ', '/quiz round:x'],
  ['2', '/quiz round:x'],
  ['3)', '/explain topic:Widget'],
  ['explain WIDGET ', '/explain topic:Widget'],
  ['Explain widget?', '/explain topic:Widget'],
])('"%s" typed presses %s', (typed, line) => {
  expect(pressedLine(typed, { embeds: [], components })).toBe(line);
});

test.each(['', ')', 'E', '5', '0', 'next b', 'a widget', '/quiz lambda'])('"%s" presses nothing', (typed) => {
  expect(pressedLine(typed, { embeds: [], components })).toBeUndefined();
});

test('the whole label of an earlier button presses it; its position does not', () => {
  const last = { kind: 'passages', reply: { embeds: [], components: [] } };
  const earlier = [{ embeds: [], components }];
  expect(lineMeant('explain gadget', last, undefined, earlier)).toBe('/explain topic:Gadget');
  expect(lineMeant('2', last, undefined, earlier)).toBe('2');
});

test('the label of an older price is said of the newest price', () => {
  const last = { kind: 'quote', reply: { embeds: [], components: [] } };
  const older = { embeds: [], components: buttonsOf([{ label: 'In Frankfurt', line: '/price ebs storage:9GB' }]) };
  expect(lineMeant('in frankfurt', last, undefined, [older])).toBe('in frankfurt');
});

test('a command stays a command, also where a word of it would press a button', () => {
  const reply = { embeds: [], components: buttonsOf([{ label: 'Help', line: '/quiz hint:x' }]) };
  expect(lineMeant('help', { kind: 'question', reply }, undefined)).toBe('/quiz hint:x');
  expect(lineMeant('/help', { kind: 'question', reply }, undefined)).toBe('/help');
});

test.each([
  ['next', '/quiz round:x'],
  ['one more', '/quiz round:x'],
  ['ok', '/quiz round:x'],
  ['explain', '/explain topic:Widget'],
  ['why?', '/quiz solution:x'],
  ['b', '/quiz solution:x'],
  ['is a widget free', undefined],
])('below a verdict "%s" means what a student means', (typed, line) => {
  const steps = [
    { label: 'Next question', line: '/quiz round:x' },
    { label: 'Explain widget', line: '/explain topic:Widget' },
    { label: 'Report', line: '/quiz report:x' },
  ];
  expect(pressedLine(typed, { embeds: [], components: buttonsOf(steps) })).toBe(line);
});

test('behind a report the round goes on', () => {
  const steps = [
    { label: 'Next question', line: '/quiz round:x' },
    { label: 'Report', line: '/quiz report:x' },
  ];
  const verdict = { embeds: [], components: buttonsOf(steps) };
  const reasons = {
    embeds: [],
    components: buttonsOf([{ label: 'It is unclear', line: '/quiz report:x reason:unclear' }]),
  };
  expect([isOfQuiz(verdict), isOfQuiz(reasons)]).toEqual([true, false]);
  expect(lineMeant('next', { kind: 'notice', reply: { embeds: [], components: [] } }, verdict)).toBe('/quiz round:x');
});

test('"I guessed" below a wrong answer does not speak of the right one before it', () => {
  const verdict = (steps: Parameters<typeof buttonsOf>[0]) => ({ embeds: [], components: buttonsOf(steps) });
  const right = verdict([
    { label: 'Report', line: '/quiz report:x' },
    { label: 'I guessed', line: '/quiz guessed:x' },
  ]);
  const wrong = verdict([{ label: 'Report', line: '/quiz report:y' }]);
  const last = { kind: 'verdict', reply: wrong };
  expect(lineMeant('i guessed', last, wrong, [wrong, right])).toBe('i guessed');
  expect(lineMeant('i guessed', { kind: 'question', reply: { embeds: [], components: [] } }, undefined, [right])).toBe(
    '/quiz guessed:x',
  );
});

test('below a verdict "once more" repeats the question', () => {
  const round = newRound('ab', 3, { topic: 'widget' });
  const next = { label: 'Next question', line: `/quiz round:${writeRound({ ...round, at: 2 })}` };
  const body = { embeds: [], components: buttonsOf([next, { label: 'Report', line: '/quiz report:x' }]) };
  expect(pressedLine('once more', body)).toBe(`/quiz round:${writeRound({ ...round, at: 1 })}`);
});

test('without buttons nothing is pressed', () => {
  expect(pressedLine('A', { embeds: [], components: [] })).toBeUndefined();
});

describe('below a question', () => {
  const letters = ['A', 'B', 'C', 'D'];
  const bodyOf = (texts: readonly string[]) =>
    layOutText({
      kind: 'question',
      item: 'x',
      prompt: 'How many?',
      options: texts.map((text, place) => ({ letter: letters[place] ?? '', text })),
      nextSteps: letters.map((label) => ({ label, line: `/quiz answer:x pick:${label.toLowerCase()}` })),
      sources: [],
      corrections: [],
    });
  const figures = bodyOf(['6', '5', '4', '`3` GiB']);

  test.each([
    ['B', 'b'],
    ['b)', 'b'],
    ['(b)', 'b'],
    ['4', 'c'],
    ['4.', 'c'],
    ['C · 4', 'c'],
    ['3 gib', 'd'],
  ])('"%s" picks %s', (typed, pick) => {
    expect(pressedLine(typed, figures)).toBe(`/quiz answer:x pick:${pick}`);
  });

  test.each(['1', '2', '3', 'D · 4', ''])('"%s" picks nothing: letters have no positions', (typed) => {
    expect(pressedLine(typed, figures)).toBeUndefined();
  });

  it('takes a number for a position that can be no figure of an option', () => {
    const sizes = bodyOf(['$0.056', '50 GiB', '20 GiB', '100 GiB']);
    expect(pressedLine('1', sizes)).toBe('/quiz answer:x pick:a');
    expect(pressedLine('4', sizes)).toBe('/quiz answer:x pick:d');
  });

  const round = '/quiz answer:x pick:';
  test.each([
    ['I think it is b', `${round}b`],
    ['fargate', `${round}c`],
    ['the second one', `${round}b`],
    ['hint please', '/quiz answer:x pick:hint'],
    ['skip', '/quiz answer:x pick:skip'],
    ['idk', '/quiz answer:x pick:reveal'],
    ['why', `${round}reveal`],
    ['again', '/quiz'],
    ['e', `${round}e`],
    ['how long does a task run', undefined],
  ])('"%s" means what a student means', (typed, line) => {
    expect(pressedLine(typed, bodyOf(['AWS Lambda', 'Batch', 'ECS on Fargate', 'EC2']))).toBe(line);
  });

  test.each([
    ['true', 'a'],
    ['nope', 'b'],
  ])('"%s" is a yes or a no', (typed, pick) => {
    expect(pressedLine(typed, bodyOf(['Yes, it is', 'No, it is not']))).toBe(`${round}${pick}`);
  });

  test.each(['stop', 'ok stop', 'no more questions', 'exit'])('"%s" ends the quiz, and is no answer', (typed) => {
    expect(pressedLine(typed, bodyOf(['143 asked to stop', 'Batch', 'no more than 5', 'exit code 1']))).toBeUndefined();
  });

  test('but it is one if an option says nothing else', () => {
    expect(pressedLine('stop', bodyOf(['Stop', 'Terminate', 'Hibernate', 'Reboot']))).toBe(`${round}a`);
  });

  test('a letter means its button rather than the text of another option', () => {
    expect(pressedLine('A', bodyOf(['B', 'A', 'C', 'D']))).toBe('/quiz answer:x pick:a');
  });
});
