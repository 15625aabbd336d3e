import type { BuildOptions } from 'esbuild';

/** The project's folder, in which npm runs scripts; what bundles is compiled, but what is bundled is source. */
export const ROOT = process.cwd();

/** How programs for Node are bundled. */
export const NODE_BUNDLE = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Names stay, so that stack traces in the log can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  // Packages in CommonJS call require, which ES modules do not have.
  banner: { js: "import{createRequire as requireFor}from'node:module';const require=requireFor(import.meta.url);" },
  logLevel: 'warning',
} as const satisfies BuildOptions;
