import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { readConfig } from '../../src/config.js';
import { LEARNED_FOLDER } from '../../src/folders.js';
import { knowledgeKey } from '../../src/knowledge/key.js';
import { KnowledgeError } from '../../src/notes/problem.js';
import { drawPictures } from './draw-pictures.js';
import { NODE_BUNDLE, ROOT } from './options.js';
import { bundleKey, readToBundle, withKnowledge } from './with-knowledge.js';

/**
 * The last step of `npm run build`: what `npm start`, `npm run chat` and `npm run register` run, as few files in `dist/start`
 * with the knowledge in them, and the pictures of the notes in `dist/pictures`.
 * Unbundled, three hundred modules and a hundred notes take most of the start.
 */
const PROGRAMS = ['main.ts', 'chat.ts', 'register.ts'];
/** Packages that have native parts, and those that discord.js and pg use where somebody has installed them. */
const OUTSIDE = ['@resvg/resvg-js', '@photostructure/sqlite', 'zlib-sync', 'bufferutil', 'utf-8-validate', 'pg-native'];

const { knowledgeFolder } = readConfig({});
const folder = path.join(ROOT, 'dist', 'start');
const stamp = path.join(folder, 'made-from.txt');
const madeFrom = sources();
// To make the questions of quizzes takes ten seconds, and most builds follow one of the same notes and code.
if (madeFrom === undefined || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== madeFrom) {
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
  if (madeFrom !== undefined) writeFileSync(stamp, madeFrom);
}

/** Tells by another text that anything has changed from which the bundle is made: notes, code, packages or Node itself. */
function sources(): string | undefined {
  const own = ['src', 'commands', 'tools', 'scripts'].map((name) => path.join(ROOT, name));
  const key = knowledgeKey(knowledgeFolder, LEARNED_FOLDER, ...own);
  const packages = readFileSync(path.join(ROOT, 'package-lock.json'));
  return key && createHash('sha256').update(`${process.version} ${key}`).update(packages).digest('hex');
}

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
    const bundled = await readToBundle(knowledgeFolder);
    await drawPictures(knowledgeFolder);
    return [withKnowledge(bundled, folder, key)];
  } catch (error) {
    if (error instanceof KnowledgeError) return [];
    throw error;
  }
}
