import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bot } from '../real-bot.js';
import { launchBrowser, type Visit, visit } from './browser.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The text of the option that the composer says is marked. */
function marked({ page }: Visit): Promise<string | undefined> {
  return page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    const option = id ? document.getElementById(id) : undefined;
    return option?.getAttribute('aria-selected') === 'true' ? (option.textContent ?? undefined) : undefined;
  });
}

describe('suggestions', () => {
  test('of all commands come with a slash, and only then', async () => {
    const here = await visit(browser);
    expect(await here.list.count()).toBe(0);
    await here.composer.press('/');
    await here.list.waitFor();
    const options = here.list.getByRole('option');
    expect(await options.count()).toBe(bot.commands.length);
    for (const { definition } of bot.commands) {
      expect(await here.list.innerText()).toContain(`/${definition.name}`);
      expect(await here.list.innerText()).toContain(definition.description);
    }
    expect(await here.composer.getAttribute('aria-expanded')).toBe('true');
    await here.composer.pressSequentially('comp');
    // One option is left from the first letter on; the last letter's list may come later.
    await expect.poll(() => here.list.locator('mark').allInnerTexts()).toEqual(['comp']);
    expect(await options.count()).toBe(1);
    await here.composer.press('ControlOrMeta+a');
    await here.composer.press('Delete');
    await here.list.waitFor({ state: 'detached' });
    expect(await here.composer.getAttribute('aria-expanded')).toBe('false');
    expect(here.complaints).toEqual([]);
  });

  test('are moved through with the arrows, around the ends', async () => {
    const here = await visit(browser);
    await here.composer.press('/');
    await here.list.waitFor();
    const names = bot.commands.map(({ definition }) => `/${definition.name}`);
    expect(await marked(here)).toContain(names[0]);
    await here.composer.press('ArrowDown');
    expect(await marked(here)).toContain(names[1]);
    await here.composer.press('ArrowUp');
    await here.composer.press('ArrowUp');
    expect(await marked(here)).toContain(names.at(-1));
    await here.composer.press('ArrowDown');
    expect(await marked(here)).toContain(names[0]);
  });

  test.each(['Tab', 'Enter'])('are taken with %s', async (key) => {
    const here = await visit(browser);
    await here.composer.pressSequentially('/comp');
    await here.composer.press(key);
    await expect.poll(() => here.composer.inputValue()).toBe('/compare ');
    await here.list.waitFor();
    await here.composer.pressSequentially('lam');
    await here.composer.press(key);
    await expect.poll(() => here.composer.inputValue()).toBe('/compare first:lambda second:');
    await here.composer.pressSequentially('bat');
    await here.composer.press(key);
    await expect.poll(() => here.composer.inputValue()).toBe('/compare first:lambda second:batch ');
    await here.composer.press('Enter');
    await here.articles.nth(1).waitFor();
    expect(await here.articles.nth(1).innerText()).toContain('Lambda or Batch?');
    expect(await here.articles.count()).toBe(2);
  });

  test('are taken with a click, which leaves the focus in the composer', async () => {
    const here = await visit(browser);
    await here.composer.pressSequentially('/explain first:lam'.replace('first:', ''));
    await here.list.getByRole('option', { name: 'AWS Lambda', exact: true }).click();
    expect(await here.composer.inputValue()).toBe('/explain topic:lambda ');
    expect(await here.composer.evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('are closed with Escape, which keeps the text; Enter then sends', async () => {
    const here = await visit(browser);
    await here.composer.pressSequentially('/compare lam');
    await here.list.waitFor();
    await here.composer.press('Escape');
    await here.list.waitFor({ state: 'detached' });
    expect(await here.composer.inputValue()).toBe('/compare lam');
    await here.composer.press('Enter');
    await here.articles.nth(1).waitFor();
    expect(await here.composer.inputValue()).toBe('');
  });

  test('that are late do not lose what is typed after Enter or Escape', async () => {
    const here = await visit(browser);
    await here.page.route('**/api/complete', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue().catch(() => undefined);
    });
    await here.composer.fill('/explain lambda');
    await here.composer.press('Enter');
    await here.composer.pressSequentially('what is a pod?');
    await here.articles.nth(1).waitFor();
    expect(await here.composer.inputValue()).toBe('what is a pod?');
    expect(await here.articles.nth(0).innerText()).toContain('/explain lambda');
    await here.composer.fill('/comp');
    await here.composer.press('Escape');
    await here.composer.press('Enter');
    await here.articles.nth(3).waitFor();
    expect(await here.articles.nth(2).innerText()).toContain('/comp');
    expect(await here.list.count()).toBe(0);
  });

  test('come for pasted text as for typed text', async () => {
    const here = await visit(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await here.page.evaluate(() => navigator.clipboard.writeText('/compare first:lam'));
    await here.composer.press('ControlOrMeta+v');
    await here.list.getByRole('option', { name: 'AWS Lambda', exact: true }).waitFor();
    await here.composer.press('Enter');
    await expect.poll(() => here.composer.inputValue()).toBe('/compare first:lambda second:');
  });

  test('do not keep a pasted text of two lines from being one question', async () => {
    const here = await visit(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await here.page.evaluate(() => navigator.clipboard.writeText('how long can\na lambda run?\n'));
    await here.composer.press('ControlOrMeta+v');
    expect(await here.composer.inputValue()).toMatch(/^how long can a lambda run\?/);
  });

  test('replace what is before the caret only', async () => {
    const here = await visit(browser);
    await here.composer.fill(' second:batch');
    await here.composer.press('Home');
    await here.composer.pressSequentially('/compare first:lam');
    await here.composer.press('Tab');
    await expect.poll(() => here.composer.inputValue()).toMatch(/^\/compare first:lambda .*second:batch$/);
  });

  test('leave Tab to the browser when there are none', async () => {
    const here = await visit(browser);
    await here.composer.fill('/nonsense');
    await here.page.waitForTimeout(100);
    await here.composer.press('Tab');
    expect(await here.composer.evaluate((input) => input === document.activeElement)).toBe(false);
  });
});

describe('a line typed in one go and sent with Enter alone', () => {
  test.each([
    '/help',
    '/explain lambda',
    '/explain elastic container service',
    '/compare lambda batch',
    '/compare lambda vs batch',
    '/ask how long can a lambda run',
    '/which need:a weekly report of 40 minutes in a container',
    '/price lambda 3M 512MB 200ms',
    '/price lambda requests:3M memory:512MB duration:200ms',
    '/price fargate vcpu:0.5 memory:1GB tasks:2',
    '/help compare',
  ])('%s is answered', async (line) => {
    const here = await visit(browser);
    await here.composer.pressSequentially(line);
    await here.composer.press('Enter');
    await here.articles.nth(1).waitFor({ timeout: 1_000 });
    expect(await here.articles.nth(0).innerText()).toContain(line);
    const { reply } = await bot.respondToLine(line);
    expect(await here.articles.nth(1).innerText()).toContain(reply.body.embeds[0]?.title);
    expect(here.complaints).toEqual([]);
  });
});

test('each command can be given by keyboard alone, following the suggestions', async () => {
  for (const { definition } of bot.commands) {
    const here = await visit(browser);
    await here.page.keyboard.type(`/${definition.name.slice(0, -1)}`);
    await here.page.keyboard.press('Tab');
    await expect.poll(() => here.composer.inputValue()).toBe(`/${definition.name} `);
    for (let step = 0; step < 12 && (await here.articles.count()) === 0; step += 1) {
      const typed = await here.composer.inputValue();
      if (typed.endsWith(':')) await here.page.keyboard.type('1');
      await here.page.keyboard.press('Enter');
      await here.page.waitForTimeout(60);
      if ((await here.composer.inputValue()) !== typed && !/[:\s]$/.test(await here.composer.inputValue())) {
        await here.page.keyboard.press('Space');
      }
    }
    await here.articles.nth(1).waitFor();
    expect(here.complaints).toEqual([]);
  }
}, 90_000);
