import pack from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { scorePages } from './lighthouse.ts';
import { origin, port, startServer } from './server.ts';

/** What the first visit to an Arabic article moves, as the browser counts it, and how Lighthouse scores each sort of page. */

const debugging = port + 1;

const server = await startServer();
const browser = await chromium.launch({
  executablePath: await pack.executablePath(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    `--remote-debugging-port=${debugging}`,
  ],
});
const page = await (await browser.newContext({ viewport: { width: 360, height: 780 } })).newPage();
const session = await page.context().newCDPSession(page);
await session.send('Network.enable');
const kinds = new Map<string, string>();
const bytes: Record<string, number> = {};
session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
  const kind = kinds.get(requestId) ?? 'Other';
  bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
});
await page.goto(`${origin}/ar/articles/otp-missing`, { waitUntil: 'networkidle' });

const kb = (count: number) => `${(count / 1024).toFixed(1)} KB`;
const all = Object.values(bytes).reduce((sum, one) => sum + one, 0);
const fonts = bytes.Font ?? 0;
const images = bytes.Image ?? 0;
process.stdout.write(`
first visit to an Arabic article
without fonts and images   ${kb(all - fonts - images)}  (at most 45; Starlight 47.9, VitePress 86.8)
of it JavaScript           ${kb(bytes.Script ?? 0)}  (at most 26; Starlight 26.2, VitePress 56.9)
fonts                      ${kb(fonts)}  (at most 60)
requests                   ${kinds.size}  (at most 12)
`);
await scorePages(debugging);
await browser.close();
await server.stop();
