import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * A text that is another one as soon as any file of some folders has another name or other contents.
 * @returns undefined if one of them cannot be read
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
