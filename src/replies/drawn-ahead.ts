import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PICTURES_FOLDER } from '../folders.js';

/** Where `npm run build` puts the PNG file of an SVG picture: under another name as soon as the picture is another one. */
export function fileAhead(svg: string): string {
  return path.join(PICTURES_FOLDER, `${createHash('sha256').update(svg).digest('hex')}.png`);
}

/** The PNG file of a picture that has not changed since the build; undefined if there is none. */
export function drawnAhead(svg: string): Promise<Uint8Array | undefined> {
  return readFile(fileAhead(svg)).catch(() => undefined);
}
