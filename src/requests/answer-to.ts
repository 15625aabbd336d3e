import type { Answer } from '../answer/answer.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Command } from './command.js';
import { readLine } from './line.js';

/** The answer to a line, unless it depends on the member. */
export function answerTo(line: string, commands: readonly Command[], knowledge: Knowledge): Answer | undefined {
  const read = readLine(line, commands, knowledge);
  if ('problem' in read) return undefined;
  const command = commands.find(({ definition }) => definition.name === read.request.command);
  return command && 'answer' in command ? command.answer(read.request, knowledge) : undefined;
}
