import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Bot, Response } from '../../bot.js';
import { isOfQuiz, pressedLine, resumedLine } from '../../replies/pressed.js';
import { LOCAL_ASKER } from '../../study/asker.js';
import { renderReply, type TerminalStyle } from './render.js';

/** The terminal that a chat runs in. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  /** Whether a person is typing: shows a prompt, and leaves empty lines alone. */
  readonly interactive: boolean;
}

const PROMPT = 'you › ';
const GOODBYE = /^(?:exit|quit|bye)$/i;

/** Answers line after line, in order, until the input ends or the signal stops it. */
export async function chat(
  bot: Bot,
  terminal: Terminal,
  style: () => TerminalStyle,
  stop?: AbortSignal,
): Promise<void> {
  const { input, output, interactive } = terminal;
  const lines = createInterface({
    input,
    ...(interactive ? { output, prompt: PROMPT } : {}),
    ...(stop ? { signal: stop } : {}),
  });
  lines.on('SIGINT', () => lines.close());
  if (interactive) lines.prompt();
  let last: Response | undefined;
  let quiz: Response | undefined;
  for await (const line of lines) {
    if (interactive && GOODBYE.test(line.trim())) break;
    if (interactive && line.trim() === '') {
      lines.prompt();
      continue;
    }
    const response = await bot.respondToLine(
      (last && pressedLine(line, last.reply.body)) ?? (quiz && resumedLine(line, quiz.reply.body)) ?? line,
      last?.line,
      LOCAL_ASKER,
    );
    last = response;
    if (isOfQuiz(response.reply.body)) quiz = response;
    const heading = interactive ? '\n' : `${PROMPT}${line}\n\n`;
    output.write(`${heading}${renderReply(response.reply, style())}\n\n`);
    if (interactive) lines.prompt();
  }
}

/** Answers each input line with one line of JSON: what was typed, the Answer, the exact Discord message, and the time. */
export async function chatInJson(bot: Bot, { input, output }: Terminal): Promise<void> {
  for await (const line of createInterface({ input })) {
    output.write(`${JSON.stringify(toJson(line, await bot.respondToLine(line, undefined, LOCAL_ASKER)))}\n`);
  }
}

function toJson(input: string, { answer, reply, ms }: Response): object {
  const files = reply.files.map(({ name, data }) => ({ name, size: data.byteLength }));
  return { input, answer, reply: { ...reply.body, files }, ms };
}
