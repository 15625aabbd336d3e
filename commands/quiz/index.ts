import type { Answer } from '../../src/answer/answer.js';
import { invalid } from '../../src/answer/build/invalid.js';
import { HINT, hinted, noLongerAsked, question, REVEAL, SKIP, verdict } from '../../src/answer/study/quiz.js';
import { remembered } from '../../src/answer/study/remembered.js';
import type { StudyCommand, StudyTools } from '../../src/requests/command.js';
import { type CommandRequest, textOption } from '../../src/requests/request.js';
import type { Asker } from '../../src/study/asker.js';
import { isBeginner } from '../../src/study/beginner.js';
import { itemsFor } from '../../src/study/draw.js';
import { ONLY } from '../../src/study/own-questions.js';
import { newRound, type Round, readRound } from '../../src/study/round.js';
import { silencedNow } from '../../src/study/silenced.js';
import { completeTopic } from '../completion.js';
import { DEFINITION } from './definition.js';
import { guess } from './guess.js';
import { askOwn, judgeOwn } from './own-quiz.js';
import { ANY, nothingFor, readOptions } from './read-options.js';
import { reportQuestion } from './report.js';
import { quizSaid } from './said.js';

export const quizCommand: StudyCommand = {
  definition: DEFINITION,
  example: '/quiz topic:lambda',
  exampleLabel: 'A quiz on Lambda',
  readPlain: quizSaid,
  buttonOptions: ['answer', 'pick', 'round', 'report', 'reason', 'guessed'],
  readPositional: (text) => ({ topic: text }),
  isPrivate: ({ options }) => options['share'] !== true,
  act: async (request, asker, tools) => {
    const { knowledge, learned, memory, now, newSeed } = tools;
    if (textOption(request, 'report') !== '') return reportQuestion(request, asker, tools);
    if (textOption(request, 'guessed') !== '') return guess(request, asker, tools);
    if (['round', 'answer', 'pick'].some((name) => textOption(request, name) !== ''))
      return goOn(request, asker, tools);
    const asked = readOptions(request, knowledge);
    if ('kind' in asked) return asked;
    const { filter, only } = asked;
    // To ask a question the store is not opened: until somebody answers, a round goes by what is expected of its questions.
    const isLearned = memory?.isOpen() ?? false;
    const plain = await knowledge.loadItems();
    const bank = isLearned ? await learned(plain) : plain;
    const found = itemsFor(bank, filter);
    if (found.length === 0) return nothingFor(filter, bank, knowledge);
    const note = filter.topic === undefined ? undefined : found[0]?.note;
    const isFirst = filter.difficulty === undefined && (await isBeginner(memory, asker, note));
    const round: Round = {
      ...newRound(newSeed(), only ? 1 : Math.min(asked.count, found.length), filter),
      ...(isLearned ? { learned: true } : {}),
      ...(isFirst ? { first: true } : {}),
    };
    if (only) return askOwn({ only, round }, asker, tools);
    const first = question(bank, round, knowledge, await silencedNow(memory, now()));
    return first.kind === 'question' && request.options['share'] === true ? { ...first, shared: true } : first;
  },
  complete: (option, typed, _request, knowledge) => (option === 'topic' ? completeTopic(typed, knowledge) : []),
};

/** A press on a button of a round: the verdict on an answer, or the next question. */
async function goOn(request: CommandRequest, asker: Asker | undefined, tools: StudyTools): Promise<Answer> {
  const { knowledge, learned, memory, now } = tools;
  const round = readRound(textOption(request, 'round'));
  if (!round) return invalid(['This button belongs to no quiz that I know. Start a new one.'], [ANY]);
  const plain = await knowledge.loadItems();
  const bank = round.learned ? await learned(plain) : plain;
  const id = textOption(request, 'answer');
  const only = ONLY.find((name) => name === textOption(request, 'only'));
  if (id === '' && only) return askOwn({ only, round }, asker, tools);
  if (id === '') return question(bank, round, knowledge, await silencedNow(memory, now()));
  const item = bank.find(id);
  if (!item) return noLongerAsked(ANY);
  const letter = textOption(request, 'pick').toUpperCase();
  if (only && letter === SKIP) return askOwn({ only, round }, asker, tools, item);
  if (only) return judgeOwn({ quiz: { only, round }, item, letter }, asker, tools);
  const isLast = round.at + 1 >= round.asked.length;
  if (letter === HINT || (letter === SKIP && !isLast)) {
    const at = letter === SKIP ? round.at + 1 : round.at;
    const shown = question(bank, { ...round, at }, knowledge, await silencedNow(memory, now()));
    return letter === HINT && shown.kind === 'question' ? hinted(shown, item, round.seed) : shown;
  }
  const judged = verdict(bank, { round, item, letter: letter === SKIP ? REVEAL : letter }, knowledge);
  if (judged.kind !== 'verdict' || !asker || !memory) return judged;
  const given = { asker, source: 'quiz', seed: round.seed, item, correct: judged.right, at: now() } as const;
  return remembered(judged, given, memory);
}
