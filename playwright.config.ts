import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.ts';

// E2E_SERVER=nginx (or caddy) puts the real server with the shipped configuration before the built sites.
const SERVER = process.env['E2E_SERVER'];
const serve = SERVER ? 'node tests/hosting/serve.ts' : 'node scripts/serve.ts';
const gracefulShutdown = { signal: 'SIGTERM', timeout: 5_000 } as const;
const SITE = 4329;
const BASE = 4330;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/playwright',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // On a busy CI machine a click can miss while a page still moves. A second try passes then, and the report
  // names the test as flaky; what is broken fails twice. At a desk nothing is tried again.
  retries: process.env['CI'] ? 1 : 0,
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
      command: `${serve} dist`,
      env: { PORT: String(SITE), BASE_PATH: '/', SERVER: SERVER ?? '' },
      gracefulShutdown,
      url: `http://localhost:${SITE}/`,
      reuseExistingServer: false,
    },
    {
      command: `${serve} .cache/base-dist`,
      env: { PORT: String(BASE), BASE_PATH: '/docs/async/', SERVER: SERVER ?? '' },
      gracefulShutdown,
      url: `http://localhost:${BASE}/docs/async/`,
      reuseExistingServer: false,
    },
  ],
});
