import { randomBytes } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Tables } from './schema.js';
import type { Store, StoredAnswer } from './store.js';

const SECRET = 'secret';

/**
 * The store over any SQL database that Kysely speaks to.
 * @param emptyLog called after deleting, where a log of the database would still hold what was deleted
 */
export function sqlStore(database: Kysely<Tables>, emptyLog: () => void = () => undefined): Store {
  return {
    addAnswer: (answer) => addAnswer(database, answer),
    memberOf: async (id) => {
      const row = await database.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) return undefined;
      const { zone, created_at: createdAt, seen_at: seenAt } = row;
      return { id, createdAt, seenAt, ...(zone === null ? {} : { zone }) };
    },
    setZone: async (id, zone, at) => {
      await database
        .insertInto('member')
        .values({ id, zone, created_at: at, seen_at: at })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ zone, seen_at: at }))
        .execute();
    },
    countsByNote: (member) =>
      database
        .selectFrom('answer')
        .select([
          'note',
          ({ fn }) => fn.countAll<number>().as('answered'),
          ({ fn }) => fn.sum<number>('correct').as('right'),
        ])
        .where('member', '=', member)
        .groupBy('note')
        .orderBy('note')
        .execute(),
    daysOf: async (member) => {
      const rows = await database
        .selectFrom('answer')
        .select('day')
        .distinct()
        .where('member', '=', member)
        .orderBy('day', 'desc')
        .execute();
      return rows.map(({ day }) => day);
    },
    answersOf: async (member) => {
      const rows = await database
        .selectFrom('answer')
        .selectAll()
        .where('member', '=', member)
        .orderBy('at')
        .orderBy('id')
        .execute();
      return rows.map(answerOf);
    },
    deleteMember: async (member) => {
      await database.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('answer').where('member', '=', member).execute();
        await transaction.deleteFrom('member').where('id', '=', member).execute();
      });
      emptyLog();
    },
    secret: () => sharedSecret(database),
    close: () => database.destroy(),
  };
}

function addAnswer(database: Kysely<Tables>, { correct, ...answer }: StoredAnswer): Promise<boolean> {
  const { member, at } = answer;
  return database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('member')
      .values({ id: member, zone: null, created_at: at, seen_at: at })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at: at }))
      .execute();
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('answer')
      .values({ ...answer, correct: correct ? 1 : 0 })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  });
}

function answerOf({ correct, ...row }: Selectable<Tables['answer']>): StoredAnswer {
  return { ...row, correct: correct === 1 };
}

/** Whoever writes first decides; everybody reads what is there then. */
async function sharedSecret(database: Kysely<Tables>): Promise<string> {
  await database
    .insertInto('setting')
    .values({ name: SECRET, value: randomBytes(32).toString('hex') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await database
    .selectFrom('setting')
    .select('value')
    .where('name', '=', SECRET)
    .executeTakeFirstOrThrow();
  return value;
}
