import type { Answer } from '../../src/answer/answer.js';
import { storedVerdict } from '../../src/answer/study/feedback.js';
import { NOT_REMEMBERED, UNREACHABLE } from '../../src/answer/study/my-data.js';
import {
  nextOwnQuestion,
  nothingAnswered,
  type OwnQuiz,
  optionsOfOwnQuiz,
  ownQuestion,
} from '../../src/answer/study/own-quiz.js';
import { askedAgain, isAnswer, judgeAnswer, SKIP } from '../../src/answer/study/quiz.js';
import type { Item } from '../../src/quiz/item.js';
import type { StudyTools } from '../../src/requests/command.js';
import type { Asker } from '../../src/study/asker.js';
import { itemsFor } from '../../src/study/draw.js';
import { hasAnswered, ownQuestions } from '../../src/study/own-answers.js';
import { silencedNow, withoutSilenced } from '../../src/study/silenced.js';
import { ANY, quizOn } from './options.js';

/**
 * `/quiz only:`: asks a question that passes the filter by the member's own answers.
 * @param skipped the question that was skipped, which comes again only if there is no other
 */
export async function askOwn(
  quiz: OwnQuiz,
  asker: Asker | undefined,
  { knowledge, learned, memory, now, newSeed }: StudyTools,
  skipped?: Item,
): Promise<Answer> {
  if (!asker || !memory) return NOT_REMEMBERED;
  const answers = await memory.ask((store) => store.answersOf(asker.id));
  if (!answers) return UNREACHABLE;
  const bank = withoutSilenced(await learned(await knowledge.loadItems()), await silencedNow(memory, now()));
  const items = itemsFor(bank, quiz.round);
  if (quiz.only === 'mistakes' && !hasAnswered(items, answers.value))
    return nothingAnswered([...quizOn(quiz.round, knowledge), ANY]);
  const questions = ownQuestions(items, answers.value, quiz.only);
  return nextOwnQuestion(questions, { ...quiz, round: { ...quiz.round, seed: newSeed() } }, skipped);
}

/** A press on a button of such a question. */
export async function pressOwn(
  quiz: OwnQuiz,
  { item, letter }: { readonly item: Item; readonly letter: string },
  asker: Asker | undefined,
  tools: StudyTools,
): Promise<Answer> {
  const { seed } = quiz.round;
  if (letter === SKIP) return askOwn(quiz, asker, tools, item);
  const picked = { item, letter, seed };
  if (!isAnswer(picked)) return askedAgain(ownQuestion(item, quiz), picked);
  const next = { label: 'Next question', line: `/quiz ${optionsOfOwnQuiz(quiz)}` };
  const verdict = judgeAnswer(picked, tools.knowledge, next);
  return storedVerdict(verdict, { source: 'quiz', seed, item }, asker, tools);
}
