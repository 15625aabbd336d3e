import { describe, expect, test } from 'vitest';
import { readsAsEnglish } from '../../src/language/english.js';

const NAMES = new Set(['lambda', 'fargate', 'ecs', 'eks', 'docker', 'kubernetes', 'ecr', 'ec2', 'batch', 'vcpu']);
const english = (text: string): boolean => readsAsEnglish(text, (word) => NAMES.has(word));

describe('English is', () => {
  test.each([
    ['a plain question', 'How long can a Lambda function run?'],
    ['a question with typing mistakes', 'how lng can a lamdba functoin run at teh most'],
    ['chat', 'yo anybody know if fargate is cheaper lol'],
    ['the grammar of other people', 'is possible that I am run docker inside of the lambda?'],
    ['a question with a foreign name', 'does the Zürich region have Fargate?'],
    ['a question with signs and numbers', 'is 10,240 MB > 2 GiB — and how much is it in €?'],
  ])('%s', (_what, text) => {
    expect(english(text)).toBe(true);
  });
});

describe('English is not', () => {
  test.each([
    ['German', 'Wie lange darf eine Lambda-Funktion höchstens laufen?'],
    ['German without umlauts', 'was kostet eine Funktion bei Lambda pro Monat ungefähr'],
    ['Spanish', '¿cuánto tiempo puede ejecutarse una función de lambda?'],
    ['French', 'combien de temps peut durer une fonction lambda ?'],
    ['Portuguese', 'qual é a diferença entre ecs e eks na prática?'],
    ['Chinese', '什么是 Lambda'],
    ['Chinese without blanks', '什么是Lambda？'],
    ['Japanese', 'Lambda とは何ですか'],
    ['Russian', 'что такое lambda?'],
    ['Arabic', 'ما هو lambda؟'],
    ['Hebrew', 'מה זה lambda'],
  ])('%s', (_what, text) => {
    expect(english(text)).toBe(false);
  });
});

describe('no language have', () => {
  test.each(['', '   ', '???', 'fargate', 'lambda preis', '512 1024', 'ecs eks', 'ecs eks fargate', '👍🏽'])(
    'keywords: "%s"',
    (text) => {
      expect(english(text)).toBe(true);
    },
  );
});
