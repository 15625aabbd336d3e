import lunrIndex from 'lunr';
import type { Rival } from '../rival.js';

/** Lunr with its own stemmer and stop words, as it comes. */
export const lunr: Rival = {
  name: 'Lunr',
  index: (documents) => {
    const index = lunrIndex((builder) => {
      for (const field of ['title', 'text', 'questions']) builder.field(field);
      for (const document of documents) builder.add(document);
    });
    return (question, limit) =>
      index
        .search(plain(question))
        .slice(0, limit)
        .map(({ ref }) => Number(ref));
  },
};

/** Marks such as ":" and "-" are commands in a query of Lunr's. */
function plain(question: string): string {
  return question.replace(/[^\p{L}\p{N}]+/gu, ' ');
}
