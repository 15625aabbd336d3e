import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { bot } from '../real-bot.js';
import { servePage } from '../surfaces/page/served-page.js';
import { launchBrowser, say, type Visit, visit } from './browser.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Whether the newest article can be seen, at least in part. */
function newestIsInView({ articles }: Visit): Promise<boolean> {
  return articles.last().evaluate((article) => {
    const { top, bottom } = article.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  });
}

describe('a first visit', () => {
  test('shows a welcome with three commands; a click runs one', async () => {
    const here = await visit(browser);
    const starters = here.page.getByRole('region', { name: 'Welcome' }).getByRole('button');
    await starters.nth(2).waitFor();
    expect(await starters.count()).toBe(3);
    await starters.nth(1).click();
    await here.articles.nth(1).waitFor();
    expect(await here.articles.nth(0).innerText()).toContain('/compare first:lambda second:batch');
    expect(await here.articles.nth(1).innerText()).toContain('Lambda or Batch?');
    expect(await starters.count()).toBe(0);
    expect(await here.composer.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(here.complaints).toEqual([]);
  });

  test('is ready to type at once', async () => {
    const here = await visit(browser);
    await here.page.keyboard.type('what is a pod?');
    await here.page.keyboard.press('Enter');
    // Nothing typed is lost. How soon the reply comes is seen below: the first one of a process takes longer on a busy machine.
    await here.articles.nth(1).waitFor({ timeout: 5_000 });
    expect(await here.articles.nth(1).innerText()).toContain('Pod');
  });
});

describe('a line', () => {
  test('is an article, its reply the next one, in view, with an empty composer in focus', async () => {
    const here = await visit(browser);
    await say(here, 'how long can a lambda run?');
    const reply = await say(here, '/compare lambda batch');
    expect(await here.articles.count()).toBe(4);
    expect(await here.articles.nth(2).innerText()).toContain('/compare lambda batch');
    expect(await reply.innerText()).toContain('Lambda or Batch?');
    expect(await here.composer.inputValue()).toBe('');
    expect(await here.composer.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await newestIsInView(here)).toBe(true);
  });

  test('that is the letter of a quiz answers it, also after a reload', async () => {
    const here = await visit(browser);
    await say(here, '/quiz topic:lambda');
    expect(await (await say(here, 'b)')).innerText()).toMatch(/Right|Not quite/);
    await say(here, '/quiz topic:ecs');
    await here.page.reload();
    await here.articles.nth(5).waitFor();
    expect(await (await say(here, 'A')).innerText()).toMatch(/Right|Not quite/);
    expect(await here.articles.nth(6).innerText()).toContain('A');
  });

  test('is sent with the button, too', async () => {
    const here = await visit(browser);
    await here.composer.fill('/help');
    await here.page.getByRole('button', { name: 'Send' }).click();
    await here.articles.nth(1).waitFor();
    expect(await here.composer.inputValue()).toBe('');
  });

  test('of blanks is not sent', async () => {
    const here = await visit(browser);
    await here.composer.fill('   ');
    await here.composer.press('Enter');
    await here.page.waitForTimeout(100);
    expect(await here.articles.count()).toBe(0);
  });

  test.each(['/weather', '/price', '/compare lambda', '/compare fourth:x', '/explain unobtainium', '/help me'])(
    '%s that cannot run gets a polite reply',
    async (line) => {
      const here = await visit(browser);
      const reply = await say(here, line);
      expect(await reply.innerText()).toContain('aws-compute-bot');
      expect(here.complaints).toEqual([]);
    },
  );

  test('keeps markup and Markdown as text', async () => {
    const here = await visit(browser);
    await say(here, '<img src=x onerror=alert(1)> **bold** [a](javascript:alert(1))');
    expect(await here.articles.nth(0).innerText()).toContain('<img src=x onerror=alert(1)> **bold** [a](javascript:');
    expect(await here.articles.locator('img, script, a[href^="javascript"]').count()).toBe(0);
    expect(here.complaints).toEqual([]);
  });

  test('quickly followed by others gets its own reply below it', async () => {
    const here = await visit(browser);
    for (const line of ['what is a pod?', 'what is fargate?', 'what is lambda?']) {
      await here.composer.fill(line);
      await here.composer.press('Enter');
    }
    await here.articles.nth(5).waitFor();
    const texts = await here.articles.allInnerTexts();
    expect(texts[1]).toContain('Pod');
    expect(texts[3]).toContain('Fargate');
    expect(texts[5]).toContain('Lambda');
  });
});

describe('a reply', () => {
  test.each([
    ['a note', '/explain container'],
    ['a break-even', '/price break-even memory:512MB duration:200ms'],
  ])('of %s has a picture with alt text', async (_name, line) => {
    const here = await visit(browser);
    const reply = await say(here, line);
    const picture = reply.locator('img');
    expect(await picture.count()).toBe(1);
    const { reply: sent } = await bot.respondToLine(line);
    expect(await picture.getAttribute('alt')).toBe(sent.files[0]?.description);
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(500);
    await expect.poll(() => newestIsInView(here)).toBe(true);
    expect(here.complaints).toEqual([]);
  });

  test('goes on from the line before', async () => {
    const here = await visit(browser);
    await say(here, 'how long can a lambda run?');
    const reply = await say(here, 'and for fargate?');
    expect(await reply.innerText()).toContain('how long can Fargate run?');
  });

  test('has buttons that run their command line', async () => {
    const here = await visit(browser);
    const reply = await say(here, '/compare lambda batch');
    await reply.getByRole('button', { name: 'Explain Batch', exact: true }).click();
    await here.articles.nth(3).waitFor();
    expect(await here.articles.nth(2).innerText()).toContain('/explain topic:batch');
    expect(await here.articles.nth(3).innerText()).toContain('AWS Batch');
  });

  test('plays a quiz in one message, which is there again after a reload', async () => {
    const here = await visit(browser);
    const question = await say(here, '/quiz topic:lambda questions:2');
    await question.getByRole('button', { name: 'A', exact: true }).click();
    await question.getByRole('button', { name: 'Next question' }).click();
    await question.getByRole('button', { name: 'B', exact: true }).click();
    await question.getByText('Round finished').waitFor();
    expect(await here.articles.count()).toBe(2);
    await here.page.reload();
    await here.articles.nth(1).getByText('Round finished').waitFor();
    await here.articles.nth(1).getByRole('button', { name: 'Explain' }).first().click();
    await here.articles.nth(3).waitFor();
  });

  test('has links that open in a tab of their own and tell it nothing', async () => {
    const here = await visit(browser);
    const reply = await say(here, '/explain fargate');
    const link = reply.getByRole('link').first();
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toContain('noopener');
  });

  test('is told apart if only the member sees it, and can be dismissed', async () => {
    const here = await visit(browser);
    const reply = await say(here, '/help');
    expect(await reply.innerText()).toContain('Only you can see this');
    await reply.getByRole('button', { name: 'Dismiss message' }).click();
    await expect.poll(() => here.articles.count()).toBe(1);
    await here.page.reload();
    await here.articles.first().waitFor();
    expect(await here.articles.count()).toBe(1);
  });
});

describe('after a reload', () => {
  test('articles, pictures and buttons are back, and the buttons work', async () => {
    const here = await visit(browser);
    await say(here, 'how long can a lambda run?');
    await say(here, '/explain container');
    await here.page.reload();
    await here.articles.nth(3).waitFor();
    const reply = here.articles.nth(3);
    expect(await here.articles.nth(0).innerText()).toContain('how long can a lambda run?');
    expect(await reply.locator('img').getAttribute('alt')).toMatch(/\S/);
    await expect.poll(() => newestIsInView(here)).toBe(true);
    await reply.getByRole('button').first().click();
    await here.articles.nth(5).waitFor();
    expect(here.complaints).toEqual([]);
  });

  test('a cleared conversation comes back with Undo, and stays for who reloads at once', async () => {
    const here = await visit(browser);
    await say(here, '/explain fargate');
    await here.page.getByRole('button', { name: 'Clear conversation' }).click();
    await here.page.getByRole('region', { name: 'Welcome' }).waitFor();
    // Nobody can reload sooner than the page itself does.
    await here.page.evaluate(() => {
      const messages = document.querySelector('#messages');
      if (messages) new MutationObserver(() => location.reload()).observe(messages, { childList: true });
    });
    const reloaded = here.page.waitForEvent('load');
    await here.page.getByRole('button', { name: 'Undo' }).click();
    await reloaded;
    await here.articles.nth(1).waitFor();
    expect(await here.articles.count()).toBe(2);
  });

  test('nothing is back once the conversation was cleared', async () => {
    const here = await visit(browser);
    await say(here, '/explain fargate');
    await here.page.getByRole('button', { name: 'Clear conversation' }).click();
    await here.page.getByRole('region', { name: 'Welcome' }).waitFor();
    await here.page.reload();
    await here.page.getByRole('region', { name: 'Welcome' }).waitFor();
    expect(await here.articles.count()).toBe(0);
  });
});

test('a link to a message is copied, and leads to it', async () => {
  const here = await visit(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  const first = await say(here, '/explain container');
  for (const line of ['/explain fargate', '/explain lambda', '/explain batch']) await say(here, line);
  await first.getByRole('button', { name: 'Copy link to message' }).click();
  await here.page.getByText('Link copied').waitFor();
  const link = await here.page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#message-/);
  const page = await here.page.context().newPage();
  await page.goto(link);
  const linked = page.getByRole('article').nth(1);
  await expect.poll(() => linked.evaluate((article) => article === document.activeElement)).toBe(true);
  await page.waitForTimeout(300);
  const box = await linked.boundingBox();
  expect((box?.y ?? 9_999) + (box?.height ?? 0)).toBeGreaterThan(0);
  expect(box?.y).toBeLessThan(700);
});

test('a server that is gone is told, the text is kept, and goes through once it is back', async () => {
  const here = await visit(browser);
  await say(here, '/explain fargate');
  const port = Number(new URL(here.surface.address).port);
  await here.surface.close();
  await here.composer.fill('what is a pod?');
  await here.composer.press('Enter');
  const alert = here.page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toContain('is not answering');
  expect(await here.composer.inputValue()).toBe('what is a pod?');
  expect(await here.articles.count()).toBe(2);
  const again = await servePage({ port }, bot);
  onTestFinished(() => again.close());
  await here.composer.press('Enter');
  await here.articles.nth(3).waitFor();
  expect(await alert.count()).toBe(0);
});

test('a line that is too long is told, and kept, until it is shortened', async () => {
  const here = await visit(browser);
  await here.composer.fill('?'.repeat(6_001));
  await here.composer.press('Enter');
  const alert = here.page.getByRole('alert');
  expect(await alert.innerText()).toBe('A line can have 6,000 characters at most.');
  expect(await here.composer.inputValue()).toHaveLength(6_001);
  await here.composer.press('Backspace');
  expect(await here.composer.inputValue()).toHaveLength(6_000);
  expect(await alert.count()).toBe(0);
});

/** Opens the page with a line in its address, once the first visit is complete. */
async function open({ page, surface }: Visit, line: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.goto(`${surface.address}/?line=${encodeURIComponent(line)}`);
}

describe('the address of a quote', () => {
  test('opens it again, once', async () => {
    const here = await visit(browser);
    await open(here, '/price ec2 instance:t3.micro count:2');
    await here.articles.nth(1).waitFor();
    expect(await here.articles.nth(1).innerText()).toContain('$15.18 a month');
    expect(new URL(here.page.url()).search).toBe('');
    const copy = here.articles.nth(1).getByRole('button', { name: 'Copy link to this quote' });
    await copy.evaluate((button) =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text: string) => Promise.resolve(button.setAttribute('data-copied', text)) },
      }),
    );
    await copy.click();
    const copied = new URL((await copy.getAttribute('data-copied')) ?? '');
    expect(copied.searchParams.get('line')).toBe('/price ec2 instance:t3.micro count:2');
    await here.page.reload();
    await here.articles.nth(1).waitFor();
    expect(await here.articles.count()).toBe(2);
    expect(here.complaints).toEqual([]);
  });

  test('with forged values gets the usual reply', async () => {
    const here = await visit(browser);
    await open(here, '/price ec2 instance:<b>x</b> count:-7');
    await here.articles.nth(1).waitFor();
    expect(await here.articles.nth(1).innerText()).toContain('cannot be below zero');
    expect(here.complaints).toEqual([]);
  });

  test('runs nothing else: another line waits in the composer', async () => {
    const here = await visit(browser);
    await open(here, '/my-data delete');
    await here.composer.waitFor();
    expect(await here.composer.inputValue()).toBe('/my-data delete');
    expect(await here.articles.count()).toBe(0);
  });
});
