import type { Answer } from '../../src/answer/answer.js';
import { question } from '../../src/answer/study/quiz.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import type { Topic } from '../../src/notes/topics.js';
import type { ItemBank } from '../../src/quiz/item-bank.js';
import type { StudyTools } from '../../src/requests/command.js';
import type { CommandRequest } from '../../src/requests/request.js';
import type { Asker } from '../../src/study/asker.js';
import { itemsFor } from '../../src/study/draw.js';
import { isBeginner } from '../../src/study/own-answers.js';
import { newRound, type Round, type RoundFilter } from '../../src/study/round.js';
import { silencedNow } from '../../src/study/silenced.js';
import { noQuestionsFor, readOptions } from './options.js';
import { askOwn } from './own-quiz.js';

/** The first question of a new quiz. */
export async function start(request: CommandRequest, asker: Asker | undefined, tools: StudyTools): Promise<Answer> {
  const { knowledge, learned, memory, now, newSeed } = tools;
  const options = readOptions(request, knowledge);
  if ('kind' in options) return options;
  const { filter, only, count } = options;
  // Asking a question does not open the store: until the first answer, a round uses the expected difficulties.
  const isLearned = memory?.isOpen() ?? false;
  const plain = await knowledge.loadItems();
  const bank = isLearned ? await learned(plain) : plain;
  const found = itemsFor(bank, filter);
  const term = withoutQuestions(filter, bank, knowledge);
  if (term) {
    const answer = await start({ ...request, options: { ...request.options, topic: term.note.id } }, asker, tools);
    if (answer.kind !== 'question') return answer;
    return { ...answer, remark: `I have no questions on ${term.name} alone, so they are on ${term.note.topic}.` };
  }
  if (found.length === 0) return noQuestionsFor(filter, bank, knowledge);
  const note = filter.topic === undefined ? undefined : found[0]?.note;
  const isFirst = filter.difficulty === undefined && (await isBeginner(memory, asker, note));
  const round: Round = {
    ...newRound(newSeed(), only ? 1 : Math.min(count, found.length), filter),
    ...(isLearned ? { learned: true } : {}),
    ...(isFirst ? { first: true } : {}),
  };
  if (only) return askOwn({ only, round }, asker, tools);
  const first = question(bank, round, knowledge, await silencedNow(memory, now()));
  if (first.kind !== 'question') return first;
  return {
    ...first,
    ...(found.length < count ? { remark: fewerText(found.length) } : {}),
    ...(request.options['share'] === true ? { shared: true } : {}),
  };
}

/** The term that has no questions of its own, if the note that it is part of has some. */
function withoutQuestions(
  { topic: id, ...filter }: RoundFilter,
  bank: ItemBank,
  { topics }: Knowledge,
): Topic | undefined {
  const topic = topics.find((known) => known.id === id);
  if (!topic?.term || itemsFor(bank, { topic: topic.id }).length > 0) return undefined;
  return itemsFor(bank, { ...filter, topic: topic.note.id }).length > 0 ? topic : undefined;
}

/** Says that a round is shorter than it was to be. */
function fewerText(found: number): string {
  return found === 1
    ? 'There is only this question with these options. Leave one out for more.'
    : `There are only ${found} questions with these options. Leave one out for more.`;
}
