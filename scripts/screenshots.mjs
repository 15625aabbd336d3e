import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createBot } from '../dist/src/bot.js';
import { loadKnowledge } from '../dist/src/load-knowledge.js';
import { createLog } from '../dist/src/log.js';
import { startPage } from '../dist/src/surfaces/page/start-page.js';

// Takes the README's pictures of the running page: `npm run screenshots`.
const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const knowledgeFolder = fileURLToPath(new URL('../knowledge', import.meta.url));
const views = [
  { name: 'welcome', colorScheme: 'dark', viewport: { width: 1000, height: 640 }, lines: [], typed: '/' },
  { name: 'light', colorScheme: 'light', viewport: { width: 1000, height: 860 }, lines: ['/explain container'] },
  {
    name: 'dark',
    colorScheme: 'dark',
    viewport: { width: 1000, height: 860 },
    lines: ['how long can a lambda run?', '/price lambda requests:3M memory:512MB duration:2s'],
  },
  {
    name: 'phone',
    colorScheme: 'dark',
    viewport: { width: 360, height: 740 },
    lines: ['/which need:a weekly report that takes 40 minutes, in a container'],
    typed: '/compare lam',
  },
];

const log = createLog({ logLevel: 'warn' });
const bot = createBot(await loadKnowledge(knowledgeFolder), log, { logMisses: false });
const page = await startPage(bot, { host: '127.0.0.1', port: 0 }, log);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
});
await mkdir(folder, { recursive: true });
for (const view of views) await takePicture(view);
await browser.close();
await page.close();

async function takePicture({ name, colorScheme, viewport, lines, typed = '' }) {
  const context = await browser.newContext({ colorScheme, viewport, deviceScaleFactor: 2 });
  const tab = await context.newPage();
  await tab.goto(page.address);
  const composer = tab.getByRole('combobox', { name: 'Message' });
  for (const [index, line] of lines.entries()) {
    await composer.fill(line);
    await composer.press('Escape');
    await composer.press('Enter');
    await tab.getByRole('article').nth(2 * index + 1).waitFor();
  }
  if (typed !== '') {
    await composer.pressSequentially(typed);
    await tab.getByRole('listbox').waitFor();
  }
  await tab.waitForTimeout(300);
  await tab.screenshot({ path: `${folder}${name}.png` });
  await context.close();
}
