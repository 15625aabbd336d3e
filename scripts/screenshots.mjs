import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { commands } from '../dist/commands/index.js';
import { createBot } from '../dist/src/bot.js';
import { loadKnowledge } from '../dist/src/knowledge/load.js';
import { createLog } from '../dist/src/log.js';
import { startPage } from '../dist/src/surfaces/page/start-page.js';

// Takes the pictures of the docs from the running page: `npm run screenshots`.
const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const knowledgeFolder = fileURLToPath(new URL('../knowledge', import.meta.url));
const views = [
  { name: 'dark', colorScheme: 'dark', width: 900, lines: ['how long can a lambda run?', '/price lambda 3M 512MB 2s'] },
  { name: 'break-even', colorScheme: 'dark', width: 900, lines: ['/price break-even memory:512MB duration:200ms'] },
  { name: 'picture', colorScheme: 'light', width: 900, lines: ['/explain topic:cold start'] },
  { name: 'commands', colorScheme: 'dark', width: 900, lines: ['what is a pod?'], typed: '/' },
  { name: 'phone', colorScheme: 'light', width: 360, height: 740, lines: ['can a lambda use a gpu?'], typed: '/compare lam' },
];

const log = createLog({ logLevel: 'warn' });
const bot = createBot(await loadKnowledge(knowledgeFolder), log, { commands, logMisses: false });
const page = await startPage(bot, { host: '127.0.0.1', port: 0 }, log);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
});
await mkdir(folder, { recursive: true });
for (const view of views) await takePicture(view);
await browser.close();
await page.close();

/** A view without a height is as high as its conversation. */
async function takePicture({ name, colorScheme, width, height, lines = [], typed = '' }) {
  const context = await browser.newContext({
    colorScheme,
    viewport: { width, height: height ?? 500 },
    deviceScaleFactor: 1.5,
  });
  const tab = await context.newPage();
  await tab.goto(page.address);
  await tab.getByRole('button', { name: '/compare' }).waitFor();
  const composer = tab.getByRole('combobox', { name: 'Message' });
  for (const [index, line] of lines.entries()) {
    await composer.fill(line);
    await composer.press('Escape');
    await composer.press('Enter');
    await tab
      .getByRole('article')
      .nth(2 * index + 1)
      .waitFor();
  }
  if (typed !== '') {
    await composer.pressSequentially(typed);
    await tab.getByRole('listbox').waitFor();
  }
  // Pictures in replies and the components get their height a moment later.
  await tab.waitForTimeout(300);
  if (height === undefined) {
    const missing = await tab.locator('#log').evaluate((log) => log.scrollHeight - log.clientHeight);
    await tab.setViewportSize({ width, height: 500 + missing });
    await tab.waitForTimeout(300);
  }
  await tab.screenshot({ path: `${folder}${name}.png` });
  await context.close();
}
