import type { Answer } from '../../src/answer/answer.js';
import { invalid } from '../../src/answer/build/invalid.js';
import { notReachable } from '../../src/answer/study/my-data.js';
import {
  cannotKeep,
  cannotPost,
  managersOnly,
  nothingSetUp,
  onceADay,
  onServersOnly,
  postsSoon,
  settingsOf,
  switchedOff,
} from '../../src/answer/study/study-settings.js';
import type { StudyCommand, StudyTools } from '../../src/requests/command.js';
import { type CommandRequest, textOption } from '../../src/requests/request.js';
import { isQuiet, nextRun, timeIn, timetableOf } from '../../src/schedule/next-run.js';
import { type StoredPost, type StoredServer, UNSEEN_STATES } from '../../src/store/records.js';
import { itemsFor } from '../../src/study/draw.js';
import { dayIn } from '../../src/time/days.js';
import { momentOf } from '../../src/time/local-time.js';
import { completeTopics, completeZone } from '../completion.js';
import { DEFINITION } from './definition.js';
import { conflictIn, readSettings, USUAL_SETTINGS } from './read-settings.js';

export const studySettingsCommand: StudyCommand = {
  definition: DEFINITION,
  example: '/study-settings show',
  exampleLabel: 'Settings of this server',
  saidAs: {
    words:
      /^(?:how (?:do|can) (?:i|we) )?(?:set ?up|change|move|start|stop|turn (?:on|off)|switch (?:on|off))\b[^.!?]{0,40}\b(?:daily (?:quiz|question)|question of the day|quiz channel)\b[^.!?]{0,40}[\s.!?]*$/i,
    subcommand: 'show',
  },
  buttonOptions: ['now'],
  isPrivate: () => true,
  act: async (request, asker, tools) => {
    const typed = readSettings(request, tools.knowledge);
    if ('kind' in typed) return typed;
    const { server, channel = '', mayManageServer = false } = asker ?? {};
    if (server === undefined) return onServersOnly();
    if (!mayManageServer) return managersOnly();
    if (!tools.memory) return cannotKeep();
    const silent = await withoutQuestions(typed.topics ?? [], tools);
    if (silent) return invalid([silent]);
    const found = await tools.memory.ask((store) => store.serverOf(server));
    if (!found) return notReachable();
    const before = found.value;
    if (!before && !setsSomething(request)) return nothingSetUp();
    return change(request, { before: before ?? newServer(server, channel), typed }, tools);
  },
  complete: (option, typed, _request, knowledge) => {
    if (option === 'zone') return completeZone(typed);
    return option === 'topics' ? completeTopics(typed, knowledge) : [];
  },
};

/** What to say about a topic on which nothing could be asked: the questions would be about everything. */
async function withoutQuestions(ids: readonly string[], { knowledge }: StudyTools): Promise<string | undefined> {
  const bank = await knowledge.loadItems();
  const topic = knowledge.topics.find(({ id }) => ids.includes(id) && itemsFor(bank, { topic: id }).length === 0);
  return topic && `I have no questions on ${topic.name} alone. Choose \`${topic.note.id}\`, of which it is a part.`;
}

/** Whether a request means something where nothing is set up yet. */
function setsSomething({ subcommand, options }: CommandRequest): boolean {
  return subcommand === 'daily' || subcommand === 'quiet' || (subcommand === 'board' && options['weekly'] !== false);
}

function newServer(id: string, channel: string): StoredServer {
  return { ...USUAL_SETTINGS, id, channel, failures: 0, changedAt: 0 };
}

/** The settings of a server, and what was typed to change them. */
interface Change {
  readonly before: StoredServer;
  readonly typed: Partial<StoredServer>;
}

/** Carries a subcommand out. */
async function change(request: CommandRequest, wanted: Change, tools: StudyTools): Promise<Answer> {
  const { before } = wanted;
  const has = { daily: before.nextDailyAt !== undefined, board: before.nextBoardAt !== undefined };
  switch (request.subcommand) {
    case 'daily':
      if (textOption(request, 'now') === '') return setUp(wanted, { ...has, daily: true }, tools);
      // An old button must not switch on what was switched off since.
      return has.daily ? postNow(before, tools) : shown(before, tools);
    case 'quiet':
      return setUp(wanted, has, tools);
    case 'board':
      return setUp(wanted, { ...has, board: request.options['weekly'] !== false }, tools);
    case 'off':
      return keep({ ...withoutRuns(before), changedAt: tools.now() }, tools, switchedOff);
    default:
      return shown(before, tools);
  }
}

/** What is posted by itself. */
interface Posts {
  readonly daily: boolean;
  readonly board: boolean;
}

/** Keeps what was chosen, if the bot may write where something is to be posted. */
async function setUp({ before, typed }: Change, { daily, board }: Posts, tools: StudyTools): Promise<Answer> {
  const { problem: _solved, ...settings } = withoutRuns({ ...before, ...typed });
  const conflict = conflictIn(settings);
  if (conflict !== undefined) return invalid([conflict]);
  const refusal = daily || board ? await tools.channels?.refusalOf(settings.id, settings.channel) : undefined;
  if (refusal) return cannotPost(refusal, settings.channel);
  const now = tools.now();
  const last = daily ? await lastQuestion(settings, tools) : undefined;
  const after = last ? Math.max(now, momentOf(settings.zone, `${last.day}T23:59:59`)) : now;
  const changed: StoredServer = {
    ...settings,
    ...(daily ? { nextDailyAt: nextRun(timetableOf(settings), after) } : {}),
    ...(board ? { nextBoardAt: nextBoard(settings, now) } : {}),
    failures: 0,
    changedAt: now,
  };
  return keep(changed, tools, () => shown(changed, tools));
}

function nextBoard(server: StoredServer, now: number): number {
  return nextRun({ ...timetableOf(server), days: 'mondays' }, now);
}

/** Makes a question due now, if there was none today. */
async function postNow(server: StoredServer, tools: StudyTools): Promise<Answer> {
  const now = tools.now();
  if (isQuiet(timeIn(server.zone, now), server))
    return invalid([
      `These are the quiet hours, from ${server.quietFrom} to ${server.quietTo}: nothing is posted now.`,
    ]);
  const today = await lastQuestion(server, tools);
  if (today) return onceADay(today);
  return keep({ ...server, nextDailyAt: now }, tools, () => postsSoon(server.channel));
}

/** The question of today, if there was one: there is one a day. One that nobody has seen does not count. */
async function lastQuestion({ id, zone }: StoredServer, { memory, now }: StudyTools): Promise<StoredPost | undefined> {
  const found = await memory?.ask((store) => store.postsOf(id, 'daily', dayIn(zone, now())));
  return found?.value.find(({ state }) => !UNSEEN_STATES.includes(state));
}

function withoutRuns({ nextDailyAt: _daily, nextBoardAt: _board, ...server }: StoredServer): StoredServer {
  return server;
}

/** The reply, once the change is kept. */
async function keep(changed: StoredServer, { memory }: StudyTools, reply: () => Answer): Promise<Answer> {
  return (await memory?.ask((store) => store.setServer(changed))) ? reply() : notReachable();
}

function shown(server: StoredServer, { knowledge, channels }: StudyTools): Answer {
  const topics = server.topics.map((id) => knowledge.topics.find((topic) => topic.id === id)?.name ?? id);
  return settingsOf({ server, topics, canPost: channels !== undefined });
}
