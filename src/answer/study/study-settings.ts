import type { StoredPost, StoredServer } from '../../store/records.js';
import { MOST_UNANSWERED, type PostRefusal } from '../../study/posts.js';
import type { Notice } from '../answer.js';
import { invalid } from '../build/invalid.js';
import { notice } from '../build/notice.js';

const SWITCH_OFF = { label: 'Switch off', line: '/study-settings off' };
const POST_NOW = { label: 'Post one now', line: '/study-settings daily now:yes' };
const GO_ON = { label: 'Go on', line: '/study-settings daily' };
const BEGIN = { label: 'A question a day', line: '/study-settings daily' };
const BOARD = { label: 'A board a week', line: '/study-settings board' };

/** There is no server to speak of. */
export function onServersOnly(): Notice {
  return notice('This is about a server', ['Use it on a server to which I have been added.']);
}

/** Somebody who may not change the server. */
export function managersOnly(): Notice {
  return notice('This is for those who run the server', ['It takes the permission *Manage Server*.']);
}

/** Nobody has set anything up. */
export function nothingSetUp(): Notice {
  return notice('Nothing is set up yet', [
    'I can post a question a day in a channel: `/study-settings daily channel:#aws time:09:00 zone:Europe/Berlin`',
    'Nobody is notified, and everybody who presses an answer gets a verdict of their own.',
  ]);
}

/** What a server has set up, and how it fares. */
export interface SettingsShown {
  readonly server: StoredServer;
  /** Names of its topics. */
  readonly topics: readonly string[];
  /** Whether this process of the bot can post. */
  readonly canPost: boolean;
}

/** The settings of a server in words; times as Discord's own marks, which everybody sees in their own zone. */
export function settingsOf({ server, topics, canPost }: SettingsShown): Notice {
  const { channel, time, zone, days, quietFrom, quietTo, nextDailyAt, nextBoardAt, problem } = server;
  const isOn = nextDailyAt !== undefined;
  const hasBoard = nextBoardAt !== undefined;
  return notice(
    isOn ? 'The question of the day is on' : hasBoard ? 'The weekly board is on' : 'The question of the day is off',
    [
      `**Question${isOn ? '' : ', off now'}:** ${days === 'weekdays' ? 'on weekdays' : 'every day'} at ${time} (${zone}) in <#${channel}>, about ${topics.length === 0 ? 'everything' : topics.join(', ')}.`,
      isOn ? `**Next:** ${mark(nextDailyAt)}` : '',
      !hasBoard ? '' : `**Weekly board:** ${mark(nextBoardAt)}`,
      quietFrom === quietTo ? '**Quiet hours:** none' : `**Quiet hours:** ${quietFrom} to ${quietTo}`,
      problem === undefined ? '' : `**${problemIn(problem, channel)}**`,
      canPost ? '' : NO_TOKEN,
    ],
    isOn ? [POST_NOW, SWITCH_OFF] : hasBoard ? [BEGIN, SWITCH_OFF] : [GO_ON, BOARD],
  );
}

const NO_TOKEN =
  'I cannot post here, because I run without a token. Whoever runs me can set `DISCORD_TOKEN` for one process.';

function mark(at: number): string {
  return `<t:${Math.floor(at / 1_000)}:F>`;
}

/** Why nothing is posted, in words that say what to do. */
function problemIn(problem: string, channel: string): string {
  if (problem === 'nobody-answers')
    return `Nobody answered the last ${MOST_UNANSWERED} questions, so I have stopped. Press Go on if you want more.`;
  const words = REFUSAL_WORDS[problem];
  return `The last post did not work: ${words?.(channel) ?? 'Discord refused it.'}`;
}

const REFUSAL_WORDS: Readonly<Record<string, (channel: string) => string>> = {
  'no-channel': () => 'that channel is not on this server any more. Choose another one.',
  'no-access': (channel) => `I cannot see <#${channel}>. Give me *View Channel* there (channel settings, Permissions).`,
  'no-permission': (channel) =>
    `I may not write in <#${channel}>. Give me *Send Messages* and *Embed Links* there (channel settings, Permissions).`,
  refused: (channel) => `Discord takes no message from me in <#${channel}>.`,
} satisfies Readonly<Record<PostRefusal, (channel: string) => string>>;

/** A channel that cannot be written in is not saved. */
export function cannotPost(refusal: PostRefusal, channel: string) {
  return invalid([`Not saved: ${REFUSAL_WORDS[refusal]?.(channel) ?? ''}`]);
}

/** Posts are off; what was set up stays for a while. */
export function switchedOff(): Notice {
  return notice('Off', ['I post nothing more here. What was set up is kept for 30 days.'], [GO_ON, BOARD]);
}

/** One more question was asked for; it is due now. */
export function postsSoon(channel: string): Notice {
  return notice('On its way', [`A question will be in <#${channel}> within half a minute.`]);
}

/** There is one question a day that somebody may have seen. */
export function onceADay({ state, channel }: StoredPost): Notice {
  if (state === 'posted' || state === 'claimed')
    return notice("Today's question is there", [`It is in <#${channel}>; there is one a day.`]);
  return notice('Not today any more', [
    "I never heard whether today's question was posted, so I post no second one; the next comes at its time.",
  ]);
}

/** Settings need a place to be kept. */
export function cannotKeep(): Notice {
  return notice('I keep nothing here', ['Whoever runs me has switched remembering off (`STUDY_DATA=off`).']);
}
