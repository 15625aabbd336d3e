/** Increase it when the format of messages changes: older ones are dropped. */
const VERSION = 1;
/** The object store of the messages. */
export const STORE = 'messages';

/** Opens the browser's database. Rejects if there is none, or if an older version of the page keeps it from being upgraded. */
export async function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open('aws-compute-bot', VERSION);
  opening.addEventListener('upgradeneeded', () => {
    const database = opening.result;
    for (const name of database.objectStoreNames) database.deleteObjectStore(name);
    database.createObjectStore(STORE, { keyPath: 'id' });
  });
  const opened = resultOf(opening);
  // A newer version of the page in another tab can only upgrade the database once this one is closed.
  void opened.then((database) => database.addEventListener('versionchange', () => database.close())).catch(() => {});
  const blocked = new Promise<never>((_resolve, reject) => {
    opening.addEventListener('blocked', () =>
      reject(new Error('An older version of the page is open in another tab.')),
    );
  });
  return Promise.race([opened, blocked]);
}

/** The result of a request, as a promise. */
export function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
