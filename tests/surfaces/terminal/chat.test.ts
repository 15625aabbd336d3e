import { PassThrough } from 'node:stream';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { commands } from '../../../commands/index.js';
import { createBot } from '../../../src/bot.js';
import { createLog } from '../../../src/log.js';
import { studyMemory } from '../../../src/store/study-memory.js';
import { chat } from '../../../src/surfaces/terminal/chat.js';
import { studied } from '../../fixture/bank.js';
import { bot } from '../../fixture/bot.js';
import { storeInMemory } from '../../store/store-in-memory.js';
import { terminalWith } from './streams.js';

const COLOR = '\u001B[';

const studyBot = createBot(studied, createLog({ logLevel: 'silent' }), { commands, logMisses: false });

async function written(
  lines: readonly string[],
  { columns = 80, color = false, interactive = false, asked = bot } = {},
) {
  const terminal = terminalWith(lines, interactive);
  await chat(asked, terminal, () => ({ columns, color }));
  return terminal.written();
}

const LINES = ['/explain widget', '/compare widget gadget', '/explain widget', '/help', '/price lambda 3M 512MB 200ms'];

describe('a chat in the terminal', () => {
  test.each([30, 50, 80, 100])('wraps at %i columns, save what cannot be broken', async (columns) => {
    const text = await written(LINES, { columns });
    const typed = new Set(LINES.map((line) => `you › ${line}`));
    const wide = text.split('\n').filter((line) => line.length > columns && !typed.has(line));
    expect(wide.filter((line) => /\S\s+\S/.test(line.trim().replace(/^try: /, '')))).toEqual([]);
  });

  test('understands follow-ups', async () => {
    const text = await written(['/explain widget', 'how much does that cost?'], { columns: 100 });
    expect(text).toContain('How much does Widget cost?');
  });

  test('takes the label or the position of a button for a press', async () => {
    const [, second] = (await bot.respondToLine('/explain widget')).answer.nextSteps;
    const wanted = (await bot.respondToLine(second?.line ?? '')).reply.body.embeds[0]?.title ?? '';
    for (const press of ['2', second?.label.toUpperCase() ?? '']) {
      const text = await written(['/explain widget', press], { columns: 200 });
      expect(text.split(`you › ${press}\n`)[1]).toContain(wanted);
    }
  });

  test('takes a printed "try:" line for a press, also of an earlier reply', async () => {
    const [, second] = (await bot.respondToLine('/explain widget')).answer.nextSteps;
    const wanted = (await bot.respondToLine(second?.line ?? '')).reply.body.embeds[0]?.title ?? '';
    const press = `try: ${second?.label ?? ''}`;
    const text = await written(['/explain widget', '/help', press], { columns: 200 });
    expect(text.split(`you › ${press}\n`)[1]).toContain(wanted);
  });

  test.each([
    { typed: ['e', 'i dont know'], titles: ['Question 1', 'The answer'] },
    { typed: ['z', 'again', 'a'], titles: ['Question 1', 'Question 1', '[✔✘]'] },
    { typed: ['zzz', 'why'], titles: ['Not in my notes', 'The answer'] },
    { typed: ['a', 'b', 'next'], titles: ['[✔✘]', 'You have already answered', 'Question 2'] },
    { typed: ['a', 'why', 'next'], titles: ['[✔✘]', 'You have already answered', 'Question 2'] },
  ])('keeps a quiz open: $typed', async ({ typed, titles }) => {
    const text = await written(['/quiz topic:widget difficulty:fair', ...typed], { asked: studyBot });
    const shown = text.split(/^you › .*\n\n/m).slice(2);
    for (const [index, title] of titles.entries()) expect(shown[index]).toMatch(new RegExp(`^${title}`));
  });

  test('says that a letter stands for no option', async () => {
    expect(await written(['/quiz widget', 'e'], { asked: studyBot })).toContain('There is no option `E`.');
  });

  test('ends when a person says goodbye', async () => {
    const text = await written(['exit', '/explain widget'], { interactive: true });
    expect(text).not.toContain('Widget');
  });

  test('takes lines that come at once for one, as they were pasted', async () => {
    const pasted = ['Which is a widget?', 'A. A thing of the fixture', 'B. Another thing'].join('\n');
    const asked: string[] = [];
    const respondToLine = (line: string) => {
      asked.push(line);
      return bot.respondToLine(line);
    };
    await written(['/help', pasted, 'exit'], { interactive: true, asked: { ...bot, respondToLine } });
    expect(asked).toEqual(['/help', pasted]);
  });

  test('keeps every word when it wraps', async () => {
    const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
    expect(words(await written(LINES, { columns: 30 }))).toEqual(words(await written(LINES, { columns: 100 })));
  });

  test('shows the labels of buttons as lines to try', async () => {
    const { reply } = await bot.respondToLine('/explain widget');
    const lines = (await written(['/explain widget'], { columns: 120 })).split('\n');
    const ids = reply.body.components.flatMap((row) => row.components.map((button) => `try: ${button.label}`));
    expect(lines.filter((line) => line.startsWith('try: '))).toEqual(ids);
    expect(ids.length).toBeGreaterThan(0);
  });

  test('shows a picture by its alt text', async () => {
    const { reply } = await bot.respondToLine('/explain widget');
    const text = (await written(['/explain widget'])).replace(/\s+/g, ' ');
    expect(text).toContain(`[picture ${reply.files[0]?.name}: ${reply.files[0]?.description}]`);
  });

  test('shows what is exported, since it can give no file', async () => {
    const memory = studyMemory(storeInMemory, createLog({ logLevel: 'silent' }));
    const asked = createBot(studied, createLog({ logLevel: 'silent' }), { commands, logMisses: false, memory });
    const text = await written(['/quiz topic:widget', 'a', '/my-data export'], { asked, columns: 30 });
    await memory.close();
    const [, json = '', csv] = /\[my-data\.json: [^\]]+\]\n\n(.*)\n\n\[cards\.csv: [^\]]+\]\n\n(.*)/s.exec(text) ?? [];
    expect(JSON.parse(json)).toMatchObject({ answers: [{ note: 'widget' }] });
    expect(csv).toMatch(/^"[^"]+","/);
  });

  test('shows rows of a comparison', async () => {
    expect(await written(['/compare widget gadget'])).toContain(
      '\nTime limit\nWidget: 60 seconds a turn\nGadget: none\n',
    );
  });

  test('shows no Markdown', async () => {
    expect(await written(LINES)).not.toMatch(/\*\*|`|\]\(http|^-# /m);
  });

  test('has no colour by default', async () => {
    expect(await written(LINES)).not.toContain(COLOR);
  });

  test('has colour when it is asked for, wherever this process writes to', async () => {
    vi.stubEnv('FORCE_COLOR', undefined);
    vi.stubEnv('NO_COLOR', '1');
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const text = await written(LINES, { color: true });
    expect(text).toContain(`${COLOR}1m`);
    expect(text).toContain(`${COLOR}32mtry:`);
  });

  test('answers piped lines in order, each after its question', async () => {
    const text = await written(['/explain widget', '', 'what is a gadget?', '/help']);
    const questions = [...text.matchAll(/^you › (.*)$/gm)].map((match) => match[1]);
    expect(questions).toEqual(['/explain widget', '', 'what is a gadget?', '/help']);
  });

  test('ignores empty lines of a person', async () => {
    const text = await written(['', '   ', '/explain widget'], { interactive: true });
    expect(text).not.toContain('nothing to answer');
    expect(text).toContain('AWS Widget');
  });

  test('ends when its signal aborts', async () => {
    const stop = new AbortController();
    const input = new PassThrough();
    const style = () => {
      setImmediate(() => stop.abort());
      return { columns: 80, color: false };
    };
    const terminal = { ...terminalWith([]), input };
    input.write('/help\n');
    await chat(bot, terminal, style, stop.signal);
    expect(terminal.written()).toContain('What I can do');
  });
});
