import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { pictureRenderer } from '../../src/replies/pictures.js';
import { knowledge } from '../knowledge.js';
import { pngSize } from '../png-size.js';

const files = await readdir(knowledge.picturesFolder);
const pictures = pictureRenderer(knowledge.picturesFolder);

describe.each(files)('the picture %s', (file) => {
  test('is drawn as a PNG that Discord takes', async () => {
    const { name, data } = await pictures.render({ file });
    expect(name).toBe(file.replace('.svg', '.png'));
    expect(pngSize(data).height).toBeGreaterThan(0);
    expect(data.byteLength).toBeLessThan(10 * 1024 * 1024);
  });

  test('is as wide as a phone shows sharply', async () => {
    const { data } = await pictures.render({ file });
    expect(pngSize(data).width).toBe(1200);
  });

  test('has alt text that fits', async () => {
    const { description } = await pictures.render({ file });
    expect(description.trim().length).toBeGreaterThan(20);
    expect(description.length).toBeLessThanOrEqual(1024);
  });

  test('is shown by a note', () => {
    const shown = knowledge.notes.flatMap(({ picture, versus }) => [picture, ...versus.map((pair) => pair.picture)]);
    expect(shown).toContain(file);
  });
});

test('a picture is drawn once and kept', async () => {
  const [file = ''] = files;
  expect((await pictures.render({ file })).data).toBe((await pictures.render({ file })).data);
});

test('a picture that is not there is an error, not an empty file', async () => {
  await expect(pictures.render({ file: 'no-such-picture.svg' })).rejects.toThrow(/no-such-picture/);
});
