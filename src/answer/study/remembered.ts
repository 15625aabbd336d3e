import type { Item } from '../../items/item.js';
import type { StudyMemory } from '../../store/study-memory.js';
import type { GivenAnswer } from '../../study/given-answer.js';
import { remember } from '../../study/remember.js';
import type { Notice, QuizVerdict } from '../answer.js';
import { notice } from '../build/notice.js';

/** A verdict once its answer is remembered. A right one of four options may have been a guess; of two it counts as one anyway. */
export async function remembered(judged: QuizVerdict, given: GivenAnswer, memory: StudyMemory): Promise<QuizVerdict> {
  const outcome = await remember(memory, given);
  const counts = outcome.remembered === 'yes' || outcome.remembered === 'first-ever';
  const mayBeGuess = judged.right && counts && judged.options.length > 2;
  const nextSteps = mayBeGuess ? [...judged.nextSteps, guessStep(given.item)] : judged.nextSteps;
  return { ...judged, ...outcome, nextSteps };
}

function guessStep({ id }: Item): QuizVerdict['nextSteps'][number] {
  return { label: 'I guessed', line: `/quiz guessed:${id}` };
}

/** A guess was owned up to, in time or not. */
export function guessNoted(inTime: boolean): Notice {
  return inTime
    ? notice('It comes back sooner', ['It still counts as right; `/review` asks it again before long.'])
    : notice('Too late for that', ['That can be said once, within ten minutes after a right answer.']);
}
