import { randomUUID } from 'node:crypto';
import type { Answer } from './answer/answer.js';
import { failure, tooFast } from './answer/parts/invalid.js';
import { askWhatChanges, withDoubt } from './answer/prices/doubtful-change.js';
import { besideRead } from './answer/prices/how-read.js';
import { withTotalBefore } from './answer/prices/total-before.js';
import type { Config } from './config.js';
import { LIMITS } from './discord-limits.js';
import type { Knowledge } from './knowledge/knowledge.js';
import { lazily } from './lazily.js';
import type { Logger } from './log.js';
import { logMiss } from './log-miss.js';
import { lineOfButton } from './pricing/button-line.js';
import type { Item, ItemKind } from './quiz/item.js';
import { recentlyMade } from './recent.js';
import { layOut } from './replies/lay-out.js';
import { pictureRenderer } from './replies/pictures.js';
import type { Reply } from './replies/reply.js';
import type { Command, StudyTools } from './requests/command.js';
import { completerOf, type OptionCompleter } from './requests/completer.js';
import { resolveFollowUp } from './requests/follow-up.js';
import { invalidLine } from './requests/invalid-line.js';
import { readLine } from './requests/line.js';
import { contextBehindQuestion, nextContext } from './requests/next-context.js';
import type { CommandRequest } from './requests/request.js';
import type { Channels } from './schedule/channels.js';
import type { StudyMemory } from './store/study-memory.js';
import type { Asker } from './study/asker.js';
import { learnedBanks } from './study/learned-bank.js';
import { paceOfMembers } from './study/pace.js';
import { loadScheduler } from './study/repetition.js';
import { echo } from './typed-text.js';
import { lastTurns, splitChanged, TURN_SEPARATOR } from './understand/conversation.js';

/** The answer to a request, and its reply. */
export interface Response {
  readonly answer: Answer;
  readonly reply: Reply;
  /** The line as the bot read it, which the next line may follow up on. Only for lines. */
  readonly line?: string;
  /** Milliseconds from the request to the laid-out reply. */
  readonly ms: number;
}

/** What metrics may know of a request: nothing that was typed. */
export interface AnsweredRequest {
  /** A command of this bot, or "unknown". */
  readonly command: string;
  readonly kind: Answer['kind'];
  readonly ms: number;
  /** Whether an exception was caught. */
  readonly failed: boolean;
}

/** A first answer to a quiz question. */
export interface Studied {
  /** The command that asked it. */
  readonly source: string;
  readonly kind: ItemKind;
  readonly correct: boolean;
}

/** Settings and dependencies of a bot. */
export interface BotOptions extends Pick<Config, 'logMisses' | 'euros'> {
  /** In the order in which the page lists them. */
  readonly commands: readonly Command[];
  /** Stores quiz answers; without it nothing is stored. */
  readonly memory?: StudyMemory | undefined;
  /** Where scheduled posts go; without it there are none. */
  readonly channels?: Channels | undefined;
  /** Milliseconds since 1970; `Date.now` except in tests. */
  readonly now?: () => number;
  readonly onAnswered?: (answered: AnsweredRequest) => void;
  /** Called for each first answer to a quiz question. */
  readonly onStudied?: (studied: Studied) => void;
  /** Called once, when the quiz questions are loaded. */
  readonly onItems?: (items: readonly Item[]) => void;
  readonly onReport?: StudyTools['onReport'];
}

/** The bot without any surface: requests in, replies out. It never throws and never rejects. */
export interface Bot {
  readonly commands: readonly Command[];
  readonly respond: (request: CommandRequest, asker?: Asker) => Promise<Response>;
  /**
   * Answers a line as typed, or the line of a button.
   * @param before the previous line as the bot read it, which this one may follow up on ("and for Fargate?")
   */
  readonly respondToLine: (line: string, before?: string, asker?: Asker) => Promise<Response>;
  /** Whether the reply to a command will be visible to the asker only. */
  readonly isPrivate: (request: CommandRequest) => boolean;
  readonly complete: OptionCompleter;
  /** Loads everything that is otherwise loaded lazily, in case the files are replaced while the bot runs. */
  readonly load: () => Promise<void>;
}

/** What is learned about a request while it is answered. */
interface RequestContext {
  command: string;
  /** As the bot read it. Only for lines. */
  line?: string;
  /** The reply depends on the asker or on chance, so it is not cached. */
  personal?: true;
}

type Outcome = Readonly<RequestContext> & Pick<Response, 'answer' | 'reply'> & Pick<AnsweredRequest, 'failed'>;

/** A pipe may send more than an option can hold; the names of a command and its option come on top. */
const LONGEST_LINE = LIMITS.optionText + 100;
/** Two rounds with the same seed would count as one: four digits repeat within some hundred rounds. */
const SEED_LENGTH = 8;
/** A reply with a chart takes some 60 KB. */
const CACHED_REPLIES = 300;
/** Longest echo of a follow-up as the bot read it. */
const LONGEST_FOLLOW_UP = 200;

/** The single path from request to reply: finds the command, times it, and turns exceptions into replies. */
export function createBot(
  loaded: Knowledge,
  log: Logger,
  { commands, logMisses, memory, channels, now = Date.now, onAnswered, onStudied, onItems, ...options }: BotOptions,
): Bot {
  const knowledge = options.euros ? { ...loaded, euros: options.euros } : loaded;
  const pictures = pictureRenderer(knowledge.picturesFolder, (error) =>
    log.error({ err: error }, 'a picture could not be drawn'),
  );
  const byName = new Map(commands.map((command) => [command.definition.name, command]));
  const cachedReplies = recentlyMade<Outcome>(CACHED_REPLIES);
  const secondsToWait = paceOfMembers();

  const tools: StudyTools = {
    knowledge: {
      ...knowledge,
      loadItems: lazily(async () => {
        const bank = await knowledge.loadItems();
        onItems?.(bank.items);
        return bank;
      }),
    },
    learned: learnedBanks(memory, now),
    newSeed: () => randomUUID().slice(0, SEED_LENGTH),
    now,
    ...(memory ? { memory } : {}),
    ...(channels ? { channels } : {}),
    ...(options.onReport ? { onReport: options.onReport } : {}),
  };

  const outcomeOf = async (context: RequestContext, answering: () => Promise<Answer>): Promise<Outcome> => {
    try {
      const answer = await answering();
      return { ...context, answer, reply: await layOut(answer, pictures), failed: false };
    } catch (error) {
      const reference = randomUUID().slice(0, 8);
      log.error({ err: error, command: context.command, reference }, 'a request failed');
      const answer = failure(reference);
      return { ...context, answer, reply: await layOut(answer, pictures), failed: true };
    }
  };

  /** Equal requests get the cached reply: the notes do not change while the bot runs. */
  const run = async (key: string, context: RequestContext, answering: () => Promise<Answer>): Promise<Response> => {
    const start = performance.now();
    let outcome = cachedReplies.get(key);
    if (!outcome) {
      outcome = await outcomeOf(context, answering);
      if (!outcome.failed && !outcome.personal && !outcome.reply.lacksPicture) cachedReplies.keep(key, outcome);
    }
    const { command, line, answer, reply, failed } = outcome;
    const ms = Math.round((performance.now() - start) * 10) / 10;
    log.debug({ command, kind: answer.kind, ms }, 'answered');
    if (logMisses) logMiss(answer, log);
    if (answer.kind === 'verdict' && answer.remembered !== 'known' && !answer.isRepeated)
      onStudied?.({ source: command, kind: answer.itemKind, correct: answer.right });
    onAnswered?.({ command: byName.has(command) ? command : 'unknown', kind: answer.kind, ms, failed });
    return { answer, reply, ms, ...(line === undefined ? {} : { line }) };
  };

  const answerRequest = async (request: CommandRequest, context: RequestContext, asker?: Asker): Promise<Answer> => {
    context.command = request.command;
    const command = byName.get(request.command);
    if (!command) return invalidLine({ kind: 'unknown-command', typed: request.command, nearest: undefined });
    if (!('act' in command)) return command.answer(request, knowledge);
    context.personal = true;
    const wait = asker && !command.isAlwaysAnswered ? secondsToWait(asker.id, now()) : undefined;
    return wait === undefined ? command.act(request, asker, tools) : tooFast(wait);
  };

  const answerLine = async (
    line: string,
    before: string | undefined,
    context: RequestContext,
    asker: Asker | undefined,
  ): Promise<Answer> => {
    const followUp = before === undefined ? undefined : resolveFollowUp(line, before, commands, knowledge);
    if (followUp && 'asks' in followUp) {
      // The next line still follows up on the request that was priced, or on what this one likely means.
      const earlier = before ?? line;
      context.line = contextBehindQuestion(earlier, followUp.assumes, commands, knowledge);
      const request = lastTurns([splitChanged(earlier).now, line].join(TURN_SEPARATOR));
      return askWhatChanges(followUp, request, knowledge);
    }
    if (followUp && 'answer' in followUp) {
      context.line = followUp.context;
      return followUp.answer;
    }
    context.line = followUp?.line ?? line;
    const read = readLine(context.line.slice(0, LONGEST_LINE), commands, knowledge);
    if ('problem' in read) {
      context.line = before ?? line;
      return invalidLine(read.problem);
    }
    const own = await answerRequest(read.request, context, asker);
    const changed = followUp?.totalBefore === undefined ? own : withTotalBefore(own, followUp.totalBefore);
    const answer = followUp?.orElse ? withDoubt(changed, followUp.orElse, knowledge) : changed;
    if (before !== undefined) context.line = nextContext(context.line, before, answer, followUp, commands, knowledge);
    // Whose opening alone was left out need not be told, and a changed recommendation says it.
    const isSaid = answer.kind === 'recommendation' && answer.opening !== undefined;
    if (!followUp || followUp.reacts || isSaid || line.endsWith(followUp.line)) return answer;
    return {
      ...answer,
      corrections: [
        { typed: line, read: [echo(lastTurns(followUp.line), LONGEST_FOLLOW_UP), ...besideRead(followUp)].join('; ') },
        ...answer.corrections,
      ],
    };
  };

  return {
    commands,
    respond: (request, asker) => {
      const context: RequestContext = { command: request.command };
      const key = JSON.stringify([request.command, request.subcommand, request.options]);
      return run(key, context, () => answerRequest(request, context, asker));
    },
    respondToLine: (typed, before, asker) => {
      const line = lineOfButton(typed);
      const context: RequestContext = { command: 'line', line };
      return run(JSON.stringify([line, before]), context, () => answerLine(line, before, context, asker));
    },
    isPrivate: (request) => byName.get(request.command)?.isPrivate?.(request) ?? false,
    complete: completerOf(byName, knowledge, log),
    load: async () => {
      const study = memory ? [memory.load(), loadScheduler()] : [];
      for (const result of await Promise.allSettled([pictures.load(), knowledge.holdItems(), ...study]))
        if (result.status === 'rejected') log.error({ err: result.reason }, 'not everything could be loaded');
    },
  };
}
