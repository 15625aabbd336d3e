import { counted } from '../../counted.js';
import type { Item } from '../../items/item.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { StoredPost } from '../../store/records.js';
import { dayInWords } from '../../time/day-in-words.js';
import type { Invalid, Notice, QuizQuestion, QuizVerdict } from '../answer.js';
import { notice } from '../build/notice.js';
import { asked, judgeAnswer } from './quiz.js';

const QUIZ = { label: 'A quiz', line: '/quiz' };

/** The question of a day; the order of its options is the day's. */
export function dailyQuestion(item: Item, day: string): QuizQuestion {
  return { ...asked(item, day, (pick) => `/daily answer:${item.id} pick:${pick} day:${day}`), day };
}

/** Whether an answer to the question of a day is right, which one is, and why. */
export function dailyVerdict(
  { item, letter, day }: { readonly item: Item; readonly letter: string; readonly day: string },
  knowledge: Knowledge,
): QuizVerdict | Invalid {
  const judged = judgeAnswer({ item, letter, seed: day }, knowledge);
  if (judged.kind === 'invalid') return judged;
  return { ...judged, nextSteps: [QUIZ, ...judged.nextSteps] };
}

/** Whoever passes it over: there is but one a day. */
export function leftForLater(day: string): Notice {
  return notice(
    'Left for later',
    ['There is one question a day, and it counts only once you answer. A quiz has others.'],
    [QUIZ, { label: 'Back to it', line: `/daily day:${day}` }],
  );
}

/** Whoever has answered already. */
export function answeredBefore(item: Item, correct: boolean, post: StoredPost | undefined): Notice {
  return notice(
    'You have answered this one',
    [
      item.prompt,
      `You were ${correct ? 'right' : 'not quite right'}: **${rightOption(item)}**`,
      item.explanation === '' ? '' : `**Why:** ${item.explanation}`,
      post === undefined ? '' : `-# ${spread(post)}`,
    ],
    [QUIZ],
  );
}

/** What takes the place of a post once the next one is there: the solution behind spoiler marks, and how it went. */
export function solved(item: Item, post: StoredPost): Notice {
  return {
    ...notice(
      `Question of the day · ${dayInWords(post.day)}`,
      [item.prompt, `Solution: ||${rightOption(item)}||`, `-# ${spread(post)}`],
      [{ label: 'Answer privately', line: `/daily day:${post.day}` }],
    ),
    shared: true,
  };
}

/** The text of the right option. */
export function rightOption({ options }: Item): string {
  return options.find(({ right }) => right)?.text ?? '';
}

function spread({ answered, correct }: StoredPost): string {
  if (answered === 0) return 'Nobody has answered.';
  return `${counted(answered, 'member')} answered, ${correct} of them rightly.`;
}
