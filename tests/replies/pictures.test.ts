import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawnAhead, pictureRenderer, pngOf } from '../../src/replies/pictures.js';
import type { ReplyFile } from '../../src/replies/reply.js';
import { knowledge } from '../knowledge.js';
import { temporaryFolder } from '../notes/temporary-folder.js';
import { pngSize } from '../png-size.js';

const files = await readdir(knowledge.picturesFolder);
const failures: unknown[] = [];
const pictures = pictureRenderer(knowledge.picturesFolder, (error) => failures.push(error));

/** The picture of a note, which must be there. */
async function draw(file: string): Promise<ReplyFile> {
  const drawn = await pictures.render({ file });
  if (!drawn) throw failures.at(-1);
  return drawn;
}

describe.each(files)('the picture %s', (file) => {
  test('is drawn as a PNG that Discord accepts', async () => {
    const { name, data } = await draw(file);
    expect(name).toBe(file.replace('.svg', '.png'));
    expect(pngSize(data).height).toBeGreaterThan(0);
    expect(data.byteLength).toBeLessThan(10 * 1024 * 1024);
  });

  test('is as wide as a phone shows sharply', async () => {
    const { data } = await draw(file);
    expect(pngSize(data).width).toBe(1200);
  });

  test('has alt text that fits', async () => {
    const { description } = await draw(file);
    expect(description.trim().length).toBeGreaterThan(20);
    expect(description.length).toBeLessThanOrEqual(1024);
  });

  test('was drawn by the build and is up to date', async () => {
    const svg = await readFile(path.join(knowledge.picturesFolder, file), 'utf8');
    const drawn = (await drawnAhead(svg)) ?? '';
    // Buffers compare themselves in no time; `toEqual` looks at each of their hundred thousand bytes.
    expect(Buffer.from(await pngOf(svg)).equals(Buffer.from(drawn))).toBe(true);
  });

  test('is shown by a note', () => {
    const shown = knowledge.notes.flatMap((note) =>
      [note, ...note.terms, ...note.versus].map(({ picture }) => picture),
    );
    expect(shown).toContain(file);
  });
});

test('a picture is drawn once and cached', async () => {
  const [file = ''] = files;
  expect((await draw(file)).data).toBe((await draw(file)).data);
});

test('a missing picture is undefined, with the reason reported', async () => {
  expect(await pictures.render({ file: 'no-such-picture.svg' })).toBeUndefined();
  expect(String(failures.at(-1))).toMatch(/no-such-picture/);
});

test('a picture whose file was deleted after loading is still drawn', async () => {
  const folder = await temporaryFolder({ 'box.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>' });
  const renderer = pictureRenderer(folder, (error) => failures.push(error));
  await renderer.load();
  await rm(path.join(folder, 'box.svg'));
  expect((await renderer.render({ file: 'box.svg' }))?.name).toBe('box.png');
});
