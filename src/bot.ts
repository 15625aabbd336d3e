import { randomUUID } from 'node:crypto';
import { commands } from '../commands/index.js';
import type { Answer } from './answers/answer.js';
import { failure } from './answers/failure.js';
import type { Config } from './config.js';
import type { Knowledge } from './knowledge.js';
import type { Logger } from './log.js';
import { logMiss } from './misses/log-miss.js';
import { layOut } from './replies/lay-out.js';
import { pictureRenderer } from './replies/pictures.js';
import type { Reply } from './replies/reply.js';
import type { Choice, Command } from './requests/command.js';
import { invalidLine } from './requests/invalid-line.js';
import { readLine } from './requests/line.js';
import type { CommandRequest } from './requests/request.js';

/** What came of a request. */
export interface Response {
  readonly answer: Answer;
  readonly reply: Reply;
  /** Milliseconds from the request to the laid-out reply. */
  readonly ms: number;
}

/** The bot without any surface: requests in, replies out. It never throws and never rejects. */
export interface Bot {
  readonly commands: readonly Command[];
  /** Answers a command. */
  readonly respond: (request: CommandRequest) => Promise<Response>;
  /** Answers a line as typed, or as a button carries it. */
  readonly respondToLine: (line: string) => Promise<Response>;
  /** Choices for an option that is being typed. */
  readonly complete: (request: CommandRequest, option: string, typed: string) => readonly Choice[];
}

/** The one funnel from request to reply: finds the command, times it, and words what goes wrong. */
export function createBot(knowledge: Knowledge, log: Logger, { logMisses }: Pick<Config, 'logMisses'>): Bot {
  const pictures = pictureRenderer(knowledge.picturesFolder);
  const byName = new Map(commands.map((command) => [command.definition.name, command]));

  const run = async (name: string, answerOf: () => Answer): Promise<Response> => {
    const start = performance.now();
    const finish = async (answer: Answer): Promise<Response> => {
      const reply = await layOut(answer, pictures);
      const ms = Math.round((performance.now() - start) * 10) / 10;
      log.debug({ command: name, kind: answer.kind, ms }, 'answered');
      if (logMisses) logMiss(answer, log);
      return { answer, reply, ms };
    };
    try {
      return await finish(answerOf());
    } catch (error) {
      const reference = randomUUID().slice(0, 8);
      log.error({ err: error, command: name, reference }, 'a request failed');
      return finish(failure(reference));
    }
  };

  const answer = (request: CommandRequest): Answer => {
    const command = byName.get(request.command);
    return command
      ? command.answer(request, knowledge)
      : invalidLine({ kind: 'unknown-command', typed: request.command, nearest: undefined });
  };

  return {
    commands,
    respond: (request) => run(request.command, () => answer(request)),
    respondToLine: (line) =>
      run('line', () => {
        const read = readLine(line, commands, knowledge);
        return 'request' in read ? answer(read.request) : invalidLine(read.problem);
      }),
    complete: (request, option, typed) => {
      try {
        return byName.get(request.command)?.complete?.(option, typed, request, knowledge) ?? [];
      } catch (error) {
        log.error({ err: error, command: request.command }, 'an autocomplete failed');
        return [];
      }
    },
  };
}
