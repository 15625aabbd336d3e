import { describe, expect, test } from 'vitest';
import { readKnowledge } from '../../src/knowledge/read-folder.js';
import { decodeWritten, encodeWritten } from '../../src/knowledge/written-knowledge.js';
import { fixtureFolder } from '../fixture/folder.js';

const written = await readKnowledge(fixtureFolder());

describe('what a knowledge folder says', () => {
  test('is the same after it was written and read', () => {
    expect(decodeWritten(encodeWritten(written))).toEqual(JSON.parse(JSON.stringify(written)));
  });

  test('holds each source once, however many statements it proves', () => {
    const source = written.notes[0]?.sources[0];
    const twice = JSON.stringify(written).split(JSON.stringify(source?.url)).length - 1;
    expect(twice).toBeGreaterThan(1);
    expect(encodeWritten(written).split(JSON.stringify(source?.url)).length - 1).toBe(1);
    const { notes } = decodeWritten(encodeWritten(written));
    const proved = notes.flatMap(({ sections }) => sections.flatMap(({ statements }) => statements));
    const same = proved.flatMap(({ sources }) => sources.filter(({ url }) => url === source?.url));
    expect(new Set(same).size).toBe(1);
  });
});
