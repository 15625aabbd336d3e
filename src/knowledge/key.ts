import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * A hash of the names and contents of all files in some folders; undefined if one cannot be read.
 */
export function knowledgeKey(...folders: readonly string[]): string | undefined {
  const hash = createHash('sha256');
  try {
    for (const folder of folders) {
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
        const full = path.join(folder, file);
        if (!statSync(full).isFile()) continue;
        hash.update(`${file}\0`).update(readFileSync(full)).update('\0');
      }
      hash.update('\0');
    }
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}
