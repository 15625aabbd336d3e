import { endWithout } from '../installed-program.js';
import { findNginx } from './nginx.js';

/** Says in one line what is missing before anything is built or started (vitest's `globalSetup`). */
export function setup(): void {
  if (findNginx() === undefined) endWithout('nginx', 'apt-get install nginx-light, or your system’s own package');
}
