import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import * as z from 'zod';
import { DATA_FOLDER, LEARNED_FOLDER, PICTURES_FOLDER } from '../../src/folders.js';
import { NODE_BUNDLE, ROOT } from '../bundle/options.js';
import { builtKnowledge, readToBundle, withKnowledge } from '../bundle/with-knowledge.js';

/** What a bundle needs no more of the knowledge: the notes and what was learned are in it, and the questions only serve to check the bot. */
const LEFT_OUT = ['notes', 'tasks', 'errors', 'questions', 'vocabulary'];
const WRITTEN = ['.md', '.yaml'];
const RESVG = '@resvg/resvg-js';

/** Processors that Lambda has, in Node's words. */
export type LambdaArchitecture = 'arm64' | 'x64';

/**
 * Makes the folder that Lambda runs: `index.mjs` (all code), `knowledge.json` and `entry-words.bin` (the notes), the rest of
 * the knowledge, pictures, fonts and word frequencies, and in `node_modules` the native library that draws pictures.
 * @param folder is emptied first
 * @param knowledge the folder with notes, pictures and prices
 * @throws KnowledgeError if there is a mistake in the notes
 */
export async function bundleLambda(folder: string, knowledge: string, architecture: LambdaArchitecture): Promise<void> {
  const bundled = builtKnowledge(path.join(ROOT, 'dist', 'start'), knowledge) ?? (await readToBundle(knowledge));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [path.join(ROOT, 'src', 'lambda', 'handler.ts')],
    outfile: path.join(folder, 'index.mjs'),
    ...NODE_BUNDLE,
    // A function has no lasting disk, so that the file database is never opened there.
    external: [RESVG, '@photostructure/sqlite', 'pg-native'],
    plugins: [withKnowledge(bundled, folder)],
  });
  cpSync(knowledge, path.join(folder, 'knowledge'), {
    recursive: true,
    filter: (source) => !LEFT_OUT.includes(path.relative(knowledge, source)) && !WRITTEN.includes(path.extname(source)),
  });
  cpSync(LEARNED_FOLDER, path.join(folder, 'training', 'learned'), { recursive: true });
  cpSync(DATA_FOLDER, path.join(folder, 'dist', 'data'), { recursive: true });
  cpSync(PICTURES_FOLDER, path.join(folder, 'dist', 'pictures'), { recursive: true });
  addResvg(folder, architecture);
}

function copyModule(file: string, folder: string): void {
  cpSync(path.join(ROOT, 'node_modules', file), path.join(folder, 'node_modules', file), { recursive: true });
}

/** Copies the drawing library if it is the one for that processor, else has npm fetch the other one. */
function addResvg(folder: string, architecture: LambdaArchitecture): void {
  if (process.platform === 'linux' && process.arch === architecture) {
    for (const name of [RESVG, `${RESVG}-linux-${architecture}-gnu`]) copyModule(name, folder);
    return;
  }
  const manifest = readFileSync(path.join(ROOT, 'node_modules', RESVG, 'package.json'), 'utf8');
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest));
  const target = ['--os=linux', `--cpu=${architecture}`, '--libc=glibc'];
  const scratch = path.join(folder, 'resvg');
  const options = ['--prefix', scratch, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
  mkdirSync(scratch);
  execFileSync('npm', ['install', ...options, ...target, `${RESVG}@${version}`], { stdio: 'ignore' });
  cpSync(path.join(scratch, 'node_modules'), path.join(folder, 'node_modules'), { recursive: true });
  rmSync(scratch, { recursive: true });
}
