import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileAhead, pngOf } from '../../src/replies/pictures.js';

/** Draws the pictures of a knowledge folder as PNG files into a new folder. */
export async function drawPictures(knowledge: string, folder: string): Promise<void> {
  const pictures = path.join(knowledge, 'pictures');
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(pictures).filter((name) => name.endsWith('.svg'))) {
    const svg = readFileSync(path.join(pictures, file), 'utf8');
    writeFileSync(path.join(folder, path.basename(fileAhead(svg))), await pngOf(svg));
  }
}
