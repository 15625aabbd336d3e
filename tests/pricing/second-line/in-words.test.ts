import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { inWords } from '../../../src/pricing/second-line/in-words.js';
import { asTexts } from '../../../src/pricing/second-line/texts.js';
import { readExpectedRequests } from '../../../tools/evaluate/price-requests.js';
import { lineText, read } from '../plain-words/read.js';

const lists = ['tuned-on.yaml', 'unseen.yaml'].map((file) =>
  readExpectedRequests(fileURLToPath(new URL(`../plain-words/${file}`, import.meta.url))),
);
const texts = (await Promise.all(lists)).flat().map(({ text }) => text);

test('what is put into words is read as the same again, for every request of the lists that has a price', () => {
  const whole = texts.flatMap((text) => {
    const { missing, open, contradictory, alternatives } = read(text);
    const asks = missing.length + open.length + contradictory.length > 0;
    const isPriced = alternatives.every(({ lines, refused }) => lines.length > 0 && refused.length === 0);
    return !asks && isPriced ? [{ text, alternatives }] : [];
  });
  expect(whole.length).toBeGreaterThan(250);
  const differ = whole.flatMap(({ text, alternatives }) => {
    const words = inWords(alternatives.map(({ lines }) => lines.map(asTexts)));
    const again = read(words);
    const isSame = sorted(again.alternatives) === sorted(alternatives) && again.open.length === 0;
    return isSame ? [] : [[text, words]];
  });
  expect(differ).toEqual([]);
});

/** What is compared, whatever the order of the options of a line. */
function sorted(alternatives: ReturnType<typeof read>['alternatives']): string {
  return JSON.stringify(alternatives.map(({ lines }) => lines.map((line) => lineText(line).split(' ').sort())));
}
