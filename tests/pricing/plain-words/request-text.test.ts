import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { requestText } from '../../../src/pricing/plain-words/requests/request-text.js';
import { readExpectedRequests } from '../../../tools/evaluate/price-requests.js';
import { lineText, read } from './read.js';

const lists = ['tuned-on.yaml', 'unseen.yaml'].map((file) =>
  readExpectedRequests(fileURLToPath(new URL(`./${file}`, import.meta.url))),
);
const texts = (await Promise.all(lists)).flat().map(({ text }) => text);

test('what is written as command lines reads back as the same, for every request of the lists', () => {
  const requests = texts
    .map((text) => read(text).alternatives)
    .filter((sides) => sides.some(({ lines }) => lines.some(({ options }) => Object.keys(options).length > 0)));
  expect(requests.length).toBeGreaterThan(250);
  for (const sides of requests) {
    const lines = sides.map((side) => side.lines);
    const again = read(requestText(lines)).alternatives.map((side) => side.lines);
    // A side without lines, of which nothing has a price, leaves no mark.
    expect(asTexts(again)).toEqual(asTexts(lines.filter((side) => side.length > 0)));
  }
});

test('words behind command lines hold for all of them', () => {
  const { alternatives, periods, currency } = read('ec2 instance:t3.small + network ipv4:1, for 12 months, in euros');
  expect(alternatives.flatMap(({ lines }) => lines.map(lineText))).toEqual(['ec2 instance:t3.small', 'network ipv4:1']);
  expect([periods[0]?.name, currency]).toEqual(['12 months', 'euros']);
});

function asTexts(sides: readonly Parameters<typeof requestText>[0][number][]): readonly (readonly string[])[] {
  return sides.map((lines) => lines.map(lineText));
}
