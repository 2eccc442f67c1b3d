import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  // Components ask the framework for what it gives forms; on the server these are its own plain modules.
  resolve: { alias: { $app: new URL('node_modules/@sveltejs/kit/src/runtime/app', import.meta.url).pathname } },
  test: {
    include: ['src/**/*.test.ts', 'packages/**/*.test.ts', 'tests/*.test.ts'],
    // Half of a test is waiting for the database, so that no core is left to it alone.
    maxWorkers: availableParallelism(),
    // Modules are read once per worker instead of once per file, which was half of the time; what a test changes it puts back.
    isolate: false,
    globalSetup: ['testing/cluster.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
