import type { Answer } from '../../src/answer/answer.js';
import { notReachable, notRemembered } from '../../src/answer/study/my-data.js';
import { nextOwnQuestion, type OwnQuiz, ownQuestion, ownVerdict } from '../../src/answer/study/own-quiz.js';
import { HINT, hinted } from '../../src/answer/study/quiz.js';
import { remembered } from '../../src/answer/study/remembered.js';
import type { Item } from '../../src/items/item.js';
import type { StudyTools } from '../../src/requests/command.js';
import type { Asker } from '../../src/study/asker.js';
import { itemsFor } from '../../src/study/draw.js';
import { ownQuestions } from '../../src/study/own-questions.js';
import { audible, silencedNow } from '../../src/study/silenced.js';

/**
 * `/quiz only:`: asks one of the questions that the member's own answers leave.
 * @param skipped the question that was passed over, which only comes again if there is no other
 */
export async function askOwn(
  quiz: OwnQuiz,
  asker: Asker | undefined,
  tools: StudyTools,
  skipped?: Item,
): Promise<Answer> {
  const { knowledge, learned, memory, now, newSeed } = tools;
  if (!asker || !memory) return notRemembered();
  const answers = await memory.ask((store) => store.answersOf(asker.id));
  if (!answers) return notReachable();
  const items = itemsFor(
    audible(await learned(await knowledge.loadItems()), await silencedNow(memory, now())),
    quiz.round,
  );
  const round = { ...quiz.round, seed: newSeed() };
  return nextOwnQuestion(ownQuestions(items, answers.value, quiz.only), { ...quiz, round }, skipped);
}

/** The verdict on an answer to such a question. */
export async function judgeOwn(
  { quiz, item, letter }: { readonly quiz: OwnQuiz; readonly item: Item; readonly letter: string },
  asker: Asker | undefined,
  { knowledge, memory, now }: StudyTools,
): Promise<Answer> {
  const { seed } = quiz.round;
  if (letter === HINT) return hinted(ownQuestion(item, quiz), item, seed);
  const judged = ownVerdict({ item, letter, seed }, quiz, knowledge);
  if (judged.kind === 'invalid' || !asker || !memory) return judged;
  const given = { asker, source: 'quiz', seed, item, correct: judged.right, at: now() } as const;
  return remembered(judged, given, memory);
}
