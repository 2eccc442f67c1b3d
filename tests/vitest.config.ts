import { defineConfig } from 'vitest/config';

/** Tests of the whole product as it is started, one file at a time: they share the machine's cores with what they test. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['process/**/*.test.ts', 'e2e/**/*.test.ts', 'gallery/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
