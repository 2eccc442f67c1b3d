import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  test: {
    include: ['src/**/*.test.ts', 'packages/**/*.test.ts', 'tests/*.test.ts'],
    globalSetup: ['testing/cluster.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
