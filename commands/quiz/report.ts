import type { Answer } from '../../src/answer/answer.js';
import { notReachable, notRemembered } from '../../src/answer/study/my-data.js';
import { noLongerAsked } from '../../src/answer/study/quiz.js';
import { reported, whatIsWrong } from '../../src/answer/study/report.js';
import type { StudyTools } from '../../src/requests/command.js';
import { type CommandRequest, textOption } from '../../src/requests/request.js';
import { REPORT_REASONS } from '../../src/store/records.js';
import type { Asker } from '../../src/study/asker.js';
import { reportId } from '../../src/study/delete-code.js';
import { dayIn, USUAL_ZONE } from '../../src/time/days.js';
import { ANY } from './read-options.js';

/** Reports a question: asks why, then keeps it. */
export async function reportQuestion(
  request: CommandRequest,
  asker: Asker | undefined,
  { knowledge, memory, now, onReport }: StudyTools,
): Promise<Answer> {
  const item = (await knowledge.loadItems()).find(textOption(request, 'report'));
  if (!item) return noLongerAsked(ANY);
  if (!asker || !memory) return notRemembered();
  const reason = REPORT_REASONS.find((known) => known === textOption(request, 'reason'));
  if (!reason) return whatIsWrong(item);
  const day = dayIn(USUAL_ZONE, now());
  const done = await memory.ask(async (store) => {
    const id = reportId(await store.secret(), asker.id, item.id);
    return store.addReport({ id, item: item.id, reason, day });
  });
  if (done?.value) onReport?.(reason);
  return done ? reported(done.value) : notReachable();
}
