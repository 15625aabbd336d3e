import flexsearch from 'flexsearch';
import english from 'flexsearch/lang/en';
import type { Rival } from '../rival.js';

/**
 * FlexSearch with its English stop words and stems. One field, because merging three finds a third of what one does, and with
 * suggestions, because without them a passage must hold every word of the question.
 */
export const flexSearch: Rival = {
  name: 'FlexSearch',
  index: (documents) => {
    const index = new flexsearch.Index({ encoder: new flexsearch.Encoder(english) });
    for (const { id, title, text, questions } of documents) index.add(id, [title, text, questions].join('\n'));
    return (question, limit) => index.search(question, { limit, suggest: true }).map(Number);
  },
};
