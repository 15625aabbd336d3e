import type { Answer } from '../../src/answer/answer.js';
import { invalid } from '../../src/answer/parts/invalid.js';
import { storedVerdict } from '../../src/answer/study/feedback.js';
import { askedAgain, isAnswer, noLongerAsked, question, REVEAL, SKIP, verdict } from '../../src/answer/study/quiz.js';
import type { StudyCommand, StudyTools } from '../../src/requests/command.js';
import { type CommandRequest, textOption } from '../../src/requests/request.js';
import type { Asker } from '../../src/study/asker.js';
import { itemsFor } from '../../src/study/draw.js';
import { isBeginner, ONLY } from '../../src/study/own-answers.js';
import { newRound, type Round } from '../../src/study/round.js';
import { readRound } from '../../src/study/round-code.js';
import { silencedNow } from '../../src/study/silenced.js';
import { completeTopic } from '../completion.js';
import { giveFeedback } from './feedback.js';
import { ANY, DEFINITION, noQuestionsFor, readOptions } from './options.js';
import { askOwn, pressOwn } from './own-quiz.js';
import { quizInWords } from './plain-words.js';

export const quizCommand: StudyCommand = {
  definition: DEFINITION,
  example: '/quiz topic:lambda',
  exampleLabel: 'A quiz on Lambda',
  readPlain: quizInWords,
  buttonOptions: ['answer', 'pick', 'round', 'report', 'reason', 'guessed', 'solution'],
  readPositional: (text) => ({ topic: text }),
  isPrivate: ({ options }) => options['share'] !== true,
  act: async (request, asker, tools) => {
    const has = (name: string): boolean => textOption(request, name) !== '';
    if (['report', 'guessed', 'solution'].some(has)) return giveFeedback(request, asker, tools);
    if (['round', 'answer', 'pick'].some(has)) return goOn(request, asker, tools);
    return start(request, asker, tools);
  },
  complete: (option, typed, _request, knowledge) => (option === 'topic' ? completeTopic(typed, knowledge) : []),
};

/** The first question of a new quiz. */
async function start(request: CommandRequest, asker: Asker | undefined, tools: StudyTools): Promise<Answer> {
  const { knowledge, learned, memory, now, newSeed } = tools;
  const options = readOptions(request, knowledge);
  if ('kind' in options) return options;
  const { filter, only, count } = options;
  // Asking a question does not open the store: until the first answer, a round uses the expected difficulties.
  const isLearned = memory?.isOpen() ?? false;
  const plain = await knowledge.loadItems();
  const bank = isLearned ? await learned(plain) : plain;
  const found = itemsFor(bank, filter);
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

/** Says that a round is shorter than it was to be. */
function fewerText(found: number): string {
  return found === 1
    ? 'There is only this question with these options. Leave one out for more.'
    : `There are only ${found} questions with these options. Leave one out for more.`;
}

/** A press on a button of a round: the verdict on an answer, or the next question. */
async function goOn(request: CommandRequest, asker: Asker | undefined, tools: StudyTools): Promise<Answer> {
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
