import type { Answer } from '../../src/answer/answer.js';
import { notReachable, notRemembered } from '../../src/answer/study/my-data.js';
import { noLongerAsked } from '../../src/answer/study/quiz.js';
import { guessNoted } from '../../src/answer/study/remembered.js';
import type { StudyTools } from '../../src/requests/command.js';
import { type CommandRequest, textOption } from '../../src/requests/request.js';
import type { Asker } from '../../src/study/asker.js';
import { ownUp } from '../../src/study/guess.js';
import { ANY } from './read-options.js';

/** "I guessed" below a right answer. */
export async function guess(
  request: CommandRequest,
  asker: Asker | undefined,
  { knowledge, memory, now }: StudyTools,
): Promise<Answer> {
  const item = (await knowledge.loadItems()).find(textOption(request, 'guessed'));
  if (!item) return noLongerAsked(ANY);
  if (!asker || !memory) return notRemembered();
  const done = await memory.ask((store) => ownUp(store, asker.id, item, now()));
  return done ? guessNoted(done.value) : notReachable();
}
