import { existsSync } from 'node:fs';
import { installedProgram } from '../installed-program.js';

/** Where the browser is: what CHROMIUM names, else the system's own; undefined if there is none. */
export function findBrowser(): string | undefined {
  const { CHROMIUM } = process.env;
  if (CHROMIUM !== undefined) return existsSync(CHROMIUM) ? CHROMIUM : undefined;
  return installedProgram('chromium', 'chromium-browser', 'google-chrome');
}
