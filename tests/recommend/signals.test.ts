import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { choicesSchema } from '../../src/recommend/choices.js';
import { signalFinder } from '../../src/recommend/signals.js';
import { GOOD_CHOICES } from './choices-file.js';

const find = signalFinder(choicesSchema.parse(load(GOOD_CHOICES)));
const found = (need: string): string[] => find(need).map(({ id }) => id);

describe('a phrase is found', () => {
  test.each([
    ['as it is written', 'we turn parts all day'],
    ['in another form of its words', 'turning a part'],
    ['in capitals', 'TURN PARTS'],
    ['with two other words between', 'turn our red parts'],
    ['with a hyphen', 'round-and-round'],
  ])('%s', (_how, need) => {
    expect(found(need)).toEqual(['turning']);
  });
});

describe('a phrase is not found', () => {
  test.each([
    ['in another order', 'parts turn'],
    ['with three other words between', 'turn our big red parts'],
    ['by half of its words', 'turn'],
    ['inside other words', 'overturn apartments'],
    ['where it is denied', 'we do not turn parts'],
    ['where it is denied in short', "we don't turn parts"],
    ['where it is denied without an apostrophe', 'it doesnt turn parts'],
    ['where nobody does it', 'nobody in our team likes turning parts'],
    ['where it is ruled out', 'without turning parts'],
    ['where it never happens', 'it never turns parts'],
    ['where it is not needed', 'turning parts is not needed'],
    ['where it is denied in a list', 'no bolts, or turned parts'],
  ])('%s', (_how, need) => {
    expect(found(need)).toEqual([]);
  });
});

describe('a phrase counts all the same', () => {
  test.each([
    ['where somebody does not mind it', 'I do not mind turning parts'],
    ['where it does not matter', "it doesn't matter if we turn parts"],
    ['where the negation ends before it', 'no bolts, turned parts'],
    ['where something else is not needed', 'no bolts needed just turned parts'],
    ['where the negation is further off', 'there is no hurry at all, just turn parts'],
  ])('%s', (_how, need) => {
    expect(found(need)).toEqual(['turning']);
  });
});

describe('a size counts', () => {
  test.each([
    ['above a limit', 'it takes 2 hours', ['slow']],
    ['not at it', 'it takes 1 hour', []],
    ['not as a rhythm', 'every 2 hours', []],
    ['between two limits', '30 GB of memory', ['large']],
    ['up to the upper one', '100 GB of memory', ['large']],
    ['not above it', '101 GB of memory', []],
    ['together with phrases', 'turn parts for 3 hours with 64 GB RAM', ['turning', 'slow', 'large']],
  ])('%s: %s', (_how, need, signals) => {
    expect(found(need)).toEqual(signals);
  });
});

test('nothing is found in nothing', () => {
  expect(found('')).toEqual([]);
});
