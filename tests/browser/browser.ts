import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { PageSurface } from '../../src/surfaces/page/start-page.js';
import { bot } from '../real-bot.js';
import { servePage } from '../surfaces/page/served-page.js';
import { findBrowser } from './find-browser.js';

/** The system's Chromium, without what it would like to tell its maker. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('no Chromium');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** One visitor of a page of their own. */
export interface Visit {
  readonly surface: PageSurface;
  readonly page: Page;
  readonly composer: Locator;
  readonly list: Locator;
  readonly articles: Locator;
  /** What the browser complained about: errors in the console, failed and foreign requests. */
  readonly complaints: string[];
}

/** Opens the page as a new visitor; everything is closed after the test. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const surface = await servePage({}, bot);
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, ...options });
  onTestFinished(async () => {
    await context.close();
    await surface.close();
  });
  const page = await context.newPage();
  const complaints = listenForComplaints(page, surface.address);
  await page.goto(surface.address);
  return {
    surface,
    page,
    composer: page.getByRole('combobox', { name: 'Message', exact: true }),
    list: page.getByRole('listbox'),
    articles: page.getByRole('log').getByRole('article'),
    complaints,
  };
}

function listenForComplaints(page: Page, address: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) complaints.push(request.url());
  });
  return complaints;
}

/** Types a line key by key, closes the list, and sends it. */
export async function say({ composer, articles }: Visit, line: string): Promise<Locator> {
  const before = await articles.count();
  await composer.pressSequentially(line);
  await composer.press('Escape');
  await composer.press('Enter');
  const reply = articles.nth(before + 1);
  await reply.waitFor({ timeout: 1_000 });
  return reply;
}
