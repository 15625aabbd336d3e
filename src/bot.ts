import { randomUUID } from 'node:crypto';
import { commands } from '../commands/index.js';
import type { Answer } from './answer/answer.js';
import { failure } from './answer/build/failure.js';
import type { Config } from './config.js';
import type { Knowledge } from './knowledge/knowledge.js';
import type { Logger } from './log.js';
import { logMiss } from './log-miss.js';
import { layOut } from './replies/lay-out.js';
import { pictureRenderer } from './replies/pictures.js';
import type { Reply } from './replies/reply.js';
import type { Asker } from './requests/asker.js';
import type { Choice, Command, StudyTools } from './requests/command.js';
import { invalidLine } from './requests/invalid-line.js';
import { readLine } from './requests/line.js';
import type { CommandRequest } from './requests/request.js';
import type { StudyMemory } from './store/study-memory.js';
import { echo } from './typed-text.js';
import { wholeLine } from './understand/follow-up.js';

/** What came of a request. */
export interface Response {
  readonly answer: Answer;
  readonly reply: Reply;
  /** The line as it was understood, which the next one may go on from. Only for lines. */
  readonly line?: string;
  /** Milliseconds from the request to the laid-out reply. */
  readonly ms: number;
}

/** What is told of each answer, to be counted; nothing of what was typed. */
export interface Answered {
  /** A command of this bot, or "unknown". */
  readonly command: string;
  readonly kind: Answer['kind'];
  readonly ms: number;
  /** Whether something broke inside the bot. */
  readonly failed: boolean;
}

/** How a bot is run. */
export interface BotOptions extends Pick<Config, 'logMisses'> {
  /** What answers to quizzes are remembered with; nothing is if left out. */
  readonly memory?: StudyMemory | undefined;
  /** Milliseconds since 1970; the clock, unless a test says otherwise. */
  readonly now?: () => number;
  readonly onAnswered?: (answered: Answered) => void;
}

/** The bot without any surface: requests in, replies out. It never throws and never rejects. */
export interface Bot {
  readonly commands: readonly Command[];
  /** Answers a command. */
  readonly respond: (request: CommandRequest, asker?: Asker) => Promise<Response>;
  /**
   * Answers a line as typed, or as a button carries it.
   * @param before the line that it may go on from ("and for Fargate?"), as it was understood
   * @param asker who asks; nobody in particular if left out
   */
  readonly respondToLine: (line: string, before?: string, asker?: Asker) => Promise<Response>;
  /** Whether the reply to a command will be the asker's alone. */
  readonly isPrivate: (request: CommandRequest) => boolean;
  /** Choices for an option that is being typed. */
  readonly complete: (request: CommandRequest, option: string, typed: string) => readonly Choice[];
}

/** Discord's own limit for an option is 6,000 characters; what a pipe sends beyond it is not looked at. */
const LONGEST_LINE = 6_100;

const SEED_LENGTH = 4;

/** How a line that goes on from another was understood is shown up to here. */
const LONGEST_SHOWN = 120;

/** The one funnel from request to reply: finds the command, times it, and words what goes wrong. */
export function createBot(
  knowledge: Knowledge,
  log: Logger,
  { logMisses, memory, now = Date.now, onAnswered }: BotOptions,
): Bot {
  const pictures = pictureRenderer(knowledge.picturesFolder);
  const byName = new Map(commands.map((command) => [command.definition.name, command]));

  const run = async (asked: { command: string }, answerOf: () => Answer | Promise<Answer>): Promise<Response> => {
    const start = performance.now();
    const finish = async (answer: Answer, failed: boolean): Promise<Response> => {
      const reply = await layOut(answer, pictures);
      const ms = Math.round((performance.now() - start) * 10) / 10;
      log.debug({ command: asked.command, kind: answer.kind, ms }, 'answered');
      if (logMisses) logMiss(answer, log);
      onAnswered?.({ command: byName.has(asked.command) ? asked.command : 'unknown', kind: answer.kind, ms, failed });
      return { answer, reply, ms };
    };
    try {
      return await finish(await answerOf(), false);
    } catch (error) {
      const reference = randomUUID().slice(0, 8);
      log.error({ err: error, command: asked.command, reference }, 'a request failed');
      return finish(failure(reference), true);
    }
  };

  const tools: StudyTools = {
    knowledge,
    newSeed: () => randomUUID().slice(0, SEED_LENGTH),
    now,
    ...(memory ? { memory } : {}),
  };

  const answer = (request: CommandRequest, asker: Asker | undefined): Answer | Promise<Answer> => {
    const command = byName.get(request.command);
    if (!command) return invalidLine({ kind: 'unknown-command', typed: request.command, nearest: undefined });
    return 'act' in command ? command.act(request, asker, tools) : command.answer(request, knowledge);
  };

  return {
    commands,
    respond: (request, asker) => run({ command: request.command }, () => answer(request, asker)),
    respondToLine: async (line, before, asker) => {
      const asked = { command: 'line' };
      let whole: string | undefined;
      const response = await run(asked, async () => {
        whole = before === undefined ? undefined : wholeLine(line, before, knowledge.names);
        const read = readLine((whole ?? line).slice(0, LONGEST_LINE), commands, knowledge);
        if ('problem' in read) return invalidLine(read.problem);
        asked.command = read.request.command;
        const answered = await answer(read.request, asker);
        if (whole === undefined) return answered;
        return {
          ...answered,
          corrections: [{ typed: line, read: echo(whole, LONGEST_SHOWN) }, ...answered.corrections],
        };
      });
      return { ...response, line: whole ?? line };
    },
    isPrivate: (request) => byName.get(request.command)?.isPrivate?.(request) ?? false,
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
