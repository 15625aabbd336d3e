import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import type { WrittenKnowledge } from '../../src/knowledge/read-folder.js';

/** Lies beside the bundle: as a part of the code its megabytes would be read as JavaScript first, which takes as long again. */
const FILE = 'knowledge.json';

/**
 * Lets a bundle bring knowledge along: to read and check a hundred files of Markdown and YAML is a third of a start.
 * @param folder where the bundle is written
 * @param key of the knowledge folder, if the bundle is to use the knowledge only while that folder is unchanged
 */
export function withKnowledge(knowledge: WrittenKnowledge, folder: string, key?: string): Plugin {
  const contents = `
    import { readFileSync } from 'node:fs';
    const read = () => JSON.parse(readFileSync(new URL('./${FILE}', import.meta.url), 'latin1'));
    export const prebuiltKnowledge = { key: ${JSON.stringify(key)}, read };`;
  return {
    name: 'with-knowledge',
    setup: ({ onLoad, onEnd }) => {
      onLoad({ filter: /[/\\]src[/\\]knowledge[/\\]prebuilt\.ts$/ }, () => ({ contents, loader: 'js' }));
      onEnd(() => writeFileSync(path.join(folder, FILE), inAscii(JSON.stringify(knowledge))));
    },
  };
}

/** The same JSON with all other characters escaped: a file of one byte a character is read three times as fast. */
function inAscii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
