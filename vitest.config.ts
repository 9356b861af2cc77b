import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{core,content,site,fork}/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
