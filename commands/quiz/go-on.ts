import type { Answer } from '../../src/answer/answer.js';
import { invalid } from '../../src/answer/parts/invalid.js';
import { storedVerdict } from '../../src/answer/study/feedback.js';
import { askedAgain, isAnswer, noLongerAsked, question, REVEAL, SKIP, verdict } from '../../src/answer/study/quiz.js';
import type { StudyTools } from '../../src/requests/command.js';
import { type CommandRequest, textOption } from '../../src/requests/request.js';
import type { Asker } from '../../src/study/asker.js';
import { ONLY } from '../../src/study/own-answers.js';
import { readRound } from '../../src/study/round-code.js';
import { silencedNow } from '../../src/study/silenced.js';
import { ANY } from './options.js';
import { askOwn, pressOwn } from './own-quiz.js';

/** A press on a button of a round: the verdict on an answer, or the next question. */
export async function goOn(request: CommandRequest, asker: Asker | undefined, tools: StudyTools): Promise<Answer> {
  const { knowledge, learned, memory, now } = tools;
  const round = readRound(textOption(request, 'round'));
  if (!round) return invalid(['This button belongs to a quiz that I do not know. Start a new one.'], [ANY]);
  const plain = await knowledge.loadItems();
  const bank = round.learned ? await learned(plain) : plain;
  const questionAt = async (at: number) =>
    question(bank, { ...round, at }, knowledge, await silencedNow(memory, now()));
  const id = textOption(request, 'answer');
  const only = ONLY.find((name) => name === textOption(request, 'only'));
  if (id === '') return only ? askOwn({ only, round }, asker, tools) : questionAt(round.at);
  const item = bank.find(id);
  if (!item) return noLongerAsked(ANY);
  const letter = textOption(request, 'pick').toUpperCase();
  if (only) return pressOwn({ only, round }, { item, letter }, asker, tools);
  const isLast = round.at + 1 >= round.asked.length;
  if (letter === SKIP && !isLast) return questionAt(round.at + 1);
  const picked = { item, letter, seed: round.seed };
  if (letter !== SKIP && !isAnswer(picked)) {
    const asked = await questionAt(round.at);
    return asked.kind === 'question' ? askedAgain(asked, picked) : asked;
  }
  const judged = verdict(bank, { round, item, letter: letter === SKIP ? REVEAL : letter }, knowledge);
  return storedVerdict(judged, { source: 'quiz', seed: round.seed, item }, asker, tools);
}
