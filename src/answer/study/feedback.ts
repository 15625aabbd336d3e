import type { Item } from '../../quiz/item.js';
import { REPORT_REASONS, type ReportReason } from '../../store/records.js';
import type { StudyMemory } from '../../store/study-memory.js';
import type { Asker } from '../../study/asker.js';
import type { GivenAnswer } from '../../study/points.js';
import { remember } from '../../study/remember.js';
import type { NextStep, Notice, QuizVerdict } from '../answer.js';
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

/** Button labels of the reasons. */
const LABELS: Readonly<Record<ReportReason, string>> = {
  wrong: 'The answer is wrong',
  'two-right': 'Two answers are right',
  unclear: 'It is unclear',
  'out-of-date': 'It is out of date',
};

/** The button that reports a question. */
export function reportStep({ id }: Item): NextStep {
  return { label: 'Report', line: `/quiz report:${id}` };
}

/** Asks what is wrong with a question. */
export function whatIsWrong({ id, prompt }: Item): Notice {
  return notice(
    'What is wrong with it?',
    [prompt, '-# Your report is kept without your name.'],
    REPORT_REASONS.map((reason) => ({ label: LABELS[reason], line: `/quiz report:${id} reason:${reason}` })),
  );
}

/** The reply to a report, which may have been made before. */
export function reported(isNew: boolean): Notice {
  return notice(isNew ? 'Reported' : 'You have already reported it', [
    'Thank you. The owner of this bot will see it. A question that three members report is not asked again for a month.',
  ]);
}
