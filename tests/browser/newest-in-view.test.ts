import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, type Visit, visit } from './browser.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const SIZES = [
  { width: 360, height: 700 },
  { width: 1000, height: 700 },
];
const BREAK_EVEN = '/price break-even memory:512MB duration:200ms';
/** Short and long replies, with and without a picture. */
const LINES = [
  'how long can a lambda run?',
  'what is a pod?',
  '/compare lambda batch',
  'ecs or eks?',
  BREAK_EVEN,
  '/explain container',
  'what is fargate?',
];

/** Sends a line and waits for its reply, however busy the machine: these tests are not about speed. */
async function ask({ composer, articles }: Visit, line: string): Promise<void> {
  const before = await articles.count();
  await composer.fill(line);
  await composer.press('Escape');
  await composer.press('Enter');
  await articles.nth(before + 1).waitFor();
}

/** What of the newest reply is not in view that should be: its title always, all of it if it fits, and else its top. */
function hiddenOfNewest({ articles }: Visit): Promise<string[]> {
  return articles.last().evaluate((article) => {
    const log = document.querySelector('#log')?.getBoundingClientRect() ?? new DOMRect();
    const inLog = (top: number, bottom: number) => top >= log.top - 1 && bottom <= log.bottom + 1;
    const all = article.getBoundingClientRect();
    const title = article.querySelector('h2')?.getBoundingClientRect() ?? all;
    const parts: [string, boolean][] = [
      ['title', inLog(title.top, title.bottom)],
      ['top', inLog(all.top, all.top)],
      ['bottom', all.height > log.height || inLog(all.top, all.bottom)],
    ];
    return parts.filter(([, seen]) => !seen).map(([part]) => part);
  });
}

/** Waits until the newest reply is in view, and looks whether it stays there. */
async function expectNewestInView(here: Visit, line: string): Promise<void> {
  await expect.poll(() => hiddenOfNewest(here), { message: line, timeout: 5_000 }).toEqual([]);
  await here.page.waitForTimeout(200);
  expect(await hiddenOfNewest(here), line).toEqual([]);
}

function scrolled({ page }: Visit): Promise<number> {
  return page.getByRole('log').evaluate((log) => Math.round(log.scrollTop));
}

/** Makes an article higher, as a picture does that loads late. */
async function grow({ articles, page }: Visit, index: number, by: number): Promise<void> {
  await articles.nth(index).evaluate((article, height) => {
    const late = document.createElement('div');
    late.style.height = `${height}px`;
    article.append(late);
  }, by);
  await page.waitForTimeout(200);
}

describe.each(SIZES)('in a window of $width × $height', (viewport) => {
  test('each of several replies in a row is in view, and the last one after a reload', async () => {
    const here = await visit(browser, { viewport });
    for (const line of LINES) {
      await ask(here, line);
      await expectNewestInView(here, line);
    }
    await here.page.reload();
    await here.articles.nth(2 * LINES.length - 1).waitFor();
    await expectNewestInView(here, 'reload');
  });

  test('replies to lines sent at once end with the last one in view', async () => {
    const here = await visit(browser, { viewport });
    for (const line of LINES) {
      await here.composer.fill(line);
      await here.composer.press('Escape');
      await here.composer.press('Enter');
    }
    await here.articles.nth(2 * LINES.length - 1).waitFor();
    await expectNewestInView(here, 'the last of all');
  });
});

describe('a reply that is taller than the window', () => {
  const viewport = { width: 360, height: 400 };

  test('shows its top with the line above it, at first and after a reload', async () => {
    const here = await visit(browser, { viewport });
    await ask(here, BREAK_EVEN);
    await expectNewestInView(here, BREAK_EVEN);
    const line = here.articles.nth(0).locator('.line');
    expect((await line.boundingBox())?.y).toBeGreaterThan((await here.page.getByRole('log').boundingBox())?.y ?? 0);
    await here.page.reload();
    await here.articles.nth(1).waitFor();
    await expectNewestInView(here, 'reload');
  });

  test('lets its reader scroll on, whatever grows', async () => {
    const here = await visit(browser, { viewport });
    await ask(here, BREAK_EVEN);
    await expectNewestInView(here, BREAK_EVEN);
    const before = await scrolled(here);
    await here.page.getByRole('log').hover();
    await here.page.mouse.wheel(0, 150);
    await expect.poll(() => scrolled(here)).toBe(before + 150);
    await grow(here, 1, 300);
    expect(await scrolled(here)).toBe(before + 150);
  });
});

describe('a reply that grows', () => {
  test.each([100, 900])('by %i pixels is still in view', async (by) => {
    const here = await visit(browser);
    for (const line of ['what is a pod?', 'what is fargate?', 'what is lambda?']) await ask(here, line);
    await expectNewestInView(here, 'before');
    await grow(here, 5, by);
    await expectNewestInView(here, 'grown');
    await grow(here, 1, by);
    await expectNewestInView(here, 'grown above');
  });

  test('does not tear away a reader who has scrolled up, but the next line does', async () => {
    const here = await visit(browser);
    for (const line of LINES.slice(0, 4)) await ask(here, line);
    await expectNewestInView(here, 'before');
    const before = await scrolled(here);
    await here.page.getByRole('log').hover();
    await here.page.mouse.wheel(0, -200);
    await expect.poll(() => scrolled(here)).toBe(before - 200);
    await grow(here, 7, 300);
    expect(await scrolled(here)).toBe(before - 200);
    await ask(here, 'what is a pod?');
    await expectNewestInView(here, 'after');
  });
});
