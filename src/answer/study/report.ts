import type { Item } from '../../items/item.js';
import { REPORT_REASONS, type ReportReason } from '../../store/records.js';
import type { NextStep, Notice } from '../answer.js';
import { notice } from '../build/notice.js';

/** What the reasons are called on buttons. */
const LABELS: Readonly<Record<ReportReason, string>> = {
  wrong: 'The answer is wrong',
  'two-right': 'Two answers are right',
  unclear: 'It is unclear',
  'out-of-date': 'It is out of date',
};

/** A button that reports a question. */
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

/** A report is kept, or was before. */
export function reported(isNew: boolean): Notice {
  return notice(isNew ? 'Reported' : 'You have reported it already', [
    'Thank you. Whoever runs me sees it, and what three members report is left out for a month.',
  ]);
}
