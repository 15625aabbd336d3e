import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'esbuild';
import { LEARNED_FOLDER } from '../../src/folders.js';
import { knowledgeKey } from '../../src/knowledge/key.js';
import { assembleKnowledge, loadLearned, readFolder } from '../../src/knowledge/load.js';
import { decodeWritten, encodeWritten, type WrittenKnowledge } from '../../src/knowledge/written-knowledge.js';
import type { Item } from '../../src/quiz/item.js';
import { makeItems } from '../../src/quiz/make-items.js';

/** A file beside the bundle: parsing its megabytes as JavaScript would take twice as long. */
const FILE = 'knowledge.json';
/** Separate, because only quizzes need it; compressed, because a running bot keeps it in case the file is replaced. */
const ITEMS_FILE = 'items.json.gz';
const WORDS_FILE = 'entry-words.bin';
/** Holds the key of the knowledge folder that these were made from. */
const KEY_FILE = 'knowledge-key.txt';

/** The knowledge in a bundle. */
interface BundledKnowledge {
  readonly written: WrittenKnowledge;
  readonly items: readonly Item[];
  /** The words of its entries, serialised by V8. */
  readonly words: Uint8Array;
}

/**
 * Reads a knowledge folder, makes its quiz questions and analyses its words.
 * @throws KnowledgeError if it is invalid
 */
export async function readToBundle(folder: string): Promise<BundledKnowledge> {
  const [{ written, prices }, learned] = await Promise.all([readFolder(folder), loadLearned()]);
  const { index } = assembleKnowledge(written, prices, path.join(folder, 'pictures'), learned);
  return { written, items: makeItems(written, prices).items, words: serialize(index.words) };
}

/** The knowledge in the bundle of `npm run build`, if it is of this folder: reading it again would take seconds. */
export function builtKnowledge(bundle: string, folder: string): BundledKnowledge | undefined {
  const read = (file: string) => readFileSync(path.join(bundle, file));
  if (!existsSync(path.join(bundle, KEY_FILE)) || read(KEY_FILE).toString() !== bundleKey(folder)) return undefined;
  return {
    written: decodeWritten(read(FILE).toString('latin1')),
    items: JSON.parse(gunzipSync(read(ITEMS_FILE)).toString()),
    words: read(WORDS_FILE),
  };
}

/** The key of everything that a bundle with this knowledge folder is made from. */
export function bundleKey(folder: string): string | undefined {
  return knowledgeKey(folder, LEARNED_FOLDER);
}

/**
 * An esbuild plugin that adds the knowledge to a bundle: parsing a hundred files of Markdown and YAML is a third of a start.
 * @param folder of the bundle
 * @param key of the knowledge folder, if the bundle may use the knowledge only while that folder is unchanged
 */
export function withKnowledge({ written, items, words }: BundledKnowledge, folder: string, key?: string): Plugin {
  const contents = `
    import { readFileSync } from 'node:fs';
    import { deserialize } from 'node:v8';
    import { gunzipSync } from 'node:zlib';
    import { decodeWritten } from './written-knowledge.js';
    const bytes = (file) => readFileSync(new URL(file, import.meta.url));
    let items;
    export const prebuiltKnowledge = {
      key: ${JSON.stringify(key)},
      read: () => decodeWritten(bytes('./${FILE}').toString('latin1')),
      holdItems: () => { items = bytes('./${ITEMS_FILE}'); },
      readItems: () => JSON.parse(gunzipSync(items ?? bytes('./${ITEMS_FILE}')).toString()),
      // Copied, because a view would keep the bytes of the whole file.
      readWords: () => Object.fromEntries(Object.entries(deserialize(bytes('./${WORDS_FILE}')))
        .map(([name, value]) => [name, ArrayBuffer.isView(value) ? value.slice() : value])),
    };`;
  return {
    name: 'with-knowledge',
    setup: ({ onLoad, onEnd }) => {
      onLoad({ filter: /[/\\]src[/\\]knowledge[/\\]prebuilt\.ts$/ }, ({ path: replaced }) => ({
        contents,
        loader: 'js',
        resolveDir: path.dirname(replaced),
      }));
      onEnd(() => {
        writeFileSync(path.join(folder, FILE), asAscii(encodeWritten(written)));
        writeFileSync(path.join(folder, ITEMS_FILE), gzipSync(JSON.stringify(items)));
        writeFileSync(path.join(folder, WORDS_FILE), words);
        if (key !== undefined) writeFileSync(path.join(folder, KEY_FILE), key);
      });
    },
  };
}

/** Escapes other characters: single-byte strings are read three times as fast. */
function asAscii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
