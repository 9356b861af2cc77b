import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.ts';

const SITE = 4329;
const BASE = 4330;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/playwright',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: '.cache/reports/browser.json' }]],
  use: {
    baseURL: `http://localhost:${SITE}`,
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
  webServer: [
    {
      command: 'node scripts/serve.ts dist',
      env: { PORT: String(SITE), BASE_PATH: '/' },
      url: `http://localhost:${SITE}/`,
      reuseExistingServer: false,
    },
    {
      command: 'node scripts/serve.ts .cache/base-dist',
      env: { PORT: String(BASE), BASE_PATH: '/docs/async/' },
      url: `http://localhost:${BASE}/docs/async/`,
      reuseExistingServer: false,
    },
  ],
});
