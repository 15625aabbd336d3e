import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../../src/notes/passages.js';
import { readClassifier } from '../../../src/retrieval/classifier-file.js';
import { recallOf } from '../../../src/search/learned/recall.js';
import { writtenKnowledge } from '../../../src/knowledge/read-folder.js';
import { KNOWLEDGE_FOLDER, knowledge } from '../../knowledge.js';

const passages = passagesOf(knowledge.topics, knowledge.factKeys);
const { learned } = await writtenKnowledge(KNOWLEDGE_FOLDER);
const recall = recallOf(passages, readClassifier(learned.statements));

describe('what was learned from the listed questions', () => {
  test('knows nearly every statement of the notes; if this fails, run npm run learn', () => {
    const sections = passages.flatMap((passage, place) => (passage.kind === 'section' ? [place] : []));
    const { statementsOf } = recall.about('how long can a lambda function run');
    const statements = sections.flatMap((place) => statementsOf(place));
    const unknown = statements.filter(({ score }) => score === 0);
    expect(unknown.length / statements.length).toBeLessThan(0.02);
  });

  test('finds a passage for words that it does not hold', () => {
    const [best = -1] = recall.about('how is that very cheap machine called that they can take away').likeliest(1);
    expect(passages[best]?.statements.map(({ text }) => text).join()).toMatch(/spot|spare capacity/i);
  });

  test('is nothing for a statement that is newer', () => {
    const [passage] = passages;
    if (!passage) throw new Error('no passage');
    const renamed = { ...passage, statements: [{ markdown: 'New.', text: 'New.', sources: [] }] };
    const newer = recallOf([renamed], readClassifier(learned.statements));
    expect(newer.about('what is lambda').statementsOf(0)).toEqual([{ likelihood: 0, score: 0 }]);
  });

  test('has likelihoods that do not exceed one together', () => {
    const { statementsOf } = recall.about('does fargate have gpus');
    const all = new Map(passages.flatMap((_, place) => statementsOf(place).map((one) => [one.score, one.likelihood])));
    expect([...all.values()].reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(1.001);
  });

  test('fits a question of its list better than one that no note answers', () => {
    const marginOf = (question: string): number => recall.about(question).margin;
    expect(marginOf('how long may a lambda function run?')).toBeGreaterThan(0);
    expect(marginOf('who invented the term microservices')).toBeLessThan(0);
  });
});
