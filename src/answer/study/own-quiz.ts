import { bankOf } from '../../items/bank.js';
import type { Item } from '../../items/item.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { drawItems } from '../../study/draw.js';
import type { Only } from '../../study/own-questions.js';
import { type Round, writeRound } from '../../study/round.js';
import type { Invalid, Notice, QuizQuestion, QuizVerdict } from '../answer.js';
import { notice } from '../build/notice.js';
import { asked, judgeAnswer, type Picked } from './quiz.js';

/** A quiz on what a member has not answered yet, or not rightly; its round holds only what it is about, and the seed. */
export interface OwnQuiz {
  readonly only: Only;
  readonly round: Round;
}

/** One of the questions that are left; one that was passed over only if there is no other. */
export function nextOwnQuestion(items: readonly Item[], quiz: OwnQuiz, skipped?: Item): QuizQuestion | Notice {
  const others = items.filter(({ id }) => id !== skipped?.id);
  const [item] = drawItems(bankOf(others.length > 0 ? others : items), quiz.round);
  if (!item) return nothingLeft(quiz.only);
  return { ...ownQuestion(item, quiz), left: { only: quiz.only, count: items.length } };
}

/** A question of such a quiz. */
export function ownQuestion(item: Item, { only, round }: OwnQuiz): QuizQuestion {
  const ending = `round:${writeRound(round)} only:${only}`;
  return {
    ...asked(item, round.seed, (pick) => `/quiz answer:${item.id} pick:${pick} ${ending}`),
    difficulty: item.difficulty,
  };
}

/** Whether an answer to one of them is right, which one is, and why. */
export function ownVerdict(picked: Picked, { only, round }: OwnQuiz, knowledge: Knowledge): QuizVerdict | Invalid {
  const judged = judgeAnswer(picked, knowledge);
  if (judged.kind === 'invalid') return judged;
  const next = { label: 'Next question', line: `/quiz round:${writeRound(round)} only:${only}` };
  return { ...judged, nextSteps: [next, ...judged.nextSteps] };
}

function nothingLeft(only: Only): Notice {
  const [title, said] =
    only === 'new'
      ? ['Nothing new', 'You have answered every question of that kind.']
      : ['No mistakes left', 'You have no mistakes left: whatever you got wrong you have answered right since.'];
  return notice(title, [said], [{ label: 'A quiz on everything', line: '/quiz' }]);
}
