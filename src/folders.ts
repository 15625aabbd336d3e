import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root folder of the package; for a bundle outside of it, the bundle's own folder. */
export const PACKAGE_ROOT = packageRoot(path.dirname(fileURLToPath(import.meta.url)));

/** The project's own knowledge, which `npm run build` prepares. */
export const KNOWLEDGE_FOLDER = path.join(PACKAGE_ROOT, 'knowledge');

/** Files that `npm run build` copies from packages: fonts and word frequencies. */
export const DATA_FOLDER = path.join(PACKAGE_ROOT, 'dist', 'data');

/** The notes' pictures as PNG files, drawn by `npm run build`: drawing them later takes some 100 ms and 40 MB. */
export const PICTURES_FOLDER = path.join(PACKAGE_ROOT, 'dist', 'pictures');

/** The learned files, which do not depend on the knowledge folder. */
export const LEARNED_FOLDER = path.join(PACKAGE_ROOT, 'training', 'learned');

function packageRoot(own: string): string {
  for (let folder = own; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
  }
  return own;
}
