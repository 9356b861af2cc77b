import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser for the tests: Playwright's own, then an installed Chromium or Chrome, then Playwright's
 * download, then Debian's package if this is Debian and we are root.
 *
 * @throws Error that names everything that was tried.
 */
export function findBrowser(): string {
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  const installed = [process.env['CHROMIUM'], ...INSTALLED].find(
    (path) => path && existsSync(path),
  );
  if (installed) return installed;
  spawnSync('playwright', ['install', 'chromium'], { stdio: 'ignore', timeout: 180_000 });
  if (existsSync(own)) return own;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 180_000 });
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], {
      stdio: 'ignore',
      timeout: 600_000,
    });
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  }
  throw new Error(
    'No browser for the tests. Tried: Playwright’s own, an installed Chromium or Chrome, `playwright install chromium`, ' +
      '`apt-get install chromium` (Debian as root). Install Chromium, or set CHROMIUM to its path.',
  );
}
