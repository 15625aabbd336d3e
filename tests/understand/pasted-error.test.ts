import { expect, test } from 'vitest';
import { decide } from '../../src/answer/decide.js';
import { understand } from '../../src/understand/understood.js';
import { knowledge } from '../knowledge.js';

const PASTE = 'CannotPullContainerError: failed to resolve ref docker.io/library/nginx:latst';

test('no word of a pasted error is corrected', () => {
  expect(understand(PASTE, knowledge.reader).corrections).toEqual([]);
  expect(understand('is lamda a containr service', knowledge.reader).corrections).not.toEqual([]);
});

test('the error whose own name stands in it comes first', () => {
  expect(decide(PASTE, knowledge)).toMatchObject({ title: expect.stringContaining('CannotPullContainerError') });
});

test('an apostrophe that is missing is nothing to tell', () => {
  expect(understand('why doesnt my instance start', knowledge.reader).corrections).toEqual([]);
});
