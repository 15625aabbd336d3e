import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  CONFIDENCE_PARTS,
  loadCalibration,
  PARTS,
  STATEMENT_PARTS,
  VERDICT_PARTS,
} from '../../src/search/calibration.js';
import { changed, lineWith } from '../notes/example-note.js';
import { problemsOf } from '../notes/problems-of.js';
import { temporaryFolder } from '../notes/temporary-folder.js';

const weigh = (parts: readonly string[]): string => `{${parts.map((part) => `${part}: 1`).join(', ')}}`;
const GOOD = `weights: ${weigh(PARTS)}
statements: ${weigh(STATEMENT_PARTS)}
kinds: ${weigh(['section', 'definition', 'fact', 'difference', 'correction'])}
confidence:
  intercept: -5
  parts: ${weigh(CONFIDENCE_PARTS)}
verdict:
  intercept: 0
  parts: ${weigh(VERDICT_PARTS)}
  sure: 0.7
answerable: 0.2
answerableDespiteOutside: 0.8
`;

test('a calibration without mistakes loads', async () => {
  const calibration = await loadCalibration(await temporaryFolder({ 'calibration.yaml': GOOD }));
  expect(calibration).toMatchObject({ answerable: 0.2, confidence: { intercept: -5 } });
});

describe('a calibration is refused, with file, line and remedy, for', () => {
  test('being absent', async () => {
    const folder = await temporaryFolder({});
    expect(await problemsOf(loadCalibration(folder))).toEqual([
      { file: path.join(folder, 'calibration.yaml'), line: 1, message: 'is missing: npm run calibrate makes it' },
    ]);
  });

  test.each([
    ['a part without a weight', 'weights: {coverage: 1, ', 'weights: {', 'weights:', /coverage/],
    ['a threshold above 1', 'answerable: 0.2', 'answerable: 20', 'answerable: 20', /answerable/],
    ['a word that is given on less than even odds', 'sure: 0.7', 'sure: 0.3', 'sure: 0.3', /verdict.sure/],
    ['a weight in words', 'intercept: -5', 'intercept: little', 'intercept:', /confidence.intercept/],
    ['a part that is none', 'section: 1', 'chapter: 1, section: 1', 'kinds:', /kinds/],
  ])('%s', async (_mistake, from, to, at, says) => {
    const text = changed(GOOD, from, to);
    const [problem] = await problemsOf(loadCalibration(await temporaryFolder({ 'calibration.yaml': text })));
    expect(problem).toMatchObject({ line: lineWith(text, at), message: expect.stringMatching(says) });
  });
});
