import type { StudyMemory } from '../../store/study-memory.js';
import type { Asker } from '../../study/asker.js';
import type { GivenAnswer } from '../../study/points.js';
import { remember } from '../../study/remember.js';
import type { Notice, QuizVerdict } from '../answer.js';
import { notice } from '../parts/notice.js';

/**
 * A verdict after its answer was stored, if there is a member and a store. A right answer to one of four options may
 * have been a guess; to one of two it counts as lucky anyway.
 */
export async function storedVerdict(
  verdict: QuizVerdict,
  given: Omit<GivenAnswer, 'asker' | 'correct' | 'at'>,
  asker: Asker | undefined,
  { memory, now }: { readonly memory?: StudyMemory; readonly now: () => number },
): Promise<QuizVerdict> {
  if (!asker || !memory) return verdict;
  const outcome = await remember(memory, { ...given, asker, correct: verdict.right, at: now() });
  const counts = outcome.remembered === 'yes' || outcome.remembered === 'first-ever';
  const mayBeGuess = verdict.right && counts && verdict.options.length > 2;
  const guess = { label: 'I guessed', line: `/quiz guessed:${given.item.id}` };
  return { ...verdict, ...outcome, nextSteps: mayBeGuess ? [...verdict.nextSteps, guess] : verdict.nextSteps };
}

/** The reply to "I guessed", in time or not. */
export function guessNoted(inTime: boolean): Notice {
  return inTime
    ? notice('It comes back sooner', ['It still counts as right; `/review` asks it again before long.'])
    : notice('Too late for that', ['You can say so once, within ten minutes of a right answer.']);
}
