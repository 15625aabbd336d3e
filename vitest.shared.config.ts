import type { ViteUserConfig } from 'vitest/config';

/** What all suites share: the build before them, modules once for each worker, and nothing left behind. */
export const IN_ONE_RUN = {
  globalSetup: ['tests/temporary-files.ts', 'tests/build.ts'],
  setupFiles: ['tests/end-leftovers.ts'],
  // The files of a worker share their modules, because to load the whole knowledge anew for each takes most of the time.
  isolate: false,
  // One worker for each processor; Vitest would leave one idle, although tests that start processes mostly wait.
  maxWorkers: '100%',
} as const satisfies ViteUserConfig['test'];
