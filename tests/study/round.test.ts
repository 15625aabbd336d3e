import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/discord-limits.js';
import { ITEM_KINDS } from '../../src/quiz/item.js';
import { drawItems, letteredOptions } from '../../src/study/draw.js';
import { newRound, type Round } from '../../src/study/round.js';
import { readRound, writeRound } from '../../src/study/round-code.js';
import { bank } from '../fixture/bank.js';
import { realBank } from '../quiz/real-bank.js';

const places = (count: number) =>
  fc.subarray(
    Array.from({ length: count }, (_, place) => place),
    { minLength: 1 },
  );
const anyRound: fc.Arbitrary<Round> = fc.integer({ min: 1, max: 10 }).chain((count) =>
  places(count)
    .chain((asked) =>
      fc.record(
        {
          seed: fc.stringMatching(/^[a-f0-9]{8}$/),
          count: fc.constant(count),
          asked: fc.constant(asked),
          at: fc.integer({ min: 0, max: asked.length - 1 }),
          right: fc.subarray(asked),
          topic: fc.constantFrom('lambda', 'cold-start', '.ebextensions'),
          kind: fc.constantFrom(...ITEM_KINDS),
          learned: fc.constant(true as const),
          level: fc.constantFrom({ difficulty: 1 }, { difficulty: 2 }, { difficulty: 3 }, { first: true }),
        },
        { requiredKeys: ['seed', 'count', 'asked', 'at', 'right'] },
      ),
    )
    .map(({ level, ...round }): Round => ({ ...round, ...(level as Pick<Round, 'difficulty' | 'first'> | undefined) })),
);

test('a round is read back as it was written', () => {
  fc.assert(
    fc.property(anyRound, (round) => {
      expect(readRound(writeRound(round))).toEqual(round);
    }),
  );
});

test('the longest line of a round about any topic fits in a button', () => {
  for (const topic of new Set(realBank.items.flatMap((item) => [item.topic, item.note]))) {
    const round = writeRound({ ...newRound('abcdef01', 10, { topic, kind: 'term', difficulty: 1 }), at: 9 });
    expect(`/quiz answer:abcdefgh pick:d round:${round}`.length, topic).toBeLessThanOrEqual(LIMITS.customId);
  }
});

test('any other text is no round, and never throws', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readRound(text)?.count ?? 1).toBeLessThanOrEqual(10);
    }),
  );
  for (const forged of ['abcd.99.v.0.0.-.-.-', 'abcd.5.v.9.0.-.-.-', 'abcd.2.v.0.0.-.-.-', 'abcd.5.0.0.0.-.-.-', ''])
    expect(readRound(forged)).toBeUndefined();
});

describe('the questions of a round', () => {
  const drawn = (seed: string, filter = {}) => drawItems(bank, newRound(seed, 10, filter));

  test('are the same wherever its button is pressed', () => {
    expect(drawn('abcd')).toEqual(drawn('abcd'));
    expect(drawn('abcd')).not.toEqual(drawn('abce'));
  });

  test('are of several kinds, none of which is more than four in ten', () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      const kinds = drawn(seed).map(({ kind }) => kind);
      for (const kind of kinds) expect(kinds.filter((other) => other === kind).length).toBeLessThanOrEqual(4);
    }
  });

  test('are for a half fair, and as many easy as hard', () => {
    const share = (wanted: number): number => {
      const levels = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].flatMap((seed) =>
        drawn(seed).map((item) => item.difficulty),
      );
      return levels.filter((level) => level === wanted).length / levels.length;
    };
    expect([1, 2, 3].map((level) => Math.abs(share(level) - (level === 2 ? 0.5 : 0.25)) < 0.15)).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('are the easy ones for who has only begun, what words mean and what tells two things apart first', () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      const items = drawItems(bank, { ...newRound(seed, 5, { topic: 'widget' }), first: true });
      expect(items.every(({ difficulty }) => difficulty === 1)).toBe(true);
      const later = items.map(({ kind }) => kind !== 'term' && kind !== 'which-of-two');
      expect(later.indexOf(true)).toBeGreaterThan(-1);
      expect(later.slice(later.indexOf(true))).not.toContain(false);
    }
  });

  test('ask for one sum in six, over many rounds', () => {
    const seeds = Array.from({ length: 60 }, (_, number) => `seed ${number}`);
    const asked = seeds.flatMap((seed) => drawItems(realBank, newRound(seed, 5, { topic: 'ec2' })));
    const share = asked.filter(({ kind }) => kind === 'price').length / asked.length;
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.2);
  });

  test('are about the topic and of the kind that were chosen', () => {
    const items = drawn('abcd', { topic: 'widget', kind: 'figure' });
    expect(items.length).toBe(10);
    expect(items.every(({ note, kind }) => note === 'widget' && kind === 'figure')).toBe(true);
  });

  test('are about different statements', () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      const items = drawn(seed, { topic: 'cog-wheel' });
      const told = items.map(({ explanation }) => explanation);
      const toldAtAll = new Set(
        bank.items.filter(({ topic }) => topic === 'cog-wheel').map(({ explanation }) => explanation),
      );
      expect(new Set(told).size).toBe(Math.min(items.length, toldAtAll.size));
    }
  });

  test('have their options in another order in another round', () => {
    const orders = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => {
      const [item] = bank.items;
      return item && JSON.stringify(letteredOptions(item, seed).map(({ text }) => text));
    });
    expect(new Set(orders).size).toBeGreaterThan(1);
  });
});
