import type { Kysely } from 'kysely';
import type { AnswerChanges, NoteCount, StoredAnswer, StoredCard, StoredMember } from './records.js';
import { type Tables, withoutNulls } from './schema.js';
import { countFirstAnswer } from './sql-items.js';
import { addPoints } from './sql-points.js';
import { countAnswer } from './sql-posts.js';
import { changesRow, insertIfNew, upsertMember } from './sql-rows.js';

const CARD_COLUMNS = [
  'member',
  'item',
  'stability',
  'difficulty',
  'reps',
  'lapses',
  'state',
  'dueAt',
  'lastAt',
] as const satisfies readonly (keyof StoredCard)[];

/** Members with their answers and cards. */
export function answerStore(database: Kysely<Tables>) {
  const answers = (member: string) => database.selectFrom('answer').where('member', '=', member);
  const cards = (member: string) => database.selectFrom('card').where('member', '=', member);
  return {
    /** Stores an answer with all its changes and the member. False if the answer is known, which changes nothing. */
    addAnswer: (
      { correct, ...answer }: StoredAnswer,
      { card, before, isFirst = false, post, points }: AnswerChanges = {},
    ): Promise<boolean> =>
      database.transaction().execute(async (transaction) => {
        await upsertMember(transaction, answer.member, answer.at);
        const isNew = await insertIfNew(transaction, 'answer', { ...answer, correct: correct ? 1 : 0 });
        if (!isNew) return false;
        if (card) await replaceCard(transaction, card, before);
        if (isFirst) await countFirstAnswer(transaction, answer.item, { correct, at: answer.at });
        if (post) await countAnswer(transaction, post, correct);
        if (points) await addPoints(transaction, points);
        return true;
      }),
    answerOf: async (id: string): Promise<StoredAnswer | undefined> => {
      const row = await database.selectFrom('answer').selectAll().where('id', '=', id).executeTakeFirst();
      return row && answerFrom(row);
    },
    /** All answers of a member, oldest first. */
    answersOf: async (member: string): Promise<readonly StoredAnswer[]> =>
      (await answers(member).selectAll().orderBy('at').orderBy('id').execute()).map(answerFrom),
    countsByNote: (member: string): Promise<readonly NoteCount[]> =>
      answers(member)
        .select(({ fn }) => ['note', fn.countAll<number>().as('answered'), fn.sum<number>('correct').as('right')])
        .groupBy('note')
        .orderBy('note')
        .execute(),
    /** ISO days with an answer, latest first. */
    daysOf: async (member: string): Promise<readonly string[]> => {
      const rows = await answers(member).select('day').distinct().orderBy('day', 'desc').execute();
      return rows.map(({ day }) => day);
    },
    /** How many answers of a member on a day have an id that starts with a word. */
    countOn: async (member: string, firstWord: string, day: string): Promise<number> => {
      const { count } = await answers(member)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('day', '=', day)
        .where('id', 'like', `${firstWord} %`)
        .executeTakeFirstOrThrow();
      return count;
    },
    /** Whether a member has answered a question since a time. */
    hasAnswered: async (member: string, item: string, since: number): Promise<boolean> => {
      const known = answers(member).select('id').where('item', '=', item).where('at', '>=', since);
      return (await known.executeTakeFirst()) !== undefined;
    },
    cardOf: (member: string, item: string): Promise<StoredCard | undefined> =>
      cards(member).select(CARD_COLUMNS).where('item', '=', item).executeTakeFirst(),
    /** All cards of a member, next due first. */
    cardsOf: (member: string): Promise<readonly StoredCard[]> =>
      cards(member).select(CARD_COLUMNS).orderBy('dueAt').execute(),
    /** The card before its last answer, if that answer may still be graded again. */
    cardBefore: async (member: string, item: string): Promise<AnswerChanges['before']> => {
      const row = await cards(member).select('before').where('item', '=', item).executeTakeFirst();
      return row?.before ? JSON.parse(row.before) : undefined;
    },
    /** Replaces a card after its answer was graded again, once; false if that was done before. */
    regradeCard: ({ member, item, ...card }: StoredCard): Promise<boolean> => {
      const update = database.updateTable('card').set({ ...card, before: null });
      return changesRow(update.where('member', '=', member).where('item', '=', item).where('before', 'is not', null));
    },
    memberOf: async (id: string): Promise<StoredMember | undefined> => {
      const row = await database.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirst();
      return row && withoutNulls(row);
    },
    /** Saves a member's settings; what is left out stays, and null as the exam day deletes it. */
    setMember: (
      id: string,
      settings: { readonly zone?: string; readonly examDay?: string | null },
      at: number,
    ): Promise<void> => upsertMember(database, id, at, settings),
  };
}

async function replaceCard(
  transaction: Kysely<Tables>,
  card: StoredCard,
  known: AnswerChanges['before'],
): Promise<void> {
  const row = { ...card, before: known ? JSON.stringify(known) : null };
  const insert = transaction.insertInto('card').values(row);
  await insert.onConflict((on) => on.columns(['member', 'item']).doUpdateSet(row)).execute();
}

function answerFrom({ correct, ...row }: Tables['answer']): StoredAnswer {
  return { ...row, correct: correct === 1 };
}
