import { chromium, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { findBrowser } from '../../scripts/browser.ts';

const PORT = 4332;

/** Runs `work` on a page of the built site in a browser whose processor is slowed down `rate` times; 1 is full speed. */
export async function onSlowPage<T>(rate: number, work: (page: Page) => Promise<T>): Promise<T> {
  const server = spawn('node', ['scripts/serve.ts', 'dist'], {
    env: { ...process.env, PORT: String(PORT), BASE_PATH: '/' },
  });
  await new Promise((resolve) => server.stdout.once('data', resolve));
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ baseURL: `http://localhost:${PORT}` });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    return await work(page);
  } finally {
    await browser.close();
    server.kill();
  }
}
