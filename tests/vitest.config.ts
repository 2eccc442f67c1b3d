import { defineConfig } from 'vitest/config';

/** Tests of the whole product as it is started, two files at a time: half of the time they wait for a page. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['process/**/*.test.ts', 'e2e/**/*.test.ts', 'gallery/**/*.test.ts'],
    globalSetup: ['demonstration.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
