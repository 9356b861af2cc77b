import { defineConfig } from 'vitest/config';

/** The seed of every property test of this run: the one of a failed run, or the time in ms as 31 bits. */
const seed = process.env['FC_SEED'] ?? String(Date.now() % 2 ** 31);
console.log(`fast-check: FC_SEED=${seed} replays the property tests of this run.`);

export default defineConfig({
  test: {
    include: ['tests/{core,content,build,fork,hosting}/**/*.test.ts'],
    setupFiles: ['tests/fast-check-seed.ts'],
    env: { FC_SEED: seed },
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
