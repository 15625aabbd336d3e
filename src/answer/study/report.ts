import type { Item } from '../../quiz/item.js';
import { REPORT_REASONS, type ReportReason } from '../../store/records.js';
import type { NextStep, Notice } from '../answer.js';
import { notice } from '../parts/notice.js';

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
