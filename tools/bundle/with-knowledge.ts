import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import type { Item } from '../../src/items/item.js';
import { makeItems } from '../../src/items/make-items.js';
import { knowledgeKey } from '../../src/knowledge/key.js';
import { readKnowledge } from '../../src/knowledge/read-folder.js';
import type { WrittenKnowledge } from '../../src/knowledge/written-knowledge.js';
import { KnowledgeError } from '../../src/notes/problem.js';
import { loadPrices } from '../../src/pricing/rates.js';

/** Lies beside the bundle: as a part of the code its megabytes would be read as JavaScript first, which takes as long again. */
const FILE = 'knowledge.json';
/** A file of its own, because only a quiz needs it. */
const ITEMS_FILE = 'items.json';
/** Which knowledge folder the two were read from, by its key. */
const KEY_FILE = 'knowledge-key.txt';

/** What a bundle brings along. */
export interface BundledKnowledge {
  readonly written: WrittenKnowledge;
  readonly items: readonly Item[];
}

/**
 * Reads a knowledge folder and makes the questions of quizzes from it.
 * @throws KnowledgeError if there is a mistake in it
 */
export async function readToBundle(folder: string): Promise<BundledKnowledge> {
  const [written, prices] = await Promise.all([readKnowledge(folder), loadPrices(folder)]);
  if (!prices.ok) throw new KnowledgeError(prices.problems);
  return { written, items: makeItems(written, prices.value).items };
}

/** What `npm run build` has read into its own bundle, if that was this very folder: to read it again takes seconds. */
export function builtKnowledge(bundle: string, folder: string): BundledKnowledge | undefined {
  const read = (file: string) => readFileSync(path.join(bundle, file), 'latin1');
  if (!existsSync(path.join(bundle, KEY_FILE)) || read(KEY_FILE) !== knowledgeKey(folder)) return undefined;
  return { written: JSON.parse(read(FILE)), items: JSON.parse(read(ITEMS_FILE)) };
}

/**
 * Lets a bundle bring knowledge along: to read and check a hundred files of Markdown and YAML is a third of a start.
 * @param folder where the bundle is written
 * @param key of the knowledge folder, if the bundle is to use the knowledge only while that folder is unchanged
 */
export function withKnowledge({ written, items }: BundledKnowledge, folder: string, key?: string): Plugin {
  const contents = `
    import { readFileSync } from 'node:fs';
    const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'latin1'));
    export const prebuiltKnowledge = {
      key: ${JSON.stringify(key)},
      read: () => read('./${FILE}'),
      readItems: () => read('./${ITEMS_FILE}'),
    };`;
  return {
    name: 'with-knowledge',
    setup: ({ onLoad, onEnd }) => {
      onLoad({ filter: /[/\\]src[/\\]knowledge[/\\]prebuilt\.ts$/ }, () => ({ contents, loader: 'js' }));
      onEnd(() => {
        writeFileSync(path.join(folder, FILE), inAscii(JSON.stringify(written)));
        writeFileSync(path.join(folder, ITEMS_FILE), inAscii(JSON.stringify(items)));
        if (key !== undefined) writeFileSync(path.join(folder, KEY_FILE), key);
      });
    },
  };
}

/** The same JSON with all other characters escaped: a file of one byte a character is read three times as fast. */
function inAscii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
