import { counted } from '../../counted.js';
import type { Item } from '../../quiz/item.js';
import type { BoardPlace } from '../../store/records.js';
import { dayInWords } from '../../time/days.js';
import type { Week } from '../../time/week.js';
import type { Notice } from '../answer.js';
import { notice } from '../parts/notice.js';
import { rightOption } from './daily.js';

const MAX_SHOWN = 10;
const BOARD = { label: 'The board', line: '/board' };
const JOIN = { label: 'Show me on the board', line: '/board me:on' };
const LEAVE = { label: 'Take me off', line: '/board me:off' };
const OTHER_WEEK = {
  this: { label: 'Last week', line: '/board week:last' },
  last: { label: 'This week', line: '/board week:this' },
};

export type WhichWeek = keyof typeof OTHER_WEEK;

/** A board, as one member sees it. */
export interface BoardShown {
  readonly which: WhichWeek;
  readonly week: Week;
  readonly places: readonly BoardPlace[];
  /** Id of the member who looks at it. */
  readonly viewer: string;
  /** Whether the viewer has joined. */
  readonly isOn: boolean;
  readonly shared: boolean;
}

/** The first ten of a week, and the viewer's own place. Names are Discord mentions, which notify nobody in an embed. */
export function board({ which, week, places, viewer, isOn, shared }: BoardShown): Notice {
  const own = places.findIndex(({ member }) => member === viewer);
  const place = places[own];
  return {
    ...notice(
      `The board · ${which} week`,
      [
        `-# ${dayInWords(week.from)} to ${dayInWords(week.to)}. The question of the day: 3 points if right, 1 if not; each question of \`/quiz\` and \`/review\` right the first time in a week: 1, up to 15 a day.`,
        ...(places.length === 0 ? ['Nobody has points yet.'] : linesOf(places)),
        own >= MAX_SHOWN && place ? `You: ${line(place, own)}` : '',
        isOn || shared ? '' : 'You are not on it: only those who join are listed, and points count from then on.',
      ],
      shared ? [JOIN] : [isOn ? LEAVE : JOIN, OTHER_WEEK[which], { label: "Today's question", line: '/daily' }],
    ),
    ...(shared ? { shared: true } : {}),
  };
}

/** The weekly post: last week's first ten, and the question that most members got wrong. */
export function weeklyBoard(
  places: readonly BoardPlace[],
  hardest: { readonly item: Item; readonly answered: number; readonly correct: number } | undefined,
): Notice {
  const asked = hardest && [
    '**The question most members got wrong**',
    hardest.item.prompt,
    `Solution: ||${rightOption(hardest.item)}||`,
    hardest.item.explanation === '' ? '' : `||${hardest.item.explanation}||`,
    `-# ${hardest.correct} of ${counted(hardest.answered, 'member')} were right.`,
  ];
  return { ...notice("Last week's board", [...linesOf(places), ...(asked ?? [])], [JOIN, BOARD]), shared: true };
}

/** The reply to joining. */
export const JOINED = notice(
  'You are on the board',
  ['Your points on this server count from now on. Everybody here can see them; **Take me off** deletes them.'],
  [BOARD, LEAVE],
);

/** The reply to leaving. */
export const LEFT = notice('You are off the board', ['Your points on this server are deleted.'], [JOIN]);

function linesOf(places: readonly BoardPlace[]): readonly string[] {
  return places.slice(0, MAX_SHOWN).map(line);
}

function line({ member, points, answered, correct }: BoardPlace, index: number): string {
  return `**${index + 1}.** <@${member}> · ${counted(points, 'point')} · ${correct} of ${answered} right`;
}
