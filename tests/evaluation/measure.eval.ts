import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { measure, shareRight } from '../../src/evaluation/measure.js';
import { plainSearch } from '../../src/evaluation/plain-search.js';
import { readQuestions } from '../../src/evaluation/questions.js';
import { KNOWLEDGE_FOLDER, knowledge } from '../knowledge.js';
import { bot } from '../real-bot.js';

describe('plain MiniSearch over the same passages', () => {
  const plain = plainSearch(knowledge.index.passages.map(({ passage }) => passage));

  test('is far behind the bot on a sample of the questions that may be tuned on', async () => {
    const questions = await readQuestions(path.join(KNOWLEDGE_FOLDER, 'questions'), 'tuned-on');
    const sample = questions.filter(({ kind }, place) => kind === 'ask' && place % 4 === 0);
    const ours = shareRight(await measure(bot, sample));
    const theirs = shareRight(sample.map((asked) => ({ right: plain(asked) })));
    expect(ours).toBeGreaterThan(90);
    expect(theirs).toBeLessThan(ours - 15);
  });
});
