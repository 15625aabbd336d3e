import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/answer/decide.js';
import { entryWith, fixture } from '../../fixture/knowledge.js';

/** The fixture with a question under "Asked as" of the section about limits. */
const withAskedAs = (line: string) => ({
  ...fixture,
  questions: {
    ...fixture.questions,
    listed: () => ({ entry: entryWith('takes 12 parts'), wholeSection: line !== 'own' }),
  },
});

describe('a question under "Asked as"', () => {
  test('is answered by whichever statement of its section is the likeliest', () => {
    const line = 'how long does it turn, 60 seconds?';
    expect(decide(line, withAskedAs(line))).toMatchObject({
      decidedBy: 'listed-question',
      lead: expect.stringContaining('60 seconds'),
    });
  });

  test('is answered by the first statement while nothing has been learned of its note', () => {
    const line = 'how long does it turn, 60 seconds?';
    const known = withAskedAs(line);
    const retriever: typeof known.retriever = (asked) => {
      const retrieved = known.retriever(asked);
      return {
        ...retrieved,
        candidates: retrieved.candidates.map((one) => ({ ...one, features: { ...one.features, namesNew: 1 } })),
      };
    };
    expect(decide(line, { ...known, retriever })).toMatchObject({ lead: expect.stringContaining('12 parts') });
  });

  test('and a question of one statement by that one', () => {
    expect(decide('how long does it turn, 60 seconds?', withAskedAs('own'))).toMatchObject({
      lead: expect.stringContaining('12 parts'),
    });
  });
});
