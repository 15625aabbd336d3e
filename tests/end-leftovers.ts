import { afterAll } from 'vitest';
import { endOwnProcesses } from './own-process.js';

// After each test file, also where its set-up failed and so nothing of its own tidies up (vitest's `setupFiles`).
afterAll(endOwnProcesses);
