import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const client = fileURLToPath(new URL('../src/surfaces/page/client/', import.meta.url));
const target = fileURLToPath(new URL('../dist/next/page/', import.meta.url));

// Bundles the chat page into dist/next/page: one script, one stylesheet with its icons in it, and what runs before drawing.
await build({
  entryPoints: ['main.ts', 'early.ts', 'page.css'].map((file) => client + file),
  outdir: target,
  bundle: true,
  minify: true,
  target: 'es2022',
  loader: { '.svg': 'dataurl' },
  // Lit writes colours as style attributes, which the page's Content-Security-Policy forbids.
  alias: { 'lit/directives/style-map.js': `${client}style-map.ts` },
  logLevel: 'warning',
});
await Promise.all(['index.html', 'bot.svg'].map((file) => cp(client + file, target + file)));
