import { randomUUID } from 'node:crypto';
import type { Answer } from './answer/answer.js';
import { failure, tooFast } from './answer/build/invalid.js';
import { askWhatChanges } from './answer/prices/ask-back.js';
import { leftOutText } from './answer/prices/how-read.js';
import { completions } from './completions.js';
import type { Config } from './config.js';
import type { Item } from './items/item.js';
import type { Knowledge } from './knowledge/knowledge.js';
import type { Logger } from './log.js';
import { logMiss } from './log-miss.js';
import { recentlyMade } from './recent.js';
import { layOut } from './replies/lay-out.js';
import { pictureRenderer } from './replies/pictures.js';
import type { Reply } from './replies/reply.js';
import type { Choice, Command, StudyTools } from './requests/command.js';
import { keepsPreviousLine, resolveFollowUp } from './requests/follow-up.js';
import { invalidLine } from './requests/invalid-line.js';
import { readLine } from './requests/line.js';
import type { CommandRequest } from './requests/request.js';
import type { Channels } from './schedule/channels.js';
import type { StudyMemory } from './store/study-memory.js';
import type { Asker } from './study/asker.js';
import { learnedBanks } from './study/learned-bank.js';
import { paceOfMembers } from './study/pace.js';
import { loadScheduler } from './study/repetition.js';
import type { Studied } from './study-metrics.js';
import { echo } from './typed-text.js';

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
export interface AnsweredRequest {
  /** A command of this bot, or "unknown". */
  readonly command: string;
  readonly kind: Answer['kind'];
  readonly ms: number;
  /** Whether something broke inside the bot. */
  readonly failed: boolean;
}

/** How a bot is run. */
export interface BotOptions extends Pick<Config, 'logMisses' | 'euros'> {
  /** What it understands, in the order in which the page lists them. */
  readonly commands: readonly Command[];
  /** What answers to quizzes are remembered with; nothing is if left out. */
  readonly memory?: StudyMemory | undefined;
  /** Where the bot writes without being asked; nowhere if left out. */
  readonly channels?: Channels | undefined;
  /** Milliseconds since 1970; the clock, unless a test says otherwise. */
  readonly now?: () => number;
  readonly onAnswered?: (answered: AnsweredRequest) => void;
  /** Told of each answer to a question of a quiz, but not of a second press on it. */
  readonly onStudied?: (studied: Studied) => void;
  /** Told of the questions of quizzes when they are loaded. */
  readonly onItems?: (items: readonly Item[]) => void;
  readonly onReport?: StudyTools['onReport'];
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
  /** Loads what is otherwise loaded when it is first needed; for a process that outlives an update of its files. */
  readonly load: () => Promise<void>;
}

type AnswerOf = () => Answer | Promise<Answer>;

/** What is found out about a request while it is answered. */
interface Asked {
  command: string;
  /** As it was understood. Only for lines. */
  line?: string;
  /** The reply depends on who asks, or on chance. */
  personal?: true;
}

/** What came of a request, to be kept for those who ask the same. */
interface Finished extends Readonly<Asked>, Pick<Response, 'answer' | 'reply'> {
  readonly failed: boolean;
}

/** Discord's own limit for an option is 6,000 characters; what a pipe sends beyond it is not looked at. */
const LONGEST_LINE = 6_100;

const SEED_LENGTH = 4;

/** How many are kept for those who ask the same; a reply with a chart holds some 60 KB. */
const MOST_REPLIES = 300;

/** How a line that goes on from another was understood is shown up to here. */
const LONGEST_SHOWN = 200;

/** The one funnel from request to reply: finds the command, times it, and words what goes wrong. */
export function createBot(
  loaded: Knowledge,
  log: Logger,
  {
    commands,
    logMisses,
    euros,
    memory,
    channels,
    now = Date.now,
    onAnswered,
    onStudied,
    onItems,
    onReport,
  }: BotOptions,
): Bot {
  const knowledge = euros ? { ...loaded, euros } : loaded;
  const pictures = pictureRenderer(knowledge.picturesFolder, (error) =>
    log.error({ err: error }, 'a picture could not be drawn'),
  );
  const byName = new Map(commands.map((command) => [command.definition.name, command]));
  const finished = recentlyMade<Finished>(MOST_REPLIES);
  const secondsToWait = paceOfMembers();
  let areItemsTold = false;

  const finish = async (asked: Asked, answerOf: AnswerOf): Promise<Finished> => {
    try {
      const answer = await answerOf();
      return { ...asked, answer, reply: await layOut(answer, pictures), failed: false };
    } catch (error) {
      const reference = randomUUID().slice(0, 8);
      log.error({ err: error, command: asked.command, reference }, 'a request failed');
      const answer = failure(reference);
      return { ...asked, answer, reply: await layOut(answer, pictures), failed: true };
    }
  };

  const loadItems = async () => {
    const bank = await knowledge.loadItems();
    if (!areItemsTold) onItems?.(bank.items);
    areItemsTold = true;
    return bank;
  };

  const tools: StudyTools = {
    knowledge: { ...knowledge, loadItems },
    learned: learnedBanks(memory, now),
    newSeed: () => randomUUID().slice(0, SEED_LENGTH),
    now,
    ...(memory ? { memory } : {}),
    ...(channels ? { channels } : {}),
    ...(onReport ? { onReport } : {}),
  };

  const finishAndKeep = async (key: string, asked: Asked, answerOf: AnswerOf): Promise<Finished> => {
    const made = await finish(asked, answerOf);
    if (!made.failed && !made.personal && !made.reply.lacksPicture) finished.keep(key, made);
    return made;
  };

  /** What was asked before is answered with the same reply: the notes do not change while the bot runs. */
  const run = async (key: string, asked: Asked, answerOf: AnswerOf): Promise<Response> => {
    const start = performance.now();
    const { command, line, answer, reply, failed } = finished.get(key) ?? (await finishAndKeep(key, asked, answerOf));
    const ms = Math.round((performance.now() - start) * 10) / 10;
    log.debug({ command, kind: answer.kind, ms }, 'answered');
    if (logMisses) logMiss(answer, log);
    if (answer.kind === 'verdict' && answer.remembered !== 'known' && !answer.isRepeated)
      onStudied?.({ source: command, kind: answer.itemKind, correct: answer.right });
    onAnswered?.({ command: byName.has(command) ? command : 'unknown', kind: answer.kind, ms, failed });
    return { answer, reply, ms, ...(line === undefined ? {} : { line }) };
  };

  const answer = (request: CommandRequest, asked: Asked, asker: Asker | undefined): Answer | Promise<Answer> => {
    asked.command = request.command;
    const command = byName.get(request.command);
    if (!command) return invalidLine({ kind: 'unknown-command', typed: request.command, nearest: undefined });
    if (!('act' in command)) return command.answer(request, knowledge);
    asked.personal = true;
    const wait = asker && !command.isAlwaysAnswered ? secondsToWait(asker.id, now()) : undefined;
    if (wait !== undefined) return tooFast(wait);
    return command.act(request, asker, tools);
  };

  return {
    commands,
    respond: (request, asker) => {
      const asked: Asked = { command: request.command };
      const key = JSON.stringify([request.command, request.subcommand, request.options]);
      return run(key, asked, () => answer(request, asked, asker));
    },
    respondToLine: (line, before, asker) => {
      const asked: Asked = { command: 'line', line };
      return run(JSON.stringify([line, before]), asked, async () => {
        const goesOn = before === undefined ? undefined : resolveFollowUp(line, before, commands, knowledge);
        if (goesOn && 'asks' in goesOn) {
          // What comes next still goes on from the request that was priced.
          asked.line = before ?? line;
          return askWhatChanges(goesOn);
        }
        asked.line = goesOn?.line ?? line;
        const read = readLine(asked.line.slice(0, LONGEST_LINE), commands, knowledge);
        if ('problem' in read) {
          asked.line = before ?? line;
          return invalidLine(read.problem);
        }
        const answered = await answer(read.request, asked, asker);
        if (before !== undefined && keepsPreviousLine(answered, asked.line, goesOn, commands, knowledge))
          asked.line = before;
        if (!goesOn) return answered;
        const leftOut = goesOn.unread.length === 0 ? '' : `; ${leftOutText(goesOn.unread)}`;
        const both = goesOn.both === undefined ? [] : [{ label: 'Both together', line: goesOn.both }];
        return {
          ...answered,
          nextSteps: [...both, ...answered.nextSteps],
          corrections: [{ typed: line, read: echo(goesOn.line, LONGEST_SHOWN) + leftOut }, ...answered.corrections],
        };
      });
    },
    isPrivate: (request) => byName.get(request.command)?.isPrivate?.(request) ?? false,
    complete: completions(byName, knowledge, log),
    load: async () => {
      const studying = memory ? [memory.load(), loadScheduler()] : [];
      for (const loading of await Promise.allSettled([pictures.load(), knowledge.holdItems(), ...studying]))
        if (loading.status === 'rejected') log.error({ err: loading.reason }, 'not everything could be loaded');
    },
  };
}
