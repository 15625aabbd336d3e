import { defineConfig } from 'vitest/config';
import { IN_ONE_RUN } from './vitest.shared.config.js';

/** Two processes behind a real nginx: `npm run test:infra`. */
export default defineConfig({
  test: {
    ...IN_ONE_RUN,
    globalSetup: ['tests/infra/needs-nginx.ts', ...IN_ONE_RUN.globalSetup],
    include: ['tests/infra/**/*.test.ts'],
    hookTimeout: 60_000,
  },
});
