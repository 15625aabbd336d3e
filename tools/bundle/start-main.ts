import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { readConfig } from '../../src/config.js';
import { KnowledgeError } from '../../src/notes/problem.js';
import { NODE_BUNDLE, ROOT } from './options.js';
import { bundleKey, readToBundle, withKnowledge } from './with-knowledge.js';

/**
 * The last step of `npm run build`: what `npm start`, `npm run chat` and `npm run register` run, as few files in `dist/start`
 * with the knowledge in them.
 * Unbundled, three hundred modules and a hundred notes take most of the start.
 */
const PROGRAMS = ['main.ts', 'chat.ts', 'register.ts'];
/** Packages that have native parts, and those that discord.js and pg use where somebody has installed them. */
const OUTSIDE = ['@resvg/resvg-js', '@photostructure/sqlite', 'zlib-sync', 'bufferutil', 'utf-8-validate', 'pg-native'];

const { knowledgeFolder } = readConfig({});
const folder = path.join(ROOT, 'dist', 'start');
rmSync(folder, { recursive: true, force: true });
await build({
  ...NODE_BUNDLE,
  entryPoints: PROGRAMS.map((program) => path.join(ROOT, 'src', program)),
  outdir: folder,
  // Surfaces stay files of their own, loaded only where they are used.
  splitting: true,
  external: OUTSIDE,
  plugins: await knowledgePlugins(),
});

/** Mistakes in the notes are reported by the start, not by the build. */
async function knowledgePlugins() {
  const key = bundleKey(knowledgeFolder);
  if (key === undefined) {
    process.stderr.write(
      `Nothing is built ahead, and starts and quizzes will be slow: ${knowledgeFolder} or training/learned is missing.\n`,
    );
    return [];
  }
  try {
    return [withKnowledge(await readToBundle(knowledgeFolder), folder, key)];
  } catch (error) {
    if (error instanceof KnowledgeError) return [];
    throw error;
  }
}
