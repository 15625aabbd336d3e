import type { Message } from './message.js';

/** The newest messages are kept, so that the page stays quick and the browser's storage small. */
const MOST_MESSAGES = 200;
/** To be raised when the form of a message changes: what was kept in another form is dropped. */
const VERSION = 1;
const STORE = 'messages';

/** The conversation as the browser keeps it. */
export interface MessageStore {
  /** All messages, oldest first. */
  readonly all: () => Promise<readonly Message[]>;
  readonly add: (message: Message) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** Opens the browser's database. Where there is none (some private windows), the conversation lasts until the page is closed. */
export function openMessageStore(): MessageStore {
  const opened = openDatabase().then(storeIn, () => NO_STORE);
  return {
    all: async () => (await opened).all(),
    add: async (message) => (await opened).add(message),
    remove: async (id) => (await opened).remove(id),
    clear: async () => (await opened).clear(),
  };
}

const NO_STORE: MessageStore = {
  all: async () => [],
  add: async () => {},
  remove: async () => {},
  clear: async () => {},
};

async function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open('aws-compute-bot', VERSION);
  opening.addEventListener('upgradeneeded', () => {
    const database = opening.result;
    for (const name of database.objectStoreNames) database.deleteObjectStore(name);
    database.createObjectStore(STORE, { keyPath: 'id' });
  });
  const opened = resultOf(opening);
  // A later version of the page, in another tab, may only change the database once this one lets go of it.
  void opened.then((database) => database.addEventListener('versionchange', () => database.close())).catch(() => {});
  const blocked = new Promise<never>((_resolve, reject) => {
    opening.addEventListener('blocked', () =>
      reject(new Error('An older version of the page is open in another tab.')),
    );
  });
  return Promise.race([opened, blocked]);
}

function storeIn(database: IDBDatabase): MessageStore {
  const messages = (mode: IDBTransactionMode) => database.transaction(STORE, mode).objectStore(STORE);
  return {
    all: () => resultOf(messages('readonly').getAll()),
    add: async (message) => {
      await resultOf(messages('readwrite').put(message));
      await dropOldest(messages('readwrite'));
    },
    remove: async (id) => resultOf(messages('readwrite').delete(id)),
    clear: async () => resultOf(messages('readwrite').clear()),
  };
}

async function dropOldest(messages: IDBObjectStore): Promise<void> {
  const keys = await resultOf(messages.getAllKeys());
  for (const key of keys.slice(0, -MOST_MESSAGES)) messages.delete(key);
}

function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
