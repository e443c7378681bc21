import { defineConfig } from 'vitest/config';

/** Inputs that nobody wrote. `npm run fuzz` tries them for a fixed time: `FUZZ_SECONDS` for each property, 20 if not given. */
export default defineConfig({
  test: {
    // The compiled program keeps nothing from one test to the next.
    env: { RAPPORTEUR_CACHE: '' },
    include: ['test/fuzz/**/*.fuzz.ts'],
    testTimeout: 3_600_000,
    fileParallelism: false,
  },
});
