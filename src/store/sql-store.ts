import { randomBytes } from 'node:crypto';
import { CamelCasePlugin, type Dialect, Kysely } from 'kysely';
import { cleanOnceADay, deleteMembers } from './clean.js';
import { migrate } from './migrate.js';
import type { Tables } from './schema.js';
import { answerStore } from './sql-answers.js';
import { boardStore } from './sql-boards.js';
import { itemStore } from './sql-items.js';
import { postStore } from './sql-posts.js';
import { insertIfNew } from './sql-rows.js';

const SECRET = 'secret';

/** Extra work for an engine. */
export interface EngineHooks {
  /** Called after a deletion, for engines whose log would still hold the deleted data. */
  readonly emptyLog?: () => void;
  /** Called before a server is saved, so that other processes know of it without opening the database. */
  readonly onServer?: () => void;
}

/** Everything stored about members, servers and posts. Methods reject if the database fails; nothing is cached. */
export type Store = ReturnType<typeof sqlStore>;

/** A database in which columns are named in camel case. */
export function connect(dialect: Dialect): Kysely<Tables> {
  return new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] });
}

/**
 * Opens the store over any SQL database that Kysely supports and brings its tables up to date.
 * @throws what the database says; it is closed then
 */
export async function openStore(dialect: Dialect, hooks?: EngineHooks): Promise<Store> {
  const database = connect(dialect);
  try {
    await migrate(database);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return sqlStore(database, hooks);
}

/** The store over a database whose tables are up to date. */
export function sqlStore(database: Kysely<Tables>, { emptyLog, onServer }: EngineHooks = {}) {
  return {
    ...answerStore(database),
    ...postStore(database, onServer),
    ...boardStore(database),
    ...itemStore(database),
    /** Deletes everything about a member, in one transaction. */
    deleteMember: async (member: string): Promise<void> => {
      await database.transaction().execute((transaction) => deleteMembers(transaction, [member]));
      emptyLog?.();
    },
    /** A secret shared by all processes on this database. The first one to write decides. */
    secret: async (): Promise<string> => {
      await insertIfNew(database, 'setting', { name: SECRET, value: randomBytes(32).toString('hex') });
      const stored = database.selectFrom('setting').select('value').where('name', '=', SECRET);
      return (await stored.executeTakeFirstOrThrow()).value;
    },
    /** Deletes expired data, once a day over all processes. */
    clean: (now: number): Promise<void> => cleanOnceADay(database, now),
    close: (): Promise<void> => database.destroy(),
  };
}
