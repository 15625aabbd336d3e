import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PACKAGE_ROOT } from '../../folders.js';
import { OperatorError } from '../../operator-error.js';

/** Where `npm run build` puts the page. */
export const PAGE_FOLDER = path.join(PACKAGE_ROOT, 'dist', 'page');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A file of the page, as it is sent. */
export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/**
 * Reads the built page into memory, so that no path from outside ever reaches the file system.
 * @throws OperatorError if the page was not built
 */
export async function loadAssets(folder: string): Promise<ReadonlyMap<string, Asset>> {
  try {
    const names = await readdir(folder);
    return new Map(await Promise.all(names.map(async (name) => [name, await loadAsset(folder, name)] as const)));
  } catch {
    throw new OperatorError(`The chat page is missing in ${folder}: run \`npm run build\`.`);
  }
}

async function loadAsset(folder: string, name: string): Promise<Asset> {
  const body = new Uint8Array(await readFile(path.join(folder, name)));
  return { body, type: TYPES[path.extname(name)] ?? 'application/octet-stream' };
}
