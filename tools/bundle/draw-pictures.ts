import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PICTURES_FOLDER } from '../../src/folders.js';
import { fileAhead, pngOf } from '../../src/replies/pictures.js';

/** Draws the pictures of a knowledge folder as PNG files. */
export async function drawPictures(knowledge: string): Promise<void> {
  const pictures = path.join(knowledge, 'pictures');
  rmSync(PICTURES_FOLDER, { recursive: true, force: true });
  mkdirSync(PICTURES_FOLDER, { recursive: true });
  for (const file of readdirSync(pictures).filter((name) => name.endsWith('.svg'))) {
    const svg = readFileSync(path.join(pictures, file), 'utf8');
    writeFileSync(fileAhead(svg), await pngOf(svg));
  }
}
