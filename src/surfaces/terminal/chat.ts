import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Bot, Response } from '../../bot.js';
import { isOfQuiz, lineMeant } from '../../replies/line-meant.js';
import type { ReplyBody } from '../../replies/reply.js';
import { LOCAL_ASKER } from '../../study/asker.js';
import { renderReply, type TerminalStyle, TRY } from './render.js';

/** The terminal of a chat. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  /** Whether a person is typing: shows a prompt, and ignores empty lines. */
  readonly interactive: boolean;
}

const PROMPT = 'you › ';
/** Replies whose buttons can be typed. */
const MOST_EARLIER = 20;
const GOODBYE = /^(?:exit|quit|bye)$/i;

/** Answers lines in order until the input ends or the signal aborts. */
export async function chat(
  bot: Bot,
  terminal: Terminal,
  style: () => TerminalStyle,
  stop?: AbortSignal,
): Promise<void> {
  const { input, output, interactive } = terminal;
  const chunks = chunksOf(input);
  const lines = createInterface({
    input,
    ...(interactive ? { output, prompt: PROMPT } : {}),
    ...(stop ? { signal: stop } : {}),
  });
  lines.on('SIGINT', () => lines.close());
  if (interactive) lines.prompt();
  let last: Response | undefined;
  let quiz: Response | undefined;
  let earlier: readonly ReplyBody[] = [];
  for await (const line of interactive ? pastedTogether(lines, chunks) : lines) {
    if (interactive && GOODBYE.test(line.trim())) break;
    if (interactive && line.trim() === '') {
      lines.prompt();
      continue;
    }
    const before = last && { reply: last.reply.body, kind: last.answer.kind };
    const typed = line.startsWith(TRY) ? line.slice(TRY.length).trim() : line;
    const meant = lineMeant(typed, before, quiz?.reply.body, earlier);
    const response = await bot.respondToLine(meant, last?.line, LOCAL_ASKER);
    last = response;
    earlier = [response.reply.body, ...earlier].slice(0, MOST_EARLIER);
    if (isOfQuiz(response.reply.body)) quiz = response;
    const heading = interactive ? '\n' : `${PROMPT}${line}\n\n`;
    output.write(`${heading}${renderReply(response.reply, style())}\n\n`);
    if (interactive) lines.prompt();
  }
}

/**
 * Lines that come at once were pasted, and are one: an exam question with its options, a log.
 * @param chunks what the input has brought so far, counted before the lines read it
 */
async function* pastedTogether(lines: Interface, chunks: () => number): AsyncGenerator<string> {
  const waiting: number[] = [];
  lines.on('line', () => waiting.push(chunks()));
  let pasted: string[] = [];
  for await (const line of lines) {
    pasted.push(line);
    const chunk = waiting.shift();
    // The last line of what was pasted stands behind the prompt until Enter.
    if (waiting[0] === chunk || lines.line) continue;
    yield pasted.join('\n');
    pasted = [];
  }
  if (pasted.length > 0) yield pasted.join('\n');
}

/** Counts the chunks that an input brings. */
function chunksOf(input: Readable): () => number {
  let count = 0;
  input.on('data', () => {
    count += 1;
  });
  return () => count;
}

/** Answers each input line with a line of JSON: the input, the Answer, the Discord message, and the time. */
export async function chatInJson(bot: Bot, { input, output }: Terminal): Promise<void> {
  for await (const line of createInterface({ input })) {
    const { answer, reply, ms } = await bot.respondToLine(line, undefined, LOCAL_ASKER);
    const files = reply.files.map(({ name, data }) => ({ name, size: data.byteLength }));
    output.write(`${JSON.stringify({ input: line, answer, reply: { ...reply.body, files }, ms })}\n`);
  }
}

const DEFAULT_COLUMNS = 80;
/** Longer lines are tiring to read. */
const MOST_COLUMNS = 100;

/** The terminal of this process, which exits once its output is closed, as with `| head`. */
export function processTerminal(): Terminal {
  process.stdout.on('error', (error) => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  return { input: process.stdin, output: process.stdout, interactive: process.stdin.isTTY === true };
}

/** The current width and colour of this process's output, respecting NO_COLOR and FORCE_COLOR. */
export function terminalStyle(): TerminalStyle {
  const { NO_COLOR, FORCE_COLOR } = process.env as { NO_COLOR?: string; FORCE_COLOR?: string };
  const wanted = FORCE_COLOR !== undefined && FORCE_COLOR !== '0';
  return {
    columns: Math.min(process.stdout.columns ?? DEFAULT_COLUMNS, MOST_COLUMNS),
    color: wanted || (process.stdout.isTTY === true && !NO_COLOR),
  };
}
