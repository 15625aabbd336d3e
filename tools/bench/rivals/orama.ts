import { create, insertMultiple, search } from '@orama/orama';
import { STOP_WORDS } from '../../../src/language/stop-words.js';
import type { Rival } from '../rival.js';

/**
 * Orama with stems and stop words. Its term frequencies are shares of a text already; with its normalisation by length on top (b: 0.75)
 * the shortest passages win, and it finds half as much.
 */
export const orama: Rival = {
  name: 'Orama',
  index: async (documents) => {
    const database = create({
      schema: { title: 'string', text: 'string', questions: 'string' },
      components: {
        tokenizer: { language: 'english', stemming: true, allowDuplicates: true, stopWords: [...STOP_WORDS] },
      },
    });
    await insertMultiple(
      database,
      documents.map((document) => ({ ...document, id: String(document.id) })),
    );
    return async (question, limit) => {
      const { hits } = await search(database, { term: question, limit, relevance: { b: 0 } });
      return hits.map(({ id }) => Number(id));
    };
  },
};
