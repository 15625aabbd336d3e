import type { Message } from './message.js';
import { openDatabase, resultOf, STORE } from './open-database.js';

/** Older messages are deleted, so that the page stays fast and the browser's storage small. */
const MOST_MESSAGES = 200;

/** The conversation in the browser's storage. */
export interface MessageStore {
  /** All messages, oldest first. */
  readonly all: () => Promise<readonly Message[]>;
  readonly add: (message: Message) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** Opens the browser's database. If there is none (some private windows), the conversation lasts until the page is closed. */
export function openMessageStore(): MessageStore {
  const opened = openDatabase().catch(() => undefined);
  /** Runs a request; undefined without a database. */
  const run = async <Result>(mode: IDBTransactionMode, use: (messages: IDBObjectStore) => IDBRequest<Result>) => {
    const database = await opened;
    return database && resultOf(use(database.transaction(STORE, mode).objectStore(STORE)));
  };
  return {
    all: async () => (await run<Message[]>('readonly', (messages) => messages.getAll())) ?? [],
    add: async (message) => {
      await run('readwrite', (messages) => messages.put(message));
      const keys = (await run('readonly', (messages) => messages.getAllKeys())) ?? [];
      for (const key of keys.slice(0, -MOST_MESSAGES)) await run('readwrite', (messages) => messages.delete(key));
    },
    remove: (id) => run('readwrite', (messages) => messages.delete(id)),
    clear: () => run('readwrite', (messages) => messages.clear()),
  };
}
