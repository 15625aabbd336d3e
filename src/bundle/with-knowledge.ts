import type { Plugin } from 'esbuild';
import type { WrittenKnowledge } from '../written-knowledge.js';

/**
 * Lets a bundle bring knowledge along: to read and check a hundred files of Markdown and YAML is a third of a start.
 * @param key of the folder, if the bundle is to use the knowledge only while the folder is unchanged
 */
export function withKnowledge(knowledge: WrittenKnowledge, key?: string): Plugin {
  // JSON in a string: JavaScript's parser would take longer for the same data.
  const json = JSON.stringify(JSON.stringify(knowledge));
  const contents = `export const bundledKnowledge = { key: ${JSON.stringify(key)}, read: () => JSON.parse(${json}) };`;
  return {
    name: 'with-knowledge',
    setup: ({ onLoad }) =>
      onLoad({ filter: /[/\\]src[/\\]bundled-knowledge\.ts$/ }, () => ({ contents, loader: 'js' })),
  };
}
