import { describe, expect, test } from 'vitest';
import { verdict } from '../../src/answer/build/quiz.js';
import { figuresIn, saysSame } from '../../src/items/figures.js';
import { ITEM_KINDS, type Item } from '../../src/items/item.js';
import { stemsOf } from '../../src/items/words.js';
import { layOut } from '../../src/replies/lay-out.js';
import { pictureRenderer } from '../../src/replies/pictures.js';
import { letteredOptions } from '../../src/study/draw.js';
import { newRound } from '../../src/study/round.js';
import { knowledge } from '../knowledge.js';
import { replyProblems } from '../reply-problems.js';
import { realBank } from './real-bank.js';

const { items } = realBank;
const ofKind = (kind: Item['kind']) => items.filter((item) => item.kind === kind);
const withFour = items.filter(({ options }) => options.length === 4);
const prints = (faulty: readonly Item[]) => faulty.map(({ id, prompt }) => `${id} ${prompt}`);
const shareOf = (some: readonly unknown[], all: readonly unknown[]) => some.length / all.length;

describe('the questions made from the notes', () => {
  test('are many, of every kind and on every note', () => {
    expect(items.length).toBeGreaterThanOrEqual(2_500);
    expect(ITEM_KINDS.filter((kind) => ofKind(kind).length < 20)).toEqual([]);
    expect(knowledge.notes.filter(({ id }) => items.filter(({ note }) => note === id).length < 10)).toEqual([]);
  });

  test('have ids of their own', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test('have two or four options, one of them right, all different', () => {
    const plain = (text: string) => text.toLowerCase().replace(/\W+/g, ' ');
    const faulty = items.filter(({ options }) => {
      const different = new Set(options.map(({ text }) => plain(text))).size === options.length;
      return ![2, 4].includes(options.length) || options.filter(({ right }) => right).length !== 1 || !different;
    });
    expect(prints(faulty)).toEqual([]);
  });

  test('have a source and an explanation', () => {
    expect(
      prints(items.filter(({ source, explanation }) => !source?.url.startsWith('https://') || !explanation)),
    ).toEqual([]);
  });

  test('name no figure as wrong that their own statement states', () => {
    const faulty = ofKind('figure').filter(({ prompt, options: [, ...wrong] }) =>
      wrong.some(({ text }) =>
        figuresIn(text).some((figure) => figuresIn(prompt).some((other) => saysSame(figure, other))),
      ),
    );
    expect(prints(faulty)).toEqual([]);
  });

  test('show the figure to be found nowhere in the question', () => {
    const faulty = ofKind('figure').filter(({ prompt, options: [right] }) =>
      new RegExp(`(?<![\\d.,])${right?.text.replace(/[.$]/g, '\\$&')}(?![\\d,.]*\\d)`).test(prompt),
    );
    expect(prints(faulty)).toEqual([]);
  });
});

describe('nothing but knowing wins', () => {
  const lengths = (item: Item) => item.options.map(({ text }) => text.length);

  test.each(ITEM_KINDS.filter((kind) => ofKind(kind).some(({ options }) => options.length === 4)))(
    'neither the longest nor the shortest option of kind %s',
    (kind) => {
      const all = ofKind(kind).filter(({ options }) => options.length === 4);
      const longest = all.filter((item) => lengths(item)[0] === Math.max(...lengths(item)));
      const shortest = all.filter((item) => lengths(item)[0] === Math.min(...lengths(item)));
      // Figures of one length are no clue, so that only a longest or shortest one that stands alone counts.
      const alone = (some: readonly Item[]) =>
        some.filter((item) => lengths(item).filter((length) => length === lengths(item)[0]).length === 1);
      expect(shareOf(alone(longest), all)).toBeLessThanOrEqual(0.3);
      expect(shareOf(alone(shortest), all)).toBeLessThanOrEqual(0.3);
    },
  );

  test('no letter', () => {
    const letters = withFour.map((item) => letteredOptions(item, 'seed').find(({ right }) => right)?.letter);
    for (const letter of 'ABCD') {
      const share = shareOf(
        letters.filter((other) => other === letter),
        letters,
      );
      expect(share).toBeGreaterThan(0.22);
      expect(share).toBeLessThan(0.28);
    }
  });

  test('not always "yes", nor always "no"', () => {
    const all = ofKind('still-true');
    const yes = all.filter(({ options: [right] }) => right?.text.startsWith('Yes'));
    expect(shareOf(yes, all)).toBeGreaterThan(0.4);
    expect(shareOf(yes, all)).toBeLessThan(0.6);
  });

  test('not the largest, the smallest or a middle figure', () => {
    const amount = (text: string) => Number(text.replace(/[^\d.]/g, ''));
    const all = ofKind('figure');
    const places = all.map(({ options: [right, ...wrong] }) => {
      const own = amount(right?.text ?? '');
      return wrong.filter(({ text }) => amount(text) < own).length;
    });
    for (const place of [0, 1, 2, 3]) {
      expect(
        shareOf(
          places.filter((other) => other === place),
          all,
        ),
      ).toBeLessThan(0.35);
    }
  });

  test('not the option that repeats most words of the question', () => {
    const won = withFour.filter(({ prompt, options }) => {
      const asked = stemsOf(prompt);
      const shared = options.map(({ text }) => [...stemsOf(text)].filter((stem) => asked.has(stem)).length);
      return (shared[0] ?? 0) > Math.max(...shared.slice(1));
    });
    expect(shareOf(won, withFour)).toBeLessThan(0.25);
  });
});

test('every question and its verdict fit into a message', async () => {
  const pictures = pictureRenderer(knowledge.picturesFolder, () => undefined);
  const faulty: string[] = [];
  for (const item of items) {
    const round = newRound('abcd', 1, { topic: item.topic });
    const answer = verdict(realBank, { round, item, letter: 'B' }, knowledge);
    const reply = await layOut(answer, pictures);
    const shown = reply.body.embeds[0]?.description ?? '';
    if (replyProblems(reply).length > 0 || shown.endsWith('…')) faulty.push(item.id);
  }
  expect(faulty).toEqual([]);
});
