import { counted } from '../../counted.js';
import type { Item } from '../../quiz/item.js';
import type { StoredPost } from '../../store/records.js';
import { dayInWords } from '../../time/days.js';
import type { NextStep, Notice, QuizQuestion } from '../answer.js';
import { notice } from '../parts/notice.js';
import { askedAs } from './quiz.js';

/** The button to a quiz. */
export const QUIZ: NextStep = { label: 'A quiz', line: '/quiz' };

/** The question of a day; the day decides the order of its options. */
export function dailyQuestion(item: Item, day: string): QuizQuestion {
  return { ...askedAs(item, day, (pick) => `/daily answer:${item.id} pick:${pick} day:${day}`), day };
}

/** The reply to skipping the only question of a day. */
export function leftForLater(day: string): Notice {
  return notice(
    'Left for later',
    ['There is one question a day, and it only counts once you answer it. A quiz has more.'],
    [QUIZ, { label: 'Back to the question', line: `/daily day:${day}` }],
  );
}

/** The reply to members who have answered already, rightly or not. */
export function answeredBefore(item: Item, correct?: boolean, post?: StoredPost): Notice {
  const words = correct === undefined ? 'The answer is' : `You were ${correct ? 'right' : 'not quite right'}`;
  return notice(
    'You have already answered this one',
    [
      item.prompt,
      `${words}: **${rightOption(item)}**`,
      item.explanation === '' ? '' : `**Why:** ${item.explanation}`,
      post === undefined ? '' : `-# ${countsOf(post)}`,
    ],
    [QUIZ],
  );
}

/** Replaces a post after the next one: the solution behind spoiler marks, and how members did. */
export function solved(item: Item, post: StoredPost): Notice {
  return {
    ...notice(
      `Question of the day · ${dayInWords(post.day)}`,
      [item.prompt, `Solution: ||${rightOption(item)}||`, `-# ${countsOf(post)}`],
      [{ label: 'Answer privately', line: `/daily day:${post.day}` }],
    ),
    shared: true,
  };
}

/** The text of the right option. */
export function rightOption({ options }: Item): string {
  return options.find(({ right }) => right)?.text ?? '';
}

function countsOf({ answered, correct }: StoredPost): string {
  if (answered === 0) return 'Nobody has answered.';
  return `${counted(answered, 'member')} answered, ${correct} of them correctly.`;
}
