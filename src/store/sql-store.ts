import { randomBytes } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import { cleanOnceADay } from './clean.js';
import type { Tables } from './schema.js';
import { addPoints, sqlBoardStore } from './sql-board-store.js';
import { keepCard, sqlCardStore } from './sql-card-store.js';
import { countItem, sqlItemCountStore } from './sql-item-count-store.js';
import { seeMember } from './sql-members.js';
import { countAnswer, sqlPostStore } from './sql-post-store.js';
import { sqlReportStore } from './sql-report-store.js';
import type { AnswerChanges, Store, StoredAnswer } from './store.js';

const SECRET = 'secret';

/** What an engine does besides. */
export interface EngineHooks {
  /** Called after deleting, where a log of the database would still hold what was deleted. */
  readonly emptyLog?: () => void;
  /** Called before a server is set up, so that other processes know of it without opening the database. */
  readonly onServer?: () => void;
}

const nothing = (): void => undefined;

/** The store over any SQL database that Kysely speaks to. */
export function sqlStore(
  database: Kysely<Tables>,
  { emptyLog = nothing, onServer = nothing }: EngineHooks = {},
): Store {
  return {
    ...sqlPostStore(database, onServer),
    ...sqlBoardStore(database),
    ...sqlReportStore(database),
    ...sqlCardStore(database),
    ...sqlItemCountStore(database),
    addAnswer: (answer, changes = {}) => addAnswer(database, answer, changes),
    answerOf: async (id) => {
      const row = await database.selectFrom('answer').selectAll().where('id', '=', id).executeTakeFirst();
      return row && answerOf(row);
    },
    memberOf: async (id) => {
      const row = await database.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) return undefined;
      const { zone, exam_day: examDay, created_at: createdAt, seen_at: seenAt } = row;
      return {
        id,
        createdAt,
        seenAt,
        ...(zone === null ? {} : { zone }),
        ...(examDay === null ? {} : { examDay }),
      };
    },
    setMember: (id, { zone, examDay }, at) =>
      seeMember(database, id, at, {
        ...(zone === undefined ? {} : { zone }),
        ...(examDay === undefined ? {} : { exam_day: examDay }),
      }),
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
    countOn: async (member, firstWord, day) => {
      const { count } = await database
        .selectFrom('answer')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('member', '=', member)
        .where('day', '=', day)
        .where('id', 'like', `${firstWord} %`)
        .executeTakeFirstOrThrow();
      return count;
    },
    hasAnswered: async (member, item, since) => {
      const row = await database
        .selectFrom('answer')
        .select('id')
        .where('member', '=', member)
        .where('item', '=', item)
        .where('at', '>=', since)
        .executeTakeFirst();
      return row !== undefined;
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
        for (const table of ['answer', 'card', 'board_member', 'points'] as const)
          await transaction.deleteFrom(table).where('member', '=', member).execute();
        await transaction.deleteFrom('member').where('id', '=', member).execute();
      });
      emptyLog();
    },
    secret: () => sharedSecret(database),
    clean: (now) => cleanOnceADay(database, now),
    close: () => database.destroy(),
  };
}

function addAnswer(
  database: Kysely<Tables>,
  { correct, ...answer }: StoredAnswer,
  { card, before, isFirst = false, post, points }: AnswerChanges,
): Promise<boolean> {
  const { member, at } = answer;
  return database.transaction().execute(async (transaction) => {
    await seeMember(transaction, member, at);
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('answer')
      .values({ ...answer, correct: correct ? 1 : 0 })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    const isNew = numInsertedOrUpdatedRows === 1n;
    if (isNew && card) await keepCard(transaction, card, before);
    if (isNew && isFirst) await countItem(transaction, answer.item, { correct, at });
    if (isNew && post) await countAnswer(transaction, post, correct);
    if (isNew && points) await addPoints(transaction, points);
    return isNew;
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
