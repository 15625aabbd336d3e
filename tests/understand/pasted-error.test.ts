import { expect, test } from 'vitest';
import { decide } from '../../src/answer/decide.js';
import { parseQuery } from '../../src/understand/query.js';
import { knowledge } from '../knowledge.js';

const PASTE = 'CannotPullContainerError: failed to resolve ref docker.io/library/nginx:latst';

test('no word of a pasted error is corrected', () => {
  expect(parseQuery(PASTE, knowledge.lexicon).corrections).toEqual([]);
  expect(parseQuery('is lamda a containr service', knowledge.lexicon).corrections).not.toEqual([]);
});

test('the error whose own name stands in it comes first', () => {
  expect(decide(PASTE, knowledge)).toMatchObject({ title: expect.stringContaining('CannotPullContainerError') });
});

test('an apostrophe that is missing is nothing to tell', () => {
  expect(parseQuery('why doesnt my instance start', knowledge.lexicon).corrections).toEqual([]);
});
