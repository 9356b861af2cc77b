import { expect, test, type Page } from '@playwright/test';
import { CloudEvent, HTTP } from 'cloudevents';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { text } from 'node:stream/consumers';

// The receiver that tests/fixtures/overlay/site.yaml names. One port, so one test at a time.
const PORT = 4333;
const ORIGIN = 'http://localhost:4330';
test.use({ baseURL: `${ORIGIN}/docs/async/` });
test.describe.configure({ mode: 'serial' });

interface Request {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
/** What the next POST is answered with. */
let status = 202;
let taken: Request[] = [];
let server: Server | undefined;

async function start(): Promise<void> {
  server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', ORIGIN);
    if (request.method === 'OPTIONS') {
      response.setHeader('Access-Control-Allow-Methods', 'POST');
      response.setHeader('Access-Control-Allow-Headers', 'content-type');
      response.writeHead(204).end();
      return;
    }
    void text(request).then((body) => {
      taken.push({ headers: request.headers, body });
      response.writeHead(status).end();
    });
  });
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(PORT, resolve));
}
async function stop(): Promise<void> {
  const running = server;
  server = undefined;
  running?.closeAllConnections();
  if (running) await new Promise((resolve) => running.close(resolve));
}

test.beforeEach(async () => {
  taken = [];
  status = 202;
  await start();
});
test.afterEach(stop);

function violationsOf(page: Page): string[] {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  return violations;
}

const offer = (page: Page) => page.locator('#sink');
const send = (page: Page) =>
  offer(page).getByRole('button', { name: 'Send to Architecture office' });

test('the assessment is sent when the reader presses the button, to the letter as shown', async ({
  page,
}) => {
  const violations = violationsOf(page);
  await page.goto('assess/');
  await expect(offer(page)).toBeEmpty();
  await page.check('#duplicates input[value="2"]');
  await offer(page).getByText('Exactly what is sent').click();
  await expect(offer(page).locator('pre')).toContainText('ask-or-tell.assessment.result.v1');
  const shown = await offer(page).locator('pre').textContent();
  expect(taken).toEqual([]);

  await send(page).click();
  await expect(offer(page).getByRole('status')).toContainText('the answer was 202');
  expect(taken.length).toBe(1);
  const [{ headers, body } = { headers: {}, body: '' }] = taken;
  expect(body).toBe(shown);
  expect(headers['content-type']).toBe('application/cloudevents+json');
  expect([headers.cookie, headers.authorization, headers.referer]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  const event = HTTP.toEvent<{ file: unknown; summary: unknown }>({ headers, body });
  if (Array.isArray(event)) throw new Error('one message was expected');
  expect(new CloudEvent(event).validate()).toBe(true);
  expect(event).toMatchObject({
    source: `${ORIGIN}/docs/async/assess/`,
    type: 'ask-or-tell.assessment.result.v1',
    data: { file: { format: 1, answers: { duplicates: { value: 2 } } } },
  });

  // Another answer makes another message, and takes back that it was sent.
  await page.check('#duplicates input[value="3"]');
  await expect(offer(page).getByRole('status')).toBeEmpty();
  await expect(offer(page).locator('pre')).toContainText('"value": 3');
  await page.goto('assess/result/');
  await send(page).click();
  await expect(offer(page).getByRole('status')).toContainText('202');
  expect(taken.length).toBe(2);
  expect(new Set(taken.map(({ body }) => (JSON.parse(body) as { id: string }).id)).size).toBe(2);
  expect(violations).toEqual([]);
});

test('a receiver that is down or refuses leaves the result, says so, and gets the same message again', async ({
  page,
}) => {
  const violations = violationsOf(page);
  await stop();
  await page.goto('decide/');
  await page.locator('form input[value="result"]').first().check();
  await send(page).click();
  const told = offer(page).getByRole('status');
  await expect(told).toContainText(
    'Architecture office cannot be reached (http://localhost:4333), or does not take messages',
  );
  await expect(told).toContainText('Nothing is lost');
  await expect(page.locator('#result .verdict')).toBeVisible();

  await start();
  status = 503;
  const again = offer(page).getByRole('button', { name: 'Try again' });
  await again.click();
  await expect(told).toContainText('did not take it: the answer was 503');
  status = 200;
  await again.click();
  await expect(told).toContainText('Sent to Architecture office');
  const events = taken.map(({ headers, body }) => HTTP.toEvent({ headers, body }));
  expect(events.length).toBe(2);
  expect(events[0]).toEqual(events[1]);
  expect(events[0]).toMatchObject({
    type: 'ask-or-tell.decision.portfolio.v1',
    data: { file: { format: 1 }, summary: [{ settled: false }] },
  });
  expect(violations).toEqual([]);
});

test('an edition without a receiver offers nothing', async ({ page }) => {
  await page.goto('http://localhost:4329/assess/');
  await page.check('#duplicates input[value="2"]');
  await expect(page.locator('#result .verdict')).toBeVisible();
  await expect(page.locator('#sink')).toHaveCount(0);
});
