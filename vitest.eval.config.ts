import { defineConfig } from 'vitest/config';
import { IN_ONE_RUN } from './vitest.shared.config.js';

/** Shares of the listed questions that must come out right, each with its threshold: a part of `npm run eval`. */
export default defineConfig({
  test: {
    ...IN_ONE_RUN,
    globalSetup: ['tests/temporary-files.ts'],
    include: ['tests/**/*.eval.ts'],
    testTimeout: 60_000,
  },
});
