import { notReachable, notRemembered } from '../src/answer/study/my-data.js';
import { HINT, hinted, noLongerAsked, SKIP } from '../src/answer/study/quiz.js';
import { remembered } from '../src/answer/study/remembered.js';
import { review, reviewQuestion, reviewVerdict } from '../src/answer/study/review.js';
import type { StudyCommand } from '../src/requests/command.js';
import { EVERYWHERE } from '../src/requests/everywhere.js';
import { textOption } from '../src/requests/request.js';
import { dayIn, USUAL_ZONE } from '../src/time/days.js';

export const reviewCommand: StudyCommand = {
  definition: {
    ...EVERYWHERE,
    name: 'review',
    description: 'Questions you have answered before, again at the right time',
  },
  example: '/review',
  exampleLabel: 'Review',
  buttonOptions: ['answer', 'pick', 'seed'],
  isPrivate: () => true,
  act: async (request, asker, { knowledge, memory, now, newSeed }) => {
    if (!asker || !memory) return notRemembered();
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
      return found ? review(bank, { ...found.value, skipped: id, seed: newSeed(), now: now() }) : notReachable();
    }
    const item = bank.find(id);
    if (!item) return noLongerAsked(NEXT);
    if (letter === HINT) return hinted(reviewQuestion(item, seed), item, seed);
    const judged = reviewVerdict({ item, letter, seed }, knowledge);
    if (judged.kind === 'invalid') return judged;
    const given = { asker, source: 'review', seed, item, correct: judged.right, at: now() } as const;
    return remembered(judged, given, memory);
  },
};

const NEXT = { label: 'Next question', line: '/review' };
