import { storedVerdict } from '../src/answer/study/feedback.js';
import { NOT_REMEMBERED, UNREACHABLE } from '../src/answer/study/my-data.js';
import { askedAgain, isAnswer, judgeAnswer, noLongerAsked, SKIP } from '../src/answer/study/quiz.js';
import { review, reviewQuestion } from '../src/answer/study/review.js';
import type { StudyCommand } from '../src/requests/command.js';
import { EVERYWHERE } from '../src/requests/everywhere.js';
import { textOption } from '../src/requests/request.js';
import { dayIn, USUAL_ZONE } from '../src/time/days.js';

const NEXT = { label: 'Next question', line: '/review' };

export const reviewCommand: StudyCommand = {
  definition: {
    ...EVERYWHERE,
    name: 'review',
    description: 'Questions you have answered before, asked again at the right time',
  },
  example: '/review',
  exampleLabel: 'Review',
  buttonOptions: ['answer', 'pick', 'seed'],
  isPrivate: () => true,
  act: async (request, asker, tools) => {
    const { knowledge, memory, now, newSeed } = tools;
    if (!asker || !memory) return NOT_REMEMBERED;
    const bank = await knowledge.loadItems();
    const id = textOption(request, 'answer');
    const seed = textOption(request, 'seed');
    const letter = textOption(request, 'pick').toUpperCase();
    if (id === '' || letter === SKIP) {
      const found = await memory.ask(async (store) => {
        const zone = (await store.memberOf(asker.id))?.zone ?? USUAL_ZONE;
        const today = await store.countOn(asker.id, 'review', dayIn(zone, now()));
        return { today, cards: await store.cardsOf(asker.id) };
      });
      return found ? review(bank, { ...found.value, skipped: id, seed: newSeed(), now: now() }) : UNREACHABLE;
    }
    const item = bank.find(id);
    if (!item) return noLongerAsked(NEXT);
    const picked = { item, letter, seed };
    if (!isAnswer(picked)) return askedAgain(reviewQuestion(item, seed), picked);
    const verdict = judgeAnswer(picked, knowledge, NEXT);
    return storedVerdict(verdict, { source: 'review', seed, item }, asker, tools);
  },
};
