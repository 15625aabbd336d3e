import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import * as z from 'zod';
import { DATA_FOLDER, LEARNED_FOLDER, PICTURES_FOLDER } from '../../src/folders.js';
import { NODE_BUNDLE, ROOT } from '../bundle/options.js';
import { builtKnowledge, readToBundle, withKnowledge } from '../bundle/with-knowledge.js';

/** Parts of the knowledge that are in the bundle already, or only serve to check the bot. */
const LEFT_OUT = ['notes', 'tasks', 'errors', 'questions', 'vocabulary'];
const WRITTEN = ['.md', '.yaml'];
const RESVG = '@resvg/resvg-js';

/** Lambda's processors by Node's names. */
type LambdaArchitecture = 'arm64' | 'x64';

/**
 * Makes the folder of the Lambda function: `index.mjs` (all code), `knowledge.json` and `entry-words.bin` (the notes), the rest of the
 * knowledge, pictures, fonts and word frequencies, and in `node_modules` the native library that draws pictures.
 * @param folder is emptied first
 * @param knowledge folder of notes, pictures and prices
 * @throws KnowledgeError if the notes are invalid
 */
export async function bundleLambda(folder: string, knowledge: string, architecture: LambdaArchitecture): Promise<void> {
  const bundled = builtKnowledge(path.join(ROOT, 'dist', 'start'), knowledge) ?? (await readToBundle(knowledge));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [path.join(ROOT, 'src', 'lambda-handler.ts')],
    outfile: path.join(folder, 'index.mjs'),
    ...NODE_BUNDLE,
    // A function has no lasting disk and never opens the file database.
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

/** Copies the drawing library if it is for this processor, otherwise installs the other one. */
function addResvg(folder: string, architecture: LambdaArchitecture): void {
  if (process.platform === 'linux' && process.arch === architecture) {
    for (const name of [RESVG, `${RESVG}-linux-${architecture}-gnu`]) {
      const file = path.join('node_modules', name);
      cpSync(path.join(ROOT, file), path.join(folder, file), { recursive: true });
    }
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
