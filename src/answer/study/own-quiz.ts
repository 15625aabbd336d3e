import type { Item } from '../../quiz/item.js';
import { bankOf } from '../../quiz/item-bank.js';
import { drawItems } from '../../study/draw.js';
import type { Only } from '../../study/own-answers.js';
import type { Round } from '../../study/round.js';
import { writeRound } from '../../study/round-code.js';
import type { NextStep, Notice, QuizQuestion } from '../answer.js';
import { notice } from '../parts/notice.js';
import { askedAs } from './quiz.js';

/** A quiz on questions that a member has not answered, or got wrong. Its round holds only the filter and the seed. */
export interface OwnQuiz {
  readonly only: Only;
  readonly round: Round;
}

/** The options of a button that continues the quiz. */
export function optionsOfOwnQuiz({ only, round }: OwnQuiz): string {
  return `round:${writeRound(round)} only:${only}`;
}

/** One of the remaining questions; a skipped one only if there is no other. */
export function nextOwnQuestion(items: readonly Item[], quiz: OwnQuiz, skipped?: Item): QuizQuestion | Notice {
  const others = items.filter(({ id }) => id !== skipped?.id);
  const [item] = drawItems(bankOf(others.length > 0 ? others : items), quiz.round);
  if (!item) return nothingLeft(quiz.only);
  return { ...ownQuestion(item, quiz), left: { only: quiz.only, count: items.length } };
}

/** A question of the quiz. */
export function ownQuestion(item: Item, quiz: OwnQuiz): QuizQuestion {
  const lineFor = (pick: string): string => `/quiz answer:${item.id} pick:${pick} ${optionsOfOwnQuiz(quiz)}`;
  return { ...askedAs(item, quiz.round.seed, lineFor), difficulty: item.difficulty };
}

/** The reply where nothing can be a mistake yet. */
export function nothingAnswered(steps: readonly NextStep[]): Notice {
  return notice(
    'Nothing answered yet',
    ['You have answered none of these questions, so there are no mistakes.'],
    steps,
  );
}

function nothingLeft(only: Only): Notice {
  const [title, text] =
    only === 'new'
      ? ['Nothing new', 'You have answered every question of that kind.']
      : ['No mistakes left', 'You have no mistakes left: whatever you got wrong you have answered right since.'];
  return notice(title, [text], [{ label: 'A quiz on everything', line: '/quiz' }]);
}
