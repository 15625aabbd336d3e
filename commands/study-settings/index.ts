import { ApplicationCommandOptionType, ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Answer } from '../../src/answer/answer.js';
import { invalid } from '../../src/answer/parts/invalid.js';
import { UNREACHABLE } from '../../src/answer/study/my-data.js';
import {
  cannotPost,
  onceADay,
  postsSoon,
  SETTINGS_NOTICES,
  settingsOf,
} from '../../src/answer/study/study-settings.js';
import type { StudyCommand, StudyTools } from '../../src/requests/command.js';
import { IN_SERVERS } from '../../src/requests/everywhere.js';
import { type CommandRequest, textOption } from '../../src/requests/request.js';
import { nextRun, timetableOf } from '../../src/schedule/next-run.js';
import { isQuiet, timeIn } from '../../src/schedule/time-of-day.js';
import { type StoredPost, type StoredServer, UNSEEN_STATES } from '../../src/store/records.js';
import { itemsFor } from '../../src/study/draw.js';
import { dayIn } from '../../src/time/days.js';
import { momentOf } from '../../src/time/local-time.js';
import { completeTopics, completeZone } from '../completion.js';
import { booleanOption, choiceOption, stringOption, subcommandOption } from '../options.js';
import { conflictIn, DEFAULT_SETTINGS, readSettings } from './read-settings.js';

export const studySettingsCommand: StudyCommand = {
  definition: {
    ...IN_SERVERS,
    name: 'study-settings',
    description: 'A question a day in a channel, and a weekly board; for those who run the server',
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      subcommandOption('show', 'What is set up here, and when the next question comes'),
      subcommandOption('daily', 'Post a question of the day; what you leave out stays as it is', [
        {
          type: ApplicationCommandOptionType.Channel,
          name: 'channel',
          description: 'Where to post; this channel if you leave it out',
          channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
        },
        stringOption('time', 'Time of day: 09:00', { max_length: 10 }),
        stringOption('zone', 'Time zone: Europe/Berlin', { autocomplete: true, max_length: 60 }),
        choiceOption('days', 'Every day, or on weekdays only', ['every day', 'weekdays']),
        stringOption('topics', 'Topics, separated by commas: lambda, ecs; "all" for everything', {
          autocomplete: true,
          max_length: 200,
        }),
      ]),
      subcommandOption('quiet', 'Hours in which nothing is posted; 22:00 to 07:00 by default', [
        stringOption('from', 'From what time: 22:00', { max_length: 10 }),
        stringOption('to', 'To what time: 07:00', { max_length: 10 }),
      ]),
      subcommandOption('board', "Post last week's board on Mondays, at the time of the question", [
        booleanOption('weekly', 'On by default'),
      ]),
      subcommandOption('off', 'Post nothing more'),
    ],
  },
  example: '/study-settings show',
  exampleLabel: 'Settings of this server',
  buttonOptions: ['now'],
  isPrivate: () => true,
  act: async (request, asker, tools) => {
    const typed = readSettings(request, tools.knowledge);
    if ('kind' in typed) return typed;
    const { server, channel = '', mayManageServer = false } = asker ?? {};
    if (server === undefined) return SETTINGS_NOTICES.serversOnly;
    if (!mayManageServer) return SETTINGS_NOTICES.managersOnly;
    if (!tools.memory) return SETTINGS_NOTICES.noStore;
    const problem = await topicWithoutQuestions(typed.topics ?? [], tools);
    if (problem) return invalid([problem]);
    const found = await tools.memory.ask((store) => store.serverOf(server));
    if (!found) return UNREACHABLE;
    if (!found.value && !setsSomething(request)) return SETTINGS_NOTICES.nothingSetUp;
    const before = found.value ?? { ...DEFAULT_SETTINGS, id: server, channel, failures: 0, changedAt: 0 };
    return change(request, { before, typed }, tools);
  },
  complete: (option, typed, _request, knowledge) => {
    if (option === 'zone') return completeZone(typed);
    return option === 'topics' ? completeTopics(typed, knowledge) : [];
  },
};

/** What is wrong with a topic without questions of its own: posts would be about everything. */
async function topicWithoutQuestions(ids: readonly string[], { knowledge }: StudyTools): Promise<string | undefined> {
  const bank = await knowledge.loadItems();
  const topic = knowledge.topics.find(({ id }) => ids.includes(id) && itemsFor(bank, { topic: id }).length === 0);
  return topic && `I have no questions on ${topic.name} alone. Choose \`${topic.note.id}\`, of which it is a part.`;
}

/** Whether a request changes anything on a server without settings. */
function setsSomething({ subcommand, options }: CommandRequest): boolean {
  return subcommand === 'daily' || subcommand === 'quiet' || (subcommand === 'board' && options['weekly'] !== false);
}

/** A server's settings, and the ones typed to change them. */
interface Change {
  readonly before: StoredServer;
  readonly typed: Partial<StoredServer>;
}

/** Runs a subcommand. */
async function change(request: CommandRequest, wanted: Change, tools: StudyTools): Promise<Answer> {
  const { before } = wanted;
  const posts = { daily: before.nextDailyAt !== undefined, board: before.nextBoardAt !== undefined };
  switch (request.subcommand) {
    case 'daily':
      if (textOption(request, 'now') === '') return setUp(wanted, { ...posts, daily: true }, tools);
      // An old button must not switch on again what was switched off.
      return posts.daily ? postNow(before, tools) : shown(before, tools);
    case 'quiet':
      return setUp(wanted, posts, tools);
    case 'board':
      return setUp(wanted, { ...posts, board: request.options['weekly'] !== false }, tools);
    case 'off':
      return save({ ...withoutPosts(before), changedAt: tools.now() }, tools, SETTINGS_NOTICES.switchedOff);
    default:
      return shown(before, tools);
  }
}

/** Saves the settings, if the bot can post where it has to. */
async function setUp(
  { before, typed }: Change,
  { daily, board }: { readonly daily: boolean; readonly board: boolean },
  tools: StudyTools,
): Promise<Answer> {
  const { problem: _solved, ...settings } = withoutPosts({ ...before, ...typed });
  const conflict = conflictIn(settings);
  if (conflict !== undefined) return invalid([conflict]);
  const refusal = daily || board ? await tools.channels?.refusalOf(settings.id, settings.channel) : undefined;
  if (refusal) return cannotPost(refusal, settings.channel);
  const now = tools.now();
  const last = daily ? await todaysPost(settings, tools) : undefined;
  const after = last ? Math.max(now, momentOf(settings.zone, `${last.day}T23:59:59`)) : now;
  const changed: StoredServer = {
    ...settings,
    ...(daily ? { nextDailyAt: nextRun(timetableOf(settings), after) } : {}),
    ...(board ? { nextBoardAt: nextRun(timetableOf(settings, 'board'), now) } : {}),
    failures: 0,
    changedAt: now,
  };
  return save(changed, tools, shown(changed, tools));
}

/** Makes a question due now, if there was none today. */
async function postNow(server: StoredServer, tools: StudyTools): Promise<Answer> {
  const { zone, quietFrom, quietTo, channel } = server;
  const now = tools.now();
  if (isQuiet(timeIn(zone, now), server))
    return invalid([`These are the quiet hours, from ${quietFrom} to ${quietTo}: nothing is posted now.`]);
  const today = await todaysPost(server, tools);
  if (today) return onceADay(today);
  return save({ ...server, nextDailyAt: now }, tools, postsSoon(channel));
}

/** Today's question, unless nobody has seen it: there is one a day. */
async function todaysPost({ id, zone }: StoredServer, { memory, now }: StudyTools): Promise<StoredPost | undefined> {
  const found = await memory?.ask((store) => store.postsOf(id, 'daily', dayIn(zone, now())));
  return found?.value.find(({ state }) => !UNSEEN_STATES.includes(state));
}

function withoutPosts({ nextDailyAt: _daily, nextBoardAt: _board, ...server }: StoredServer): StoredServer {
  return server;
}

/** The reply, once a change is saved. */
async function save(changed: StoredServer, { memory }: StudyTools, reply: Answer): Promise<Answer> {
  return (await memory?.ask((store) => store.setServer(changed))) ? reply : UNREACHABLE;
}

function shown(server: StoredServer, { knowledge, channels }: StudyTools): Answer {
  const topics = server.topics.map((id) => knowledge.topics.find((topic) => topic.id === id)?.name ?? id);
  return settingsOf({ server, topics, canPost: channels !== undefined });
}
