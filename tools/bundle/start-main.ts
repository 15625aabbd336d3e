import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
 * The last step of `npm run build`: bundles the programs with the knowledge for `dist/start`, and draws the pictures of the notes for
 * `dist/pictures`. Unbundled, three hundred modules and a hundred notes take most of the start.
 */
const PROGRAMS = {
  main: 'main.ts',
  chat: 'chat.ts',
  register: 'register.ts',
  reports: 'reports.ts',
  // Started as a thread by the file beside it.
  'item-worker': 'knowledge/item-worker.ts',
};
/** Packages with native parts, and optional dependencies of discord.js and pg. */
const OUTSIDE = ['@resvg/resvg-js', '@photostructure/sqlite', 'zlib-sync', 'bufferutil', 'utf-8-validate', 'pg-native'];

const { knowledgeFolder } = readConfig({});
/** Folders in it replace those of `dist` at the end. */
const next = path.join(ROOT, 'dist', 'next');
const folder = path.join(next, 'start');
const STAMP = 'made-from.txt';
const stamp = path.join(ROOT, 'dist', 'start', STAMP);
const madeFrom = sources();
// Making the quiz questions takes ten seconds, and most builds are of unchanged notes and code.
if (madeFrom === undefined || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== madeFrom) {
  await build({
    ...NODE_BUNDLE,
    entryPoints: Object.fromEntries(
      Object.entries(PROGRAMS).map(([name, program]) => [name, path.join(ROOT, 'src', program)]),
    ),
    outdir: folder,
    // Surfaces stay files of their own, loaded only where they are used.
    splitting: true,
    external: OUTSIDE,
    plugins: await knowledgePlugins(),
  });
  escapeInPatterns(folder);
  if (madeFrom !== undefined) writeFileSync(path.join(folder, STAMP), madeFrom);
}

/**
 * Escapes the characters beyond Latin 1, which esbuild leaves in regular expressions alone: with a single one of them, Node keeps two bytes
 * for each character of a file.
 */
function escapeInPatterns(programs: string): void {
  for (const name of readdirSync(programs).filter((file) => file.endsWith('.js'))) {
    const file = path.join(programs, name);
    const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/[\u0100-\uffff]/g, escaped));
  }
}

/** A hash of everything that the bundle is made from: notes, code, packages and Node. */
function sources(): string | undefined {
  const own = ['src', 'commands', 'tools', 'scripts'].map((name) => path.join(ROOT, name));
  const key = knowledgeKey(knowledgeFolder, LEARNED_FOLDER, ...own);
  const packages = readFileSync(path.join(ROOT, 'package-lock.json'));
  return key && createHash('sha256').update(`${process.version} ${key}`).update(packages).digest('hex');
}

/** Invalid notes are reported at the start, not by the build. */
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
    await drawPictures(knowledgeFolder, path.join(next, 'pictures'));
    return [withKnowledge(bundled, folder, key)];
  } catch (error) {
    if (error instanceof KnowledgeError) return [];
    throw error;
  }
}
