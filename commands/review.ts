import { invalid } from '../src/answer/build/invalid.js';
import { notReachable, notRemembered } from '../src/answer/build/my-data.js';
import { review, reviewVerdict } from '../src/answer/build/review.js';
import type { StudyCommand } from '../src/requests/command.js';
import { EVERYWHERE } from '../src/requests/everywhere.js';
import { textOption } from '../src/requests/request.js';
import { remember } from '../src/study/remember.js';

export const reviewCommand: StudyCommand = {
  definition: {
    ...EVERYWHERE,
    name: 'review',
    description: 'Questions you have answered before, again at the right time',
  },
  example: '/review',
  buttonOptions: ['answer', 'pick', 'seed'],
  isPrivate: () => true,
  act: async (request, asker, { knowledge, memory, now, newSeed }) => {
    if (!asker || !memory) return notRemembered();
    const bank = await knowledge.loadItems();
    const [id, pick, seed] = ['answer', 'pick', 'seed'].map((name) => textOption(request, name));
    if (!id) {
      const found = await memory.ask((store) => store.cardsOf(asker.id));
      return found ? review(bank, { cards: found.value, seed: newSeed(), now: now() }) : notReachable();
    }
    const item = bank.find(id);
    if (!item)
      return invalid(['The note behind this question has changed since, so it is not asked any more.'], [NEXT]);
    const judged = reviewVerdict(bank, { id, letter: pick?.toUpperCase() ?? '', seed: seed ?? '' }, knowledge);
    if (judged.kind === 'invalid') return judged;
    const given = { asker, source: 'review', seed: seed ?? '', item, correct: judged.right, at: now() } as const;
    return { ...judged, remembered: await remember(memory, given) };
  },
};

const NEXT = { label: 'Next question', line: '/review' };
