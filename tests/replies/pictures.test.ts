import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { pictureRenderer } from '../../src/replies/pictures.js';
import { knowledge } from '../knowledge.js';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const files = await readdir(knowledge.picturesFolder);
const pictures = pictureRenderer(knowledge.picturesFolder);

describe.each(files)('the picture %s', (file) => {
  test('is drawn as a PNG that Discord takes', async () => {
    const { name, data } = await pictures.render(file);
    expect(name).toBe(file.replace('.svg', '.png'));
    expect([...data.slice(0, PNG.length)]).toEqual(PNG);
    expect(data.byteLength).toBeLessThan(10 * 1024 * 1024);
  });

  test('is as wide as a phone shows sharply', async () => {
    const { data } = await pictures.render(file);
    expect(new DataView(data.buffer, data.byteOffset).getUint32(16)).toBe(1200);
  });

  test('has alt text that fits', async () => {
    const { description } = await pictures.render(file);
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
  expect((await pictures.render(file)).data).toBe((await pictures.render(file)).data);
});

test('a picture that is not there is an error, not an empty file', async () => {
  await expect(pictures.render('no-such-picture.svg')).rejects.toThrow(/no-such-picture/);
});
