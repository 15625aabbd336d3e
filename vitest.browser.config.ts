import { defineConfig } from 'vitest/config';

/** The chat page in a real browser: `npm run test:browser`. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: ['tests/build.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One browser at a time: two of them on two cores would measure each other.
    fileParallelism: false,
  },
});
