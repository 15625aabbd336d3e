import { describe, expect, test } from 'vitest';
import { sourceLines } from '../../src/replies/wording.js';

const source = (heading: string, reviewed = '2026-11-20') => ({ note: 'widget', heading, score: 1, reviewed });

describe('the sources', () => {
  test('list the notes and the oldest review', () => {
    expect(sourceLines([source('Widget › Limits'), source('Gadget', '2026-11-02')])).toEqual([
      '-# Notes: Widget › Limits · Gadget · reviewed 2\u00A0Nov\u00A02026',
    ]);
  });

  test.each(['Widget › Limits', 'widget › limits', 'Limits'])('do not repeat the title %s', (title) => {
    expect(sourceLines([source('Widget › Limits')], title)).toEqual(['-# Reviewed 20\u00A0Nov\u00A02026']);
  });

  test('are no line if there are none', () => {
    expect(sourceLines([])).toEqual([]);
  });
});
