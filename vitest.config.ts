import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The compiled program keeps nothing from one test to the next.
    env: { RAPPORTEUR_CACHE: '' },
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
