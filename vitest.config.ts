import { defineConfig } from 'vitest/config';
import { IN_ONE_RUN } from './vitest.shared.config.js';

/** What needs Node and nothing else: `npm test`. */
export default defineConfig({
  test: {
    ...IN_ONE_RUN,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/infra/**'],
    testTimeout: 20_000,
  },
});
