import { MAX_UNANSWERED, type PostRefusal, type StoredPost, type StoredServer } from '../../store/records.js';
import type { Notice } from '../answer.js';
import { invalid } from '../parts/invalid.js';
import { notice } from '../parts/notice.js';

const SWITCH_OFF = { label: 'Switch off', line: '/study-settings off' };
const POST_NOW = { label: 'Post one now', line: '/study-settings daily now:yes' };
const GO_ON = { label: 'Resume', line: '/study-settings daily' };
const BEGIN = { label: 'A daily question', line: '/study-settings daily' };
const BOARD = { label: 'A weekly board', line: '/study-settings board' };

/** Replies with a fixed text. */
export const SETTINGS_NOTICES = {
  serversOnly: notice('This only works on a server', ['Use it on a server that I have been added to.']),
  managersOnly: notice('Only for those who manage the server', ['You need the *Manage Server* permission.']),
  nothingSetUp: notice('Nothing is set up yet', [
    'I can post a question a day in a channel: `/study-settings daily channel:#aws time:09:00 zone:Europe/Berlin`',
    'Nobody is notified, and everybody who presses an answer gets their own verdict.',
  ]),
  switchedOff: notice('Off', ['I will post nothing more here. Your settings are kept for 30 days.'], [GO_ON, BOARD]),
  noStore: notice('I keep nothing here', ['The owner of this bot has switched storage off (`STUDY_DATA=off`).']),
};

/** A server's settings and state. */
export interface SettingsShown {
  readonly server: StoredServer;
  /** Names of its topics. */
  readonly topics: readonly string[];
  /** Whether this process can post. */
  readonly canPost: boolean;
}

/** A server's settings in words; times as Discord timestamps, which everybody sees in their own zone. */
export function settingsOf({ server, topics, canPost }: SettingsShown): Notice {
  const { channel, time, zone, days, quietFrom, quietTo, nextDailyAt, nextBoardAt, problem } = server;
  const isOn = nextDailyAt !== undefined;
  const hasBoard = nextBoardAt !== undefined;
  return notice(
    isOn ? 'The question of the day is on' : hasBoard ? 'The weekly board is on' : 'The question of the day is off',
    [
      `**Question${isOn ? '' : ', off now'}:** ${days === 'weekdays' ? 'on weekdays' : 'every day'} at ${time} (${zone}) in <#${channel}>, about ${topics.length === 0 ? 'everything' : topics.join(', ')}.`,
      isOn ? `**Next:** ${timestamp(nextDailyAt)}` : '',
      hasBoard ? `**Weekly board:** ${timestamp(nextBoardAt)}` : '',
      quietFrom === quietTo ? '**Quiet hours:** none' : `**Quiet hours:** ${quietFrom} to ${quietTo}`,
      problem === undefined ? '' : `**${problemText(problem, channel)}**`,
      canPost
        ? ''
        : 'I cannot post here, because I run without a token. The owner of this bot can set `DISCORD_TOKEN` for one process.',
    ],
    isOn ? [POST_NOW, SWITCH_OFF] : hasBoard ? [BEGIN, SWITCH_OFF] : [GO_ON, BOARD],
  );
}

function timestamp(at: number): string {
  return `<t:${Math.floor(at / 1_000)}:F>`;
}

/** Why nothing is posted, and what to do about it. */
function problemText(problem: string, channel: string): string {
  if (problem === 'nobody-answers')
    return `Nobody answered the last ${MAX_UNANSWERED} questions, so I have stopped. Press Resume if you want more.`;
  return `The last post did not work: ${refusalText(problem, channel)}`;
}

function refusalText(refusal: string, channel: string): string {
  const texts: Readonly<Partial<Record<string, string>>> = {
    'no-channel': 'that channel is no longer on this server. Choose another one.',
    'no-access': `I cannot see <#${channel}>. Give me *View Channel* there (channel settings, Permissions).`,
    'no-permission': `I am not allowed to write in <#${channel}>. Give me *Send Messages* and *Embed Links* there (channel settings, Permissions).`,
  } satisfies Partial<Record<PostRefusal, string>>;
  return texts[refusal] ?? `Discord refuses my messages in <#${channel}>.`;
}

/** The reply to a channel in which the bot cannot post; nothing is saved. */
export function cannotPost(refusal: PostRefusal, channel: string) {
  return invalid([`Not saved: ${refusalText(refusal, channel)}`]);
}

/** The reply to "Post one now". */
export function postsSoon(channel: string): Notice {
  return notice('On its way', [`A question will appear in <#${channel}> within half a minute.`]);
}

/** The reply to "Post one now" where a member may have seen today's question. */
export function onceADay({ state, channel }: StoredPost): Notice {
  if (state === 'posted' || state === 'claimed')
    return notice("Today's question is already posted", [`It is in <#${channel}>. There is one a day.`]);
  return notice('No other question today', [
    "I could not confirm that today's question was posted, so I will not post a second one. The next one will come on time.",
  ]);
}
