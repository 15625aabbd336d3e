import { create, insertMultiple, search } from '@orama/orama';
import flexsearch from 'flexsearch';
import english from 'flexsearch/lang/en';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { STOP_WORDS } from '../../src/language/stop-words.js';

/** A passage as search libraries get it. */
export interface Document {
  /** Position among the documents. */
  readonly id: number;
  readonly title: string;
  readonly text: string;
  /** The questions that its author listed. */
  readonly questions: string;
}

/** The ids of the best documents for a question, best first. */
type Search = (question: string, limit: number) => Promise<readonly (number | string)[]>;

const FIELDS = ['title', 'text', 'questions'];

/** Search libraries by name, with the settings that their guides recommend for English. Each indexes documents. */
export const RIVALS: Readonly<Record<string, (documents: readonly Document[]) => Promise<Search>>> = {
  'MiniSearch, plain': async (documents) => {
    const index = new MiniSearch({ fields: FIELDS });
    index.addAll(documents);
    return async (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => id);
  },

  // Orama's term frequencies are normalised by length already. With its own normalisation on top (b: 0.75) the shortest passages win,
  // and it finds half as much.
  Orama: async (documents) => {
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
    return async (question, limit) =>
      (await search(database, { term: question, limit, relevance: { b: 0 } })).hits.map(({ id }) => id);
  },

  // One field, because merging three finds a third of what one does. With suggestions, because without them a passage must contain
  // every word of the question.
  FlexSearch: async (documents) => {
    const index = new flexsearch.Index({ encoder: new flexsearch.Encoder(english) });
    for (const { id, title, text, questions } of documents) index.add(id, [title, text, questions].join('\n'));
    return async (question, limit) => index.search(question, { limit, suggest: true });
  },

  Lunr: async (documents) => {
    const index = lunr((builder) => {
      for (const field of FIELDS) builder.field(field);
      for (const document of documents) builder.add(document);
    });
    // Marks such as ":" and "-" are operators in Lunr's queries.
    return async (question, limit) =>
      index
        .search(question.replace(/[^\p{L}\p{N}]+/gu, ' '))
        .slice(0, limit)
        .map(({ ref }) => ref);
  },
};
