import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type ViteUserConfig } from 'vitest/config';
import { IN_ONE_RUN } from './vitest.shared.config.js';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/**
 * Takes the code of the bot and its tools as the build before the tests has compiled it: Node loads that by itself, without having each
 * worker transform and wrap five hundred modules. The code of the page is not compiled so, but bundled for browsers.
 */
const asBuilt: Plugin = {
  name: 'as-built',
  enforce: 'pre',
  resolveId(source, importer) {
    if (importer === undefined || !source.startsWith('.')) return undefined;
    const file = path.relative(ROOT, path.resolve(path.dirname(importer), source));
    const isBuilt = /^(?:src|commands|tools)\/.+\.js$/.test(file) && !file.startsWith('src/surfaces/page/client/');
    return isBuilt ? { id: path.join(ROOT, 'dist', file), external: true } : undefined;
  },
};

const TESTS = 'tests/**/*.test.ts';
const OF_OTHER_SUITES = ['tests/browser/**', 'tests/infra/**'];
/** They measure processor time, which on a busy machine is a multiple of itself. */
const TIMED = readdirSync(path.join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => path.posix.join('tests', file.replaceAll(path.sep, '/')))
  .filter((file) => readFileSync(path.join(ROOT, file), 'utf8').includes('/processor-time.js'));

const SHARED = {
  testTimeout: 60_000,
  server: { deps: { external: [/\/dist\//] } },
  // Failures are told by the lines of the source.
  execArgv: ['--enable-source-maps'],
} as const satisfies ViteUserConfig['test'];

const { globalSetup, ...inOneRun } = IN_ONE_RUN;

/** What needs Node and nothing else: `npm test`. What is timed runs once all else is done, one file at a time. */
export default defineConfig({
  test: {
    globalSetup,
    projects: [
      {
        plugins: [asBuilt],
        test: {
          ...inOneRun,
          ...SHARED,
          name: 'untimed',
          include: [TESTS],
          exclude: [...OF_OTHER_SUITES, ...TIMED],
          sequence: { groupOrder: 0 },
        },
      },
      {
        plugins: [asBuilt],
        test: {
          ...inOneRun,
          ...SHARED,
          name: 'timed',
          include: TIMED,
          exclude: OF_OTHER_SUITES,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
