import { expect, test } from 'vitest';
import { decide } from '../../../src/answer/decide.js';
import { knowledge } from '../../knowledge.js';
import { expectKind } from '../replies.js';

const asked = (options: string) =>
  expectKind(decide(`Which of the following is NOT true about AWS Lambda? ${options}`, knowledge), 'exam');

test('of several statements the one is false whose time the notes contradict, and they say how', () => {
  const { chosen, options } = asked(
    'A) It scales automatically B) You can run it for 20 minutes C) You pay per request D) It supports Python',
  );
  expect(chosen).toEqual(['B']);
  expect(options.find(({ letter }) => letter === 'B')?.why).toContain('15 minutes');
});

test('none is, if its time is the one that the notes state', () => {
  const { chosen } = asked('A) It can run for 15 minutes B) It sings C) It dances D) It sleeps well');
  expect(chosen).not.toContain('A');
});
