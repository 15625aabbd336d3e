import MiniSearch from 'minisearch';
import type { Rival } from '../rival.js';

/** MiniSearch as it comes. */
export const plainMiniSearch: Rival = {
  name: 'MiniSearch, plain',
  index: (documents) => {
    const search = new MiniSearch({ fields: ['title', 'text', 'questions'] });
    search.addAll(documents);
    return (question, limit) =>
      search
        .search(question)
        .slice(0, limit)
        .map(({ id }) => Number(id));
  },
};
