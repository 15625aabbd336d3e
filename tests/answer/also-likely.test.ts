import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { withAlsoLikely } from '../../src/answer/parts/also-likely.js';
import { buildAnswer } from '../../src/answer/parts/build-answer.js';
import { cardOf } from '../../src/replies/cards.js';
import type { Candidate, Content } from '../../src/retrieval/candidate.js';
import { entryWith, fixture, read } from '../fixture/knowledge.js';

const content = (says: string): Content => ({ kind: 'entry', entry: entryWith(says) });
const candidate = (what: Content, probability: number): Candidate => ({
  content: what,
  probability,
  features: {},
});
const topic = (id: string) => {
  const found = fixture.topics.find((one) => one.id === id);
  if (!found) throw new Error(`there is no topic ${id}`);
  return { topic: found };
};

const CHOSEN = candidate(content('takes 12 parts'), 0.8);
const ANSWER: Answer = buildAnswer(CHOSEN.content, 0.8, read('how many parts?'), [], fixture);
const answered = (...others: readonly Candidate[]) => withAlsoLikely(ANSWER, CHOSEN, [CHOSEN, ...others], fixture);
const also = (...others: readonly Candidate[]) => answered(...others).alsoLikely?.[0];

describe('what is also likely', () => {
  test('is the sentence of the next candidate, under the question that it answers', () => {
    expect(also(candidate(content('Stop the belt'), 0.3))).toEqual({
      heading: entryWith('Stop the belt').question,
      says: entryWith('Stop the belt').passage.task?.inShort,
    });
  });

  test('may be what a topic is, or how two differ', () => {
    const { summary } = topic('gizmo').topic;
    expect(also(candidate({ kind: 'explanation', topic: topic('gizmo') }, 0.3))?.says).toBe(summary);
    const compared = also(candidate({ kind: 'comparison', topics: [topic('widget'), topic('gadget')] }, 0.3));
    expect(compared?.heading).toBe('Widget or Gadget?');
  });

  test('is nothing much less likely than what was answered, and no recommendation', () => {
    expect(also(candidate(content('Stop the belt'), 0.06))).toBeUndefined();
    expect(also(candidate({ kind: 'recommendation' }, 0.7))).toBeUndefined();
    expect(also()).toBeUndefined();
  });

  test('is at most two sentences', () => {
    const likely = ['Stop the belt', 'paints in crimson', 'turns for 60 seconds'].map((says) =>
      candidate(content(says), 0.25),
    );
    expect(answered(...likely.slice(0, 1)).alsoLikely).toHaveLength(1);
    expect(answered(...likely).alsoLikely).toHaveLength(2);
  });

  test('is nothing that the answer says already', () => {
    expect(also(candidate(content('turns for 60 seconds'), 0.7))).toBeUndefined();
  });

  test('is up to two statements below a recommendation, though unlikely beside it', () => {
    const chosen: Candidate = candidate({ kind: 'recommendation' }, 0.9);
    const recommended = buildAnswer(chosen.content, 0.9, read('turn parts'), [], fixture);
    const { alsoLikely = [] } = withAlsoLikely(
      recommended,
      chosen,
      [
        chosen,
        candidate({ kind: 'explanation', topic: topic('gizmo') }, 0.05),
        candidate(content('Stop the belt'), 0.03),
        candidate(content('turns for 60 seconds'), 0.02),
        candidate(content('takes 12 parts'), 0.01),
        candidate(content('paints in crimson'), 0.0001),
      ],
      fixture,
    );
    expect(alsoLikely.map(({ heading }) => heading)).toEqual(
      ['Stop the belt', 'turns for 60 seconds'].map((text) => entryWith(text).question),
    );
  });

  test('stands below the answer, with its source', () => {
    const answer = answered(candidate(content('Stop the belt'), 0.3));
    const { heading: name, says: value } = answer.alsoLikely?.[0] ?? {};
    expect(cardOf(answer).fields).toEqual([{ name, value }]);
    expect(answer.sources).toHaveLength(2);
    expect(answer.sources[1]).toMatchObject({ score: 0.3 });
  });

  describe('if it is nearly as likely, is the equal of the answer', () => {
    const answer = answered(candidate(content('Stop the belt'), 0.6), candidate(content('paints in crimson'), 0.5));
    const { heading, says } = answer.equallyLikely ?? { heading: '', says: '' };

    test('and only one more stands below both', () => {
      expect(heading).toBe(entryWith('Stop the belt').question);
      expect(answer.alsoLikely).toHaveLength(1);
    });

    test('in a reply that shows two questions, each with its answer', () => {
      const { title, lines } = cardOf(answer);
      const [own = ''] = lines.filter((line) => line.includes('takes 12 parts'));
      expect(title).toBe('Two answers fit');
      expect(own).toMatch(/^\*\*[^*]+\?\*\* /);
      expect(lines).toContain(`\n**${heading}** ${says}`);
    });

    test('but never of steps, which would be lost', () => {
      const steps = candidate(content('Stop the belt'), 0.8);
      const built = buildAnswer(steps.content, 0.8, read('stop the belt'), [], fixture);
      const others = [steps, candidate(content('paints in crimson'), 0.7)];
      expect(withAlsoLikely(built, steps, others, fixture).equallyLikely).toBeUndefined();
    });
  });
});
