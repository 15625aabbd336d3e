import type { BuildOptions } from 'esbuild';

/** The project's folder, in which npm runs scripts. */
export const ROOT = process.cwd();

/** esbuild options for Node. */
export const NODE_BUNDLE = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Names are kept for readable stack traces.
  minifySyntax: true,
  minifyWhitespace: true,
  // Packages in CommonJS call require, which ES modules do not have.
  banner: { js: "import{createRequire as requireFor}from'node:module';const require=requireFor(import.meta.url);" },
  logLevel: 'warning',
} as const satisfies BuildOptions;
