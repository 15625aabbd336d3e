import { defineConfig } from 'vitest/config';
import { IN_ONE_RUN } from './vitest.shared.config.js';

/** The chat page in a real browser: `npm run test:browser`. */
export default defineConfig({
  test: {
    ...IN_ONE_RUN,
    globalSetup: ['tests/browser/needs-browser.ts', ...IN_ONE_RUN.globalSetup],
    include: ['tests/browser/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One browser at a time: two of them on two cores would measure each other.
    fileParallelism: false,
  },
});
