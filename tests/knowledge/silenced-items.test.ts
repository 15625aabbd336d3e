import { describe, expect, test } from 'vitest';
import { loadSilenced } from '../../src/knowledge/read-folder.js';
import { KnowledgeError } from '../../src/notes/problem.js';
import { temporaryFolder } from '../notes/temporary-folder.js';

describe('quiz/silenced.yaml', () => {
  test('names questions that nobody is asked, each with why', async () => {
    const folder = await temporaryFolder({ 'quiz/silenced.yaml': 'ryubf5o2: two options are right\n' });
    expect(await loadSilenced(folder)).toEqual({ ryubf5o2: 'two options are right' });
  });

  test('need not be there', async () => {
    expect(await loadSilenced(await temporaryFolder({}))).toEqual({});
  });

  test.each([
    ['what is no id', 'The one about Lambda: unclear\n', /must be the id of a question/],
    ['a question without a reason', 'ryubf5o2:\n', /ryubf5o2/],
  ])('is refused for %s', async (_what, text, says) => {
    const folder = await temporaryFolder({ 'quiz/silenced.yaml': text });
    const error = await loadSilenced(folder).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(KnowledgeError);
    expect(error instanceof KnowledgeError && error.problems).toEqual([
      { file: expect.stringContaining('silenced.yaml'), line: 1, message: expect.stringMatching(says) },
    ]);
  });
});
