import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, say, type Visit, visit } from './browser.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What axe-core finds, all its rules and best practices taken together. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const run = Reflect.get(window, 'axe').run;
    const { violations } = await run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
}

async function fillWith({ page, ...here }: Visit): Promise<void> {
  for (const line of [
    '/explain container',
    '/compare lambda batch',
    '/help',
    '/price lambda 3M 512MB 2s',
    '/weather',
  ]) {
    await say({ page, ...here }, line);
  }
}

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.each([1_000, 360])('axe-core finds nothing at %i pixels', async (width) => {
    const here = await visit(browser, { colorScheme, viewport: { width, height: 700 } });
    await here.page.getByRole('button', { name: '/compare' }).waitFor();
    expect(await findings(here.page)).toEqual([]);
    await fillWith(here);
    await here.composer.pressSequentially('/');
    await here.list.waitFor();
    expect(await findings(here.page)).toEqual([]);
    await here.composer.pressSequentially('compare ');
    await here.list.getByRole('option').nth(8).waitFor();
    expect(await findings(here.page)).toEqual([]);
    await here.surface.close();
    await here.composer.fill('hello');
    await here.composer.press('Enter');
    await here.page.getByRole('alert').waitFor();
    expect(await findings(here.page)).toEqual([]);
  });
});

test.each([
  ['a phone', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }],
  ['a desktop', { viewport: { width: 1_000, height: 700 } }],
])('on %s the link to a message covers none of its text', async (_device, options) => {
  const here = await visit(browser, options);
  await say(
    here,
    'how long can a Lambda function run when it has a great deal to do, and in which units is that counted?',
  );
  for (const [place, text] of [
    [0, '.line'],
    [1, 'discord-embed'],
  ] as const) {
    const message = here.articles.nth(place);
    await message.hover();
    const [button, words] = await Promise.all([
      message.locator('.tools').boundingBox(),
      message.locator(text).first().boundingBox(),
    ]);
    expect(button && words && button.y + button.height <= words.y).toBe(true);
  }
});

test('the time of a message is told as on Discord', async () => {
  const here = await visit(browser, { locale: 'en-US', timezoneId: 'UTC' });
  await here.page.clock.setFixedTime(new Date('2026-11-22T13:41:00Z'));
  await say(here, 'what is a pod');
  expect((await here.articles.first().locator('.header time').innerText()).replace(/\s/g, ' ')).toBe(
    'Today at 1:41 PM',
  );
});

test('"Theme" changes the theme, which is remembered', async () => {
  const here = await visit(browser, { colorScheme: 'light' });
  const background = () => here.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await here.page.getByRole('button', { name: 'Theme', exact: true }).click();
  const dark = await background();
  expect(dark).not.toBe(light);
  await here.page.reload();
  expect(await background()).toBe(dark);
  await here.page.getByRole('button', { name: 'Theme', exact: true }).click();
  expect(await background()).toBe(light);
});

test('the theme follows the system as long as none was chosen', async () => {
  const here = await visit(browser, { colorScheme: 'light' });
  const theme = () => here.page.locator('html').getAttribute('data-theme');
  expect(await theme()).toBe('light');
  await here.page.emulateMedia({ colorScheme: 'dark' });
  // The browser tells the page a moment later.
  await expect.poll(theme).toBe('dark');
});

test.each([360, 480, 800])('nothing is wider than %i pixels', async (width) => {
  const here = await visit(browser, { viewport: { width, height: 700 } });
  await fillWith(here);
  await say(here, 'x'.repeat(200));
  await here.composer.pressSequentially('/compare ');
  await here.list.waitFor();
  const wide = await here.page.evaluate(() => {
    const scrolling = [document.documentElement, ...document.querySelectorAll('#log, main, header, form')];
    return scrolling.filter((element) => element.scrollWidth > element.clientWidth).map((element) => element.outerHTML);
  });
  expect(wide).toEqual([]);
  expect(await here.page.getByRole('button', { name: 'Theme', exact: true }).isVisible()).toBe(true);
});

test('everything can be reached with the keyboard, and the focus is seen', async () => {
  const here = await visit(browser);
  await say(here, '/help');
  await here.page.locator('body').click({ position: { x: 5, y: 5 } });
  const reached = new Set<string>();
  for (let step = 0; step < 40; step += 1) {
    await here.page.keyboard.press('Tab');
    const focus = await here.page.evaluate(() => {
      const focused = document.activeElement ?? document.body;
      const { outlineStyle } = getComputedStyle(focused.closest('.field') ?? focused);
      return { name: focused.getAttribute('aria-label') ?? focused.textContent ?? '', outlineStyle };
    });
    if (focus.name !== '' && !focus.name.includes('\n')) {
      reached.add(focus.name);
      expect(focus).not.toMatchObject({ outlineStyle: 'none', name: expect.stringMatching(/^(Theme|Send|Message)$/) });
    }
  }
  for (const name of ['Message', 'Theme', 'Clear conversation', 'Dismiss message', 'Copy link to message', 'Send']) {
    expect(reached).toContain(name);
  }
});

describe('with 100 messages', () => {
  test('typing stays fluent, and so does opening the page', async () => {
    const here = await visit(browser);
    for (let round = 0; round < 50; round += 1) {
      await here.composer.fill(round % 5 === 0 ? '/explain container' : '/compare lambda batch');
      await here.composer.press('Escape');
      await here.composer.press('Enter');
      await here.articles.nth(2 * round + 1).waitFor();
    }
    await here.page.reload();
    await here.articles.nth(99).waitFor();
    const delays = await keyDelays(here, '/compare first:lambda second:ba how long can it be');
    const [median = 0, slowest = 0] = [delays[Math.floor(delays.length / 2)], delays.at(-1)];
    process.stdout.write(
      `key to paint with 100 messages: median ${median.toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms\n`,
    );
    expect(median).toBeLessThan(50);
    expect(slowest).toBeLessThan(200);
  }, 90_000);
});

/** Milliseconds from each key to the frame after it, in ascending order. */
async function keyDelays({ page, composer }: Visit, text: string): Promise<number[]> {
  await page.evaluate(() => {
    const delays: number[] = [];
    Reflect.set(window, 'delays', delays);
    document.addEventListener('keydown', () => {
      const pressed = performance.now();
      requestAnimationFrame(() => setTimeout(() => delays.push(performance.now() - pressed)));
    });
  });
  await composer.pressSequentially(text, { delay: 30 });
  await page.waitForTimeout(200);
  const delays: number[] = await page.evaluate(() => Reflect.get(window, 'delays'));
  return delays.sort((a, b) => a - b);
}
