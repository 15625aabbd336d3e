import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { inWords } from '../../../src/pricing/second-line/in-words.js';
import { asTexts } from '../../../src/pricing/second-line/texts.js';
import { readExpectedRequests } from '../../../tools/evaluate/price-requests.js';
import { linesOf, read } from '../plain-words/read.js';

const lists = ['tuned-on.yaml', 'unseen.yaml'].map((file) =>
  readExpectedRequests(fileURLToPath(new URL(`../plain-words/${file}`, import.meta.url))),
);
const texts = (await Promise.all(lists)).flat().map(({ text }) => text);

test('what is put into words is read as the same again, for every request of the lists that has a price', () => {
  const whole = texts.filter((text) => {
    const { missing, open, contradictory, alternatives } = read(text);
    const asks = missing.length + open.length + contradictory.length > 0;
    return !asks && alternatives.every(({ lines, refused }) => lines.length > 0 && refused.length === 0);
  });
  expect(whole.length).toBeGreaterThan(250);
  const differ = whole.flatMap((text) => {
    const words = inWords(read(text).alternatives.map(({ lines }) => lines.map(asTexts)));
    const sorted = (lines: ReturnType<typeof linesOf>) =>
      JSON.stringify(lines.map((side) => side.map((line) => line.split(' ').sort())));
    return sorted(linesOf(words)) === sorted(linesOf(text)) && read(words).open.length === 0 ? [] : [[text, words]];
  });
  expect(differ).toEqual([]);
});
