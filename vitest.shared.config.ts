import { availableParallelism } from 'node:os';
import type { ViteUserConfig } from 'vitest/config';

/** What all suites share: the build before them, modules once for each worker, and nothing left behind. */
export const IN_ONE_RUN = {
  globalSetup: ['tests/temporary-files.ts', 'tests/build.ts'],
  setupFiles: ['tests/end-leftovers.ts'],
  // The files of a worker share their modules, because to load the whole knowledge anew for each takes most of the time.
  isolate: false,
  // More workers than processors: tests that start processes, or look at what happens after some time, mostly wait.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
} as const satisfies ViteUserConfig['test'];
