import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the package, wherever in it this file was compiled or bundled to; a bundle that lies alone brings everything beside it. */
export const PACKAGE_ROOT = packageRoot(path.dirname(fileURLToPath(import.meta.url)));

/** Files that `npm run build` copies out of packages: fonts, and how often words are used. */
export const DATA_FOLDER = path.join(PACKAGE_ROOT, 'dist', 'data');

/** The notes' pictures as PNG files, which `npm run build` draws: the first drawing takes some 100 ms and keeps 40 MB. */
export const PICTURES_FOLDER = path.join(PACKAGE_ROOT, 'dist', 'pictures');

/** What was learned, which the program brings along whatever the knowledge folder is. */
export const LEARNED_FOLDER = path.join(PACKAGE_ROOT, 'training', 'learned');

function packageRoot(own: string): string {
  for (let folder = own; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
  }
  return own;
}
