import { describe, expect, test } from 'vitest';
import { plainTruthItems } from '../../../src/quiz/makers/plain-truth.js';
import { askedWhetherTrue } from '../../../src/quiz/makers/true-or-not.js';
import { truthsOf } from '../../../src/quiz/makers/truths.js';
import type { Material } from '../../../src/quiz/material.js';
import type { ProposedItem } from '../../../src/quiz/proposal.js';
import { materialFrom, noteFrom, noteSaying } from '../example-items.js';

const PLAIN = 'A widget greases its own belts by night.';
const sentencesOf = (...statements: readonly string[]) =>
  truthsOf(materialFrom(noteSaying(...statements))).map(({ sentence }) => sentence);

describe('a truth', () => {
  test('may be about a term of the note', () => {
    expect(sentencesOf('Every cog wheel is greased by hand.')).toContain('Every cog wheel is greased by hand.');
  });

  test('is the first sentence of a statement', () => {
    expect(sentencesOf(`${PLAIN} Nobody hears it.`)).toContain(PLAIN);
  });

  test.each([
    ['holds only mostly', 'A widget often greases its own belts.'],
    ['goes on from something', 'A widget also greases its own belts.'],
    ['goes on to something', 'A widget greases its own belts, but no wheels.'],
    ['explains itself', 'A widget greases itself: it has an oil can.'],
    [
      'names its subject late',
      'By night, when nobody hears it and when all the lights of the shop are out, a widget turns.',
    ],
    ['is short', 'A widget turns by night.'],
    ['is long', `A widget greases its own belts ${'and its own wheels '.repeat(6)}by night.`],
    ['can be argued about', 'A widget has advantages over a gadget.'],
    ['points to something that is missing', 'A widget greases such belts by night.'],
  ])('is none if it %s', (_why, statement) => {
    expect(sentencesOf(statement)).not.toContain(statement);
  });
});

/** A false claim about the note of a material. */
function falsehood({ notes: [note] }: Material, claim: string): ProposedItem {
  if (!note) throw new Error('no note');
  return askedWhetherTrue({ note, explanation: 'Something else.', sources: [], heading: '' }, claim, false);
}

describe('plain truths are asked', () => {
  const VERBS = 'lifts turns greases drops paints bends cuts dries heats cools shakes washes sorts counts weighs'.split(
    ' ',
  );
  const material = materialFrom(noteSaying(...VERBS.map((verb) => `A widget ${verb} metal for its owner by night.`)));
  const [note = noteFrom(noteSaying(PLAIN))] = material.notes;
  const asked = (isTrue: boolean, explanation = 'Something else.') =>
    askedWhetherTrue({ note, explanation, sources: [], heading: '' }, 'A widget turns.', isTrue);
  const others = (yes: number, no: number) => [
    ...Array.from({ length: yes }, () => asked(true)),
    ...Array.from({ length: no }, () => asked(false)),
  ];

  test.each([
    ['nine for eight false claims', 0, 8, 9],
    ['less those that are true already', 4, 8, 5],
    ['twelve of a note, where little false can be said', 0, 0, 12],
    ['none where there are enough', 11, 8, 0],
  ])('%s', (_how, yes, no, truths) => {
    expect(plainTruthItems(material, others(yes, no))).toHaveLength(truths);
  });

  test('once: not if another question has the same explanation', () => {
    const [first] = plainTruthItems(material, []);
    const again = plainTruthItems(material, [asked(true, first?.explanation)]);
    expect(again.map(({ explanation }) => explanation)).not.toContain(first?.explanation);
  });

  test('those that are as long as the false claims, and with a figure beside those with one', () => {
    const [short, long] = ['A widget lifts metal by night.', `A widget drops ${'old '.repeat(12)}metal by night.`];
    const figure = 'A widget lifts 40 parts at a time.';
    const saying = materialFrom(noteSaying(short, long, figure));
    const alike = (claim: string) => plainTruthItems(saying, [falsehood(saying, claim)]).map(({ quoted }) => quoted)[0];
    expect(alike('A widget sings by day.')).toBe(short);
    expect(alike(`A widget sings ${'new '.repeat(12)}songs by day.`)).toBe(long);
    expect(alike('A widget sings 50 songs.')).toBe(figure);
  });

  test.each([
    ['doubted', 'A widget needs no oil for its owner.'],
    ['believed', 'A widget can bend metal before noon.'],
  ])('those last that are %s for a word', (_how, sentence) => {
    const prompts = plainTruthItems(
      materialFrom(
        noteSaying(sentence, ...VERBS.slice(0, 9).map((verb) => `A widget ${verb} metal for its owner by night.`)),
      ),
      [],
    ).map(({ quoted }) => quoted);
    expect(prompts.indexOf(sentence)).toBeGreaterThan(8);
  });

  test('none with a denial for a false claim, which seldom holds one', () => {
    const denied = 'A widget is not dry and not wet by night.';
    const saying = materialFrom(noteSaying(denied, PLAIN));
    const claims = Array.from({ length: 12 }, () => falsehood(saying, 'A widget sings by day.'));
    expect(plainTruthItems(saying, claims).map(({ quoted }) => quoted)).toEqual([PLAIN]);
  });
});
