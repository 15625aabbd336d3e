import { endWithout } from '../installed-program.js';
import { findBrowser } from './find-browser.js';

/** Says in one line what is missing before anything is built or started (vitest's `globalSetup`). */
export function setup(): void {
  if (findBrowser() === undefined) {
    endWithout('Chromium', 'apt-get install chromium, or put the path of a Chromium or Chrome into CHROMIUM');
  }
}
