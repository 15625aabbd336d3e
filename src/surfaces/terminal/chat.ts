import { createInterface } from 'node:readline';
import type { Bot, Response } from '../../bot.js';
import { isOfQuiz, lineMeant } from '../../replies/line-meant.js';
import type { ReplyBody } from '../../replies/reply.js';
import { LOCAL_ASKER } from '../../study/asker.js';
import { chunksOf, pastedTogether } from './pasted.js';
import type { Terminal } from './process-terminal.js';
import { renderReply, type TerminalStyle, TRY } from './render.js';

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
