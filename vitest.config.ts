import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';
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

/** What needs Node and nothing else: `npm test`. */
export default defineConfig({
  plugins: [asBuilt],
  test: {
    ...IN_ONE_RUN,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/infra/**'],
    testTimeout: 60_000,
    server: { deps: { external: [/\/dist\//] } },
    // Failures are told by the lines of the source.
    execArgv: ['--enable-source-maps'],
  },
});
