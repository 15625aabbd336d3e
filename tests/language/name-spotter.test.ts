import { expect, test } from 'vitest';
import { namesByWords, spotNames } from '../../src/language/name-spotter.js';
import { tokenize } from '../../src/language/tokenize.js';

const names = namesByWords([
  ['load balancer', 'elb'],
  ['application load balancer', 'alb'],
  ['task', 'task'],
  ['task', 'never reached: the first owner of a name keeps it'],
]);
const spotted = (text: string): readonly (readonly [string, number, number])[] =>
  spotNames(tokenize(text), names).map(({ value, from, to }) => [value, from, to]);

test('a name is found in any form of its words, with its place', () => {
  expect(spotted('two load balancers for my tasks')).toEqual([
    ['elb', 1, 3],
    ['task', 5, 6],
  ]);
});

test('the longest name wins where several begin or overlap', () => {
  expect(spotted('the application load balancer')).toEqual([['alb', 1, 4]]);
});

test('a name whose words are parted is none', () => {
  expect(spotted('balancer of load')).toEqual([]);
});

test('nothing is found in nothing', () => {
  expect(spotted('')).toEqual([]);
});

test('a short name that ends in an s of its own is no plural of another', () => {
  const short = namesByWords([
    ['qaas', 'a service'],
    ['ami', 'an image'],
  ]);
  const values = (text: string): readonly string[] => spotNames(tokenize(text), short).map(({ value }) => value);
  expect(values('QaaS')).toEqual(['a service']);
  expect(values('QAA-C03')).toEqual([]);
  expect(values('two AMIs')).toEqual(['an image']);
});
