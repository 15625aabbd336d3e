import type { Answer } from '../../src/answer/answer.js';
import { answeredBefore } from '../../src/answer/study/daily.js';
import { guessNoted } from '../../src/answer/study/feedback.js';
import { NOT_REMEMBERED, UNREACHABLE } from '../../src/answer/study/my-data.js';
import { noLongerAsked } from '../../src/answer/study/quiz.js';
import { reported, whatIsWrong } from '../../src/answer/study/report.js';
import type { StudyTools } from '../../src/requests/command.js';
import { type CommandRequest, textOption } from '../../src/requests/request.js';
import { REPORT_REASONS } from '../../src/store/records.js';
import type { Asker } from '../../src/study/asker.js';
import { reportId } from '../../src/study/delete-code.js';
import { regradeAsGuess } from '../../src/study/remember.js';
import { isoDay } from '../../src/time/days.js';
import { ANY } from './options.js';

/** The buttons below a verdict: "Report" with its reasons, and "I guessed"; and what is typed there about the solution. */
export async function giveFeedback(
  request: CommandRequest,
  asker: Asker | undefined,
  { knowledge, memory, now, onReport }: StudyTools,
): Promise<Answer> {
  const reportedId = textOption(request, 'report');
  const solvedId = textOption(request, 'solution');
  const item = (await knowledge.loadItems()).find(reportedId || solvedId || textOption(request, 'guessed'));
  if (!item) return noLongerAsked(ANY);
  if (solvedId !== '') return { ...answeredBefore(item), nextSteps: [] };
  if (!asker || !memory) return NOT_REMEMBERED;
  if (reportedId === '') {
    const regraded = await memory.ask((store) => regradeAsGuess(store, asker.id, item, now()));
    return regraded ? guessNoted(regraded.value) : UNREACHABLE;
  }
  const reason = REPORT_REASONS.find((known) => known === textOption(request, 'reason'));
  if (!reason) return whatIsWrong(item);
  const added = await memory.ask(async (store) => {
    const id = reportId(await store.secret(), asker.id, item.id);
    return store.addReport({ id, item: item.id, reason, day: isoDay(now()) });
  });
  if (added?.value) onReport?.(reason);
  return added ? reported(added.value) : UNREACHABLE;
}
