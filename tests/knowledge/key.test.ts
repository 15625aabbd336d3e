import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { knowledgeKey } from '../../src/knowledge/key.js';
import { temporaryFolder } from '../notes/temporary-folder.js';

const FILES = { 'notes/lambda.md': 'one', 'choices.yaml': 'two', 'questions/lambda.md': 'three' };

/** The keys of a folder before and after something was done to it. */
async function keysAround(
  change: (file: (name: string) => string) => void,
): Promise<{ before?: string; after?: string }> {
  const folder = await temporaryFolder(FILES);
  const before = knowledgeKey(folder);
  change((name) => path.join(folder, ...name.split('/')));
  const after = knowledgeKey(folder);
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

describe('the key of a knowledge folder', () => {
  it('is the same for the same files elsewhere', async () => {
    const key = knowledgeKey(await temporaryFolder(FILES));
    expect(key).toMatch(/^[\da-f]{64}$/);
    expect(knowledgeKey(await temporaryFolder(FILES))).toBe(key);
  });

  it.each<[string, (file: (name: string) => string) => void]>([
    ['a changed text', (file) => writeFileSync(file('notes/lambda.md'), 'One')],
    ['a new file', (file) => writeFileSync(file('notes/fargate.md'), '')],
    ['a changed question', (file) => writeFileSync(file('questions/lambda.md'), 'four')],
    ['another name', (file) => renameSync(file('notes/lambda.md'), file('notes/batch.md'))],
    ['text that moves from a file to the next', (file) => writeFileSync(file('choices.yaml'), 'twonotes/lambda.md')],
  ])('is another one after %s', async (_what, change) => {
    const { before, after } = await keysAround(change);
    expect(after).toBeDefined();
    expect(after).not.toBe(before);
  });

  it('is another one after a change in any of several folders', async () => {
    const learned = await temporaryFolder({ 'expansions.bin': 'one' });
    const folder = await temporaryFolder(FILES);
    const before = knowledgeKey(folder, learned);
    writeFileSync(path.join(learned, 'expansions.bin'), 'two');
    expect(knowledgeKey(folder, learned)).not.toBe(before);
    expect(knowledgeKey(folder)).not.toBe(before);
  });

  it('is none where there is no folder', () => {
    expect(knowledgeKey(path.join('no', 'such', 'folder'))).toBeUndefined();
  });
});
