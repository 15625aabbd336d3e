import { describe, expect, test } from 'vitest';
import { chooseWrong } from '../../../src/quiz/choose-wrong.js';
import { oddOneItems } from '../../../src/quiz/makers/odd-one.js';
import { isAskedAsTrue, type TwoSided } from '../../../src/quiz/makers/true-or-not.js';
import { truthsOf } from '../../../src/quiz/makers/truths.js';
import { changed } from '../../notes/example-note.js';
import { materialFrom, noteFrom, noteSaying } from '../example-items.js';

const TRUTHS = [
  'A widget greases its own belts by night.',
  'A widget hands finished pieces to its neighbour.',
  'A widget needs no hand that feeds it.',
];
const OLD_CLAIM = 'A widget is made of wood.';
const note = noteSaying(...TRUTHS);
const rightOnes = (text: string) => oddOneItems(materialFrom(text), []).map(({ right }) => right);

describe('the false one among three truths', () => {
  test('is an old claim that is marked as wrong, and explained by what corrects it', () => {
    const [odd, ...others] = oddOneItems(materialFrom(note), []);
    expect(others).toEqual([]);
    expect(odd?.right).toBe(OLD_CLAIM);
    expect(odd?.explanation).toContain('made of copper today');
    expect(odd?.wrong.map(({ text }) => text)).toEqual(expect.arrayContaining(TRUTHS));
  });

  test('is not known by allowing no exception', () => {
    expect(rightOnes(changed(note, OLD_CLAIM, 'A widget is never made of copper.'))).toEqual([]);
  });

  test('is no claim longer than the truths', () => {
    const long = `A widget is made of wood, ${'and of wood, '.repeat(10)}too.`;
    expect(rightOnes(changed(note, OLD_CLAIM, long))).toEqual([]);
  });

  test('is the false side of all claims that are asked as true elsewhere, and of some others', () => {
    const [widget] = materialFrom(note).notes;
    const claims = ['night', 'noon', 'dawn', 'dusk', 'tea', 'sea', 'work', 'speed'].map(
      (when): TwoSided => ({
        note: widget ?? noteFrom(note),
        truth: `A widget can turn at ${when}.`,
        falsehood: `A widget cannot turn at ${when}.`,
        explanation: '',
        sources: [],
        heading: '',
      }),
    );
    const isTaken = claims.map(isAskedAsTrue);
    expect(new Set(isTaken).size).toBe(2);
    const asked = oddOneItems(materialFrom(note), claims).map(({ right }) => right);
    expect(asked).toEqual(
      expect.arrayContaining([OLD_CLAIM, ...claims.filter(isAskedAsTrue).map(({ falsehood }) => falsehood)]),
    );
    expect(asked.length).toBeLessThan(claims.length + 1);
  });
});

test('a truth that speaks of the same thing as the false one does not stand beside it', () => {
  const related = 'A widget is made in a shop for copper.';
  const material = materialFrom(noteSaying(...TRUTHS, related));
  const [odd] = oddOneItems(material, []);
  expect(truthsOf(material).map(({ sentence }) => sentence)).toContain(related);
  expect(odd?.wrong.map(({ text }) => text)).not.toContain(related);
});

test('a false one with a denial is not asked among truths that hold none', () => {
  const chosenIn = (text: string) => oddOneItems(materialFrom(text), []).map((odd) => Object.keys(chooseWrong(odd)));
  expect(chosenIn(note)).toEqual([['wrong']]);
  expect(chosenIn(changed(note, OLD_CLAIM, 'A widget is not made of copper.'))).toEqual([['dropped']]);
});
