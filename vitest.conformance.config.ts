import { defineConfig } from 'vitest/config';

/** The slower checks of the documents themselves, by programs that others wrote. `npm run conformance` runs them. */
export default defineConfig({
  test: {
    // The compiled program keeps nothing from one test to the next.
    env: { RAPPORTEUR_CACHE: '' },
    include: ['test/conformance/**/*.conformance.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
