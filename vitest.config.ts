import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{core,content,build,fork,hosting}/**/*.test.ts'],
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
